/** The foot of the exam room: previous, overview, and what goes on. */

import type { ReactNode } from 'react'
import styles from './room.module.css'

interface Props {
  readonly first: boolean
  readonly onPrevious: () => void
  readonly onOverview: () => void
  /** What goes on: next item, check, or end. */
  readonly children: ReactNode
}

export function RoomFooter({ first, onPrevious, onOverview, children }: Props) {
  return (
    <footer className={styles.footer}>
      <button type="button" className="button" disabled={first} onClick={onPrevious}>
        Previous
      </button>
      <button type="button" className="button" onClick={onOverview}>
        Overview
      </button>
      {children}
    </footer>
  )
}
