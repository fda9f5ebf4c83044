/** What an exam store holds: one attempt as it happens, what a screen may know of it, and what it may do. */

import type { StoreApi } from 'zustand/vanilla'
import type {
  AttemptContent,
  AttemptRecord,
  DownloadedAttempt,
  Session,
  SessionError,
  SessionEvent,
} from '../core/index.ts'
import type { StorageError } from './attempt-storage.ts'
import type { Interruption } from './clock.ts'
import type { Warning } from './time-warning.ts'

type WithoutTime<E> = E extends unknown ? Omit<E, 'at'> : never

/** An event before the store stamps it with the exam time. */
export type NewEvent = WithoutTime<SessionEvent>

export interface ExamState {
  readonly record: AttemptRecord
  readonly session: Session
  /** The items (by digest) and facts (by id) that the attempt started with. */
  readonly content: AttemptContent
  /** `saved` only once everything up to the last event is kept; `failed` until a later write succeeds. */
  readonly saved: 'saved' | 'saving' | 'failed'
  /** Why saving failed. */
  readonly failure?: StorageError
  /** Why the last event did not happen; gone with the next that does. */
  readonly refused?: SessionError
  /** Nothing can be changed here any more; for `other-tab` the state is the newest that is kept. */
  readonly readOnly?: 'other-tab' | 'newer-version'
  /** Exam time used, in ms, never more than the limit. */
  readonly usedMs: number
  /** Exam time left, in ms; `null` if untimed. */
  readonly leftMs: number | null
  /** The most urgent threshold passed while this store was open, in minutes; each appears once. */
  readonly warning?: Warning
  readonly interruptions: readonly Interruption[]
  /** Makes `event` happen now, or sets `refused`; resolves once it is kept or saving has failed. */
  dispatch(event: NewEvent): Promise<void>
  /** Reads the clock; to be called about once a second, and when the page shows again. */
  tick(): void
  /** Keeps the time used at once; to be called on `pagehide` and when the page is hidden. */
  flush(): Promise<void>
  /** Stops writing because another tab took the attempt over, and shows what that tab kept. */
  becomeReadOnly(): Promise<void>
  /** Everything as it is in memory, kept or not. */
  toDownload(): DownloadedAttempt
}

/** One attempt as it happens. */
export type ExamStore = StoreApi<ExamState>
