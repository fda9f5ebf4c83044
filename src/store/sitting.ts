/** A sitting is what an exam store works on: the state that is shown, the log behind it, and the exam clock. */

import {
  type AttemptRecord,
  type DownloadedAttempt,
  replay,
  type Session,
  type SessionError,
  type SessionEvent,
  step,
} from '../core/index.ts'
import type { AttemptSaver } from './attempt-saver.ts'
import type { AttemptStorage } from './attempt-storage.ts'
import { type Clock, type ExamClock, instantOf } from './clock.ts'
import type { ExamStore } from './exam-state.ts'
import { type Warning, warningAt } from './time-warning.ts'

export interface Sitting {
  readonly store: ExamStore
  readonly clock: Clock
  readonly exam: ExamClock
  readonly saver: AttemptSaver
  readonly storage: AttemptStorage
  log: SessionEvent[]
  /** The warning that was due before this store was there. */
  warnedBefore: Warning | undefined
  /** The monotonic time of the last write. */
  wroteAt: number
}

/** As many interruptions as a record may hold. */
const MOST_INTERRUPTIONS = 10_000

/** What an attempt shows while nothing happens to it. */
export function viewOf({ record, log }: Pick<DownloadedAttempt, 'record' | 'log'>) {
  const { session } = replay(record.form, log)
  const used = Math.max(record.usedMs, session.at)
  return { record, session, ...timeOf(session, used), interruptions: record.interruptions }
}

function timeOf({ status, limitMs, at }: Session, used: number) {
  const usedMs = status === 'submitted' ? at : Math.min(used, limitMs ?? used)
  return { usedMs, leftMs: limitMs === null ? null : limitMs - usedMs }
}

/** Whether anything can still happen in the store. */
export function isLive(store: ExamStore): boolean {
  const { session, readOnly } = store.getState()
  return session.status !== 'submitted' && readOnly === undefined
}

/** Exam time used now, in ms, also beyond the limit; the state shows it, and what the clock noticed. */
export function advance({ store, exam, clock, warnedBefore }: Sitting): number {
  const used = exam.now()
  const { record, session } = store.getState()
  const interruptions = withMore(record.interruptions, exam.takeInterruptions())
  const time = timeOf(session, used)
  const due = warningAt(time.leftMs)
  store.setState({
    ...time,
    interruptions,
    warning: due === warnedBefore ? undefined : due,
    record: { ...record, usedMs: time.usedMs, beatOn: instantOf(clock.wall()), interruptions },
  })
  return used
}

function withMore(before: AttemptRecord['interruptions'], noticed: AttemptRecord['interruptions']) {
  return noticed.length > 0 ? [...before, ...noticed].slice(0, MOST_INTERRUPTIONS) : before
}

/** Makes `event` happen, still to be kept; or tells why it cannot. */
export function accept(sitting: Sitting, event: SessionEvent): SessionError | undefined {
  const { store, log } = sitting
  const { session, record, saved } = store.getState()
  const next = step(session, event)
  if (!next.ok) return next.error
  log.push(event)
  const time = timeOf(next.value, event.at)
  if (event.type === 'started') sitting.warnedBefore = warningAt(time.leftMs)
  const ended = next.value.status === 'submitted' && {
    warning: undefined,
    record: { ...record, usedMs: time.usedMs, status: 'submitted' as const, endedOn: record.beatOn },
  }
  store.setState({ session: next.value, ...time, ...ended, saved: saved === 'failed' ? 'failed' : 'saving' })
  return undefined
}

/** Submits at exactly the limit if `used` reached it, and says whether it did. */
export function expire(sitting: Sitting, used: number): boolean {
  const { limitMs, status } = sitting.store.getState().session
  if (status !== 'running' || limitMs === null || used < limitMs) return false
  return accept(sitting, { type: 'submitted', at: limitMs, by: 'time' }) === undefined
}
