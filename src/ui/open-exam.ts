/** The exam stores of this page: one for each attempt, opened once, by one tab. */

import { err, ok, type Result } from '../core/index.ts'
import { acquireTabLock, type ExamStore, resumeAttempt, type StorageError, type TabLock } from '../store/index.ts'
import type { Services } from './services.ts'

/** Another tab or window writes this attempt; it can be taken over. */
export interface OpenElsewhere {
  readonly code: 'open-elsewhere'
}

type Opened = Promise<Result<ExamStore, StorageError | OpenElsewhere>>

const open = new Map<string, Opened>()
const locks = new Map<string, TabLock>()

/** A failure stays long enough for its screen to show it; the next visit tries again. */
const FAILURE_MS = 5000

/** Hands over a store that was just started, so that the screen need not read it back. */
export async function adoptExam(id: string, store: ExamStore): Promise<void> {
  locks.set(id, await acquireTabLock(id, { onLost: () => void store.getState().becomeReadOnly() }))
  open.set(id, Promise.resolve(ok(store)))
}

/** Lets go of an attempt; the next screen that needs it reads what is kept. */
export function forgetExam(id: string): void {
  open.delete(id)
  locks.get(id)?.release()
  locks.delete(id)
}

async function readExam(id: string, { storage, clock }: Services, steal: boolean): Opened {
  const lost: { store?: ExamStore } = {}
  // The lock comes first: opening an attempt writes to it, and that would overtake the tab that has it.
  const lock = await acquireTabLock(id, { steal, onLost: () => void lost.store?.getState().becomeReadOnly() })
  if (lock.status === 'busy') return err({ code: 'open-elsewhere' })
  const store = await resumeAttempt({ id, storage, clock })
  if (store.ok) {
    lost.store = store.value
    locks.set(id, lock)
  } else lock.release()
  return store
}

/** The exam store of attempt `id`, or why it cannot be opened; with `steal`, taken from whichever tab has it. */
export function openExam(id: string, services: Services, { steal = false } = {}): Opened {
  const known = steal ? undefined : open.get(id)
  if (known) return known
  const opened = readExam(id, services, steal)
  open.set(id, opened)
  void opened.then(store => {
    if (!store.ok) setTimeout(() => open.get(id) === opened && open.delete(id), FAILURE_MS)
  })
  return opened
}
