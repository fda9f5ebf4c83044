/** The head of the exam room: exam, whether the last answer is kept, time, place, flag; the ways to help and out. */

import type { ReactNode } from 'react'
import styles from './room.module.css'

interface Props {
  readonly code: string
  readonly kind: 'mock' | 'drill'
  readonly saved: 'saved' | 'saving' | 'failed'
  readonly timer: ReactNode
  readonly place: {
    readonly position: number
    readonly total: number
    readonly hidden: boolean
    readonly onToggle: () => void
  }
  readonly flag?: { readonly flagged: boolean; readonly onToggle: () => void }
  readonly onHelp: () => void
  readonly onLeave: () => void
}

const SAVED = { saved: 'Saved', saving: 'Saving …', failed: 'Not saved' } as const

export function RoomHeader({ code, kind, saved, timer, place, flag, onHelp, onLeave }: Props) {
  return (
    <header className={styles.header}>
      <p className={styles.exam}>
        <strong>{code}</strong> {kind} · <span className={styles.saved}>{SAVED[saved]}</span>
      </p>
      {timer}
      <button
        type="button"
        className={styles.fact}
        aria-pressed={place.hidden}
        title={place.hidden ? 'Show the item count' : 'Hide the item count'}
        onClick={place.onToggle}
      >
        {place.hidden ? 'Count hidden' : `${place.position + 1} of ${place.total}`}
      </button>
      <span className={styles.spring} />
      {flag && (
        <button type="button" className={styles.flag} aria-pressed={flag.flagged} onClick={flag.onToggle}>
          <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.icon}>
            <path d="M6 21V4h11l-2.500 4L17 12H6" />
          </svg>
          <span>{flag.flagged ? 'Flagged' : 'Flag'}</span>
          <span className="hidden-text"> for review</span>
        </button>
      )}
      <button type="button" className={`${styles.fact} ${styles.keysOnly}`} onClick={onHelp}>
        Help
      </button>
      <button type="button" className={styles.fact} onClick={onLeave}>
        Leave
      </button>
    </header>
  )
}
