/** The foot of every screen outside the exam room: version, date of the banks, and whose exams these are not. */

import { formatDate } from '../format.ts'
import { Link } from './link.tsx'
import styles from './site.module.css'

interface Props {
  readonly version: string
  /** The newest date on which a fact was checked; empty without banks. */
  readonly checkedOn: string
}

export function SiteFooter({ version, checkedOn }: Props) {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p>
          Examwright {version}
          {checkedOn && <> · banks checked up to {formatDate(checkedOn)}</>} · not affiliated with Amazon
        </p>
        <nav aria-label="About">
          <Link to={{ screen: 'about' }}>How it works, and what it does not claim</Link>
        </nav>
      </div>
    </footer>
  )
}
