/** Binds screens to the exam store of an attempt: one store for each attempt, opened once, by one tab. */

import { use } from 'react'
import { err, ok, type Result } from '../core/index.ts'
import { acquireTabLock, type ExamStore, resumeAttempt, type StorageError } from '../store/index.ts'
import { type Services, useServices } from './services.ts'

/** Another tab or window writes this attempt; it can be taken over. */
export interface OpenElsewhere {
  readonly code: 'open-elsewhere'
}

type Opened = Promise<Result<ExamStore, StorageError | OpenElsewhere>>

const open = new Map<string, Opened>()

/** Hands over a store that was just started, so that the screen need not read it back. */
export async function adoptExam(id: string, store: ExamStore): Promise<void> {
  await acquireTabLock(id, { onLost: () => void store.getState().becomeReadOnly() })
  open.set(id, Promise.resolve(ok(store)))
}

/** Lets go of an attempt; the next screen that needs it reads what is kept. */
export function forgetExam(id: string): void {
  open.delete(id)
}

async function readExam(id: string, { storage, clock }: Services, steal: boolean): Opened {
  const lost: { store?: ExamStore } = {}
  // The lock comes first: opening an attempt writes to it, and that would overtake the tab that has it.
  const lock = await acquireTabLock(id, { steal, onLost: () => void lost.store?.getState().becomeReadOnly() })
  if (lock.status === 'busy') return err({ code: 'open-elsewhere' })
  const store = await resumeAttempt({ id, storage, clock })
  if (store.ok) lost.store = store.value
  else lock.release()
  return store
}

/** Opens attempt `id`; with `steal`, from whichever tab has it. */
export function openExam(id: string, services: Services, { steal = false } = {}): Opened {
  const known = steal ? undefined : open.get(id)
  if (known) return known
  const opened = readExam(id, services, steal)
  open.set(id, opened)
  void opened.then(store => store.ok || open.delete(id))
  return opened
}

/** The exam store of attempt `id`, or why it cannot be opened; suspends while it is read. */
export function useExam(id: string): Result<ExamStore, StorageError | OpenElsewhere> {
  return use(openExam(id, useServices()))
}
