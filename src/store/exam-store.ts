/**
 * An exam store is one attempt as it happens. It stamps events with the exam time, shows the next session at once
 * and keeps every event; at the limit it submits, once. It sets no timers: whoever shows it calls `tick`.
 */

import { createStore } from 'zustand/vanilla'
import type { AttemptContent, DownloadedAttempt, SessionEvent } from '../core/index.ts'
import { createSaver } from './attempt-saver.ts'
import type { AttemptStorage, StorageError } from './attempt-storage.ts'
import { type Clock, createExamClock } from './clock.ts'
import type { ExamState, ExamStore, NewEvent } from './exam-state.ts'
import { accept, advance, expire, isLive, type Sitting, viewOf } from './sitting.ts'
import { warningAt } from './time-warning.ts'

/** Time used is written this often, in ms. With a tick each second a crash costs at most 5 s. */
const BEAT_MS = 4000

export interface ExamParts {
  readonly attempt: DownloadedAttempt
  readonly content: AttemptContent
  readonly clock: Clock
  readonly storage: AttemptStorage
  /** Whether `storage` does not hold the attempt yet. */
  readonly isNew?: boolean
}

/** The store of `attempt`, going on from where its log ends. */
export function createExamStore(parts: ExamParts): ExamStore {
  const { attempt, content, clock, storage, isNew = false } = parts
  const view = viewOf(attempt)
  const download = (): DownloadedAttempt => ({ ...attempt, record: store.getState().record, log: sitting.log })
  const store: ExamStore = createStore<ExamState>()(() => ({
    ...view,
    content,
    saved: isNew ? 'saving' : 'saved',
    dispatch: event => dispatch(sitting, event),
    tick: () => void keepTime(sitting, BEAT_MS),
    flush: () => keepTime(sitting, 0),
    becomeReadOnly: () => becomeReadOnly(sitting),
    toDownload: () => ({ ...download(), log: [...sitting.log] }),
  }))
  const sitting: Sitting = {
    store,
    clock,
    storage,
    saver: createSaver({
      storage,
      stored: attempt,
      attempt: download,
      isNew,
      report: {
        kept: (rev, all) => showKept(sitting, rev, all),
        failed: failure => showFailed(sitting, failure),
        lost: newest => showLost(sitting, newest),
      },
    }),
    exam: createExamClock(clock, { usedMs: view.usedMs, beatOn: attempt.record.beatOn, mode: attempt.record.clock }),
    log: [...attempt.log],
    warnedBefore: warningAt(view.leftMs),
    wroteAt: clock.mono(),
  }
  return store
}

/** Makes the event happen now. One that comes at the limit or later is refused, and the attempt submitted. */
async function dispatch(sitting: Sitting, event: NewEvent): Promise<void> {
  const { store, saver, clock } = sitting
  if (store.getState().readOnly) return
  const at = isLive(store) ? advance(sitting) : store.getState().session.at
  const refused = accept(sitting, { ...event, at } as SessionEvent)
  expire(sitting, at)
  store.setState({ refused })
  if (!refused) sitting.wroteAt = clock.mono()
  await saver.save()
}

/** Reads the clock, submits if the time is up, and writes the time used if `everyMs` passed since the last write. */
async function keepTime(sitting: Sitting, everyMs: number): Promise<void> {
  const { store, clock, saver } = sitting
  const live = isLive(store)
  const expired = live && expire(sitting, advance(sitting))
  const now = clock.mono()
  if (!expired && now - sitting.wroteAt < everyMs) return
  sitting.wroteAt = now
  await (live && !expired ? saver.beat() : saver.save())
}

async function becomeReadOnly(sitting: Sitting): Promise<void> {
  const { saver, storage, store } = sitting
  saver.stop()
  store.setState({ readOnly: 'other-tab' })
  const newest = await storage.load(store.getState().record.id)
  showLost(sitting, newest.ok ? newest.value : undefined)
}

function showKept({ store }: Sitting, rev: number, all: boolean): void {
  const { record, readOnly } = store.getState()
  if (readOnly) return
  store.setState({ record: { ...record, rev }, ...(all && { saved: 'saved', failure: undefined }) })
}

function showFailed({ store }: Sitting, failure: StorageError): void {
  const { code } = failure
  store.setState({ saved: 'failed', failure, ...(code === 'newer-version' && { readOnly: code }) })
}

function showLost(sitting: Sitting, newest: DownloadedAttempt | undefined): void {
  if (newest) sitting.log = [...newest.log]
  sitting.store.setState({
    ...(newest && { ...viewOf(newest), saved: 'saved', failure: undefined }),
    warning: undefined,
    refused: undefined,
    readOnly: 'other-tab',
  })
}
