/**
 * The port through which attempts are kept. A write names the `rev` it builds on and loses if another came first;
 * it is kept whole or not at all. What cannot be read is set aside as it is, never deleted. The four readings of
 * everything reject if the device fails; all else gives a `Result`.
 */

import type { AttemptRecord, DownloadedAttempt, Exposure, Result, SessionEvent } from '../core/index.ts'

export type StorageError =
  /** Somebody else wrote first; `rev` is what they left. */
  | { readonly code: 'conflict'; readonly rev: number }
  /** No room on the device. */
  | { readonly code: 'full' }
  /** The connection is gone; the next call opens another. */
  | { readonly code: 'closed' }
  /** The write or read failed; `reason` is the browser's name for it. */
  | { readonly code: 'unavailable'; readonly reason: string }
  /** What is kept under this id does not make an attempt; it is among `quarantined()`. */
  | { readonly code: 'unreadable'; readonly id: string }
  /** Written by a later version of this program. */
  | { readonly code: 'newer-version' }
  | { readonly code: 'not-found'; readonly id: string }

/** The parts of a record that a write may change. */
export type RecordPatch = Partial<Pick<AttemptRecord, 'usedMs' | 'beatOn' | 'interruptions' | 'status' | 'endedOn'>>

export type AttemptSummary =
  | {
      readonly kind: 'attempt'
      readonly id: string
      readonly record: AttemptRecord
      /** Items with a response, of `total`. */
      readonly answered: number
      readonly total: number
      /** Exam time left when it was last kept, in ms; `null` if untimed. */
      readonly leftMs: number | null
    }
  | { readonly kind: 'unreadable'; readonly id: string; readonly code: 'unreadable' | 'newer-version' }

/** What could not be read, as it was found; worth a download. */
export interface Quarantined {
  readonly id: string
  readonly code: 'unreadable' | 'newer-version'
  readonly raw: unknown
}

export interface AttemptStorage {
  /** Memory forgets when the page is closed; an interface must say so. */
  readonly kind: 'indexeddb' | 'memory'
  /** Keeps a whole attempt, new or brought back, and gives its `rev`; an id that is taken is a conflict. */
  create(attempt: DownloadedAttempt): Promise<Result<number, StorageError>>
  /** Adds one event and changes the record with it; gives the new `rev`. */
  append(
    id: string,
    expectedRev: number,
    change: { readonly event: SessionEvent; readonly patch: RecordPatch },
  ): Promise<Result<number, StorageError>>
  /** Changes the record alone: a heartbeat. Gives the new `rev`. */
  beat(id: string, expectedRev: number, patch: RecordPatch): Promise<Result<number, StorageError>>
  load(id: string): Promise<Result<DownloadedAttempt, StorageError>>
  /** Every attempt, newest first; those that cannot be read are in it as such. */
  list(): Promise<readonly AttemptSummary[]>
  /** Takes an attempt away and gives it back, so that `create` can undo it. */
  remove(id: string): Promise<Result<DownloadedAttempt, StorageError>>
  /** What was on screen in any attempt of the exam `code`, finished or not. */
  exposure(code: string): Promise<Exposure>
  /** Ids, sorted, of items of the exam `code` that were wrong or unanswered when last finished or checked. */
  wrongItems(code: string): Promise<readonly string[]>
  /** What `list()` gives as unreadable, with its raw data. */
  quarantined(): Promise<readonly Quarantined[]>
}
