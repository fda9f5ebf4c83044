/** The bar above every screen outside the exam room: the name, and how the app looks. */

import type { Settings } from '../../store/index.ts'
import { Link } from './link.tsx'
import styles from './site.module.css'

type Theme = Settings['theme']
type TextSize = Settings['textSize']

interface Props extends Pick<Settings, 'theme' | 'textSize'> {
  readonly onTheme: (theme: Theme) => void
  readonly onTextSize: (size: TextSize) => void
}

const TEXT_SIZES: readonly TextSize[] = [100, 125, 150, 200]

export function SiteHeader({ theme, textSize, onTheme, onTextSize }: Props) {
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <Link to={{ screen: 'home' }} className={styles.name}>
          <svg viewBox="0 0 64 64" aria-hidden="true" className={styles.sign}>
            <path d="M14 18h36M14 32h18M14 46h12" />
            <path className={styles.tick} d="m35 44 7 7 13-17" />
          </svg>
          Examwright
        </Link>
        <div className={styles.looks}>
          <label>
            <span className={styles.label}>Theme</span>
            <select className={styles.select} value={theme} onChange={event => onTheme(event.target.value as Theme)}>
              <option value="system">Auto</option>
              <option value="light">Light</option>
              <option value="dark">Dark</option>
            </select>
          </label>
          <label>
            <span className={styles.label}>Text size</span>
            <select
              className={styles.select}
              value={textSize}
              onChange={event => onTextSize(Number(event.target.value) as TextSize)}
            >
              {TEXT_SIZES.map(size => (
                <option key={size} value={size}>
                  {size} %
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
    </header>
  )
}
