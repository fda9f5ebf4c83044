/** Time remaining. It can be hidden, and comes back by itself for the last five minutes. */

import { formatClock } from '../format.ts'
import styles from './room.module.css'

interface Props {
  readonly leftMs: number | null
  readonly hidden: boolean
  readonly onToggle: () => void
}

const ALWAYS_SHOWN_MS = 5 * 60_000

export function Timer({ leftMs, hidden, onToggle }: Props) {
  if (leftMs === null) return <span className={styles.quietFact}>Untimed</span>
  const low = leftMs <= ALWAYS_SHOWN_MS
  const shown = !hidden || low
  return (
    <span className={styles.time} data-low={low}>
      <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.icon}>
        <circle cx="12" cy="13" r="8" />
        <path d="M12 9v4l2.500 2M9 2.500h6" />
      </svg>
      {shown && (
        <span role="timer" aria-label="Time remaining" className={styles.digits}>
          {formatClock(leftMs)}
        </span>
      )}
      {!low && (
        <button type="button" className={styles.fact} onClick={onToggle}>
          {shown ? 'Hide' : 'Show'}
          <span className="hidden-text"> the time</span>
        </button>
      )}
    </span>
  )
}
