/** How an attempt begins, and how it goes on after its page was closed. */

import {
  type AttemptRecord,
  type Bank,
  contentOf,
  type DownloadedAttempt,
  type Form,
  ok,
  type Result,
} from '../core/index.ts'
import type { AttemptStorage, StorageError } from './attempt-storage.ts'
import { type Clock, instantOf } from './clock.ts'
import type { ExamStore } from './exam-state.ts'
import { createExamStore } from './exam-store.ts'

export interface StartRequest {
  /** The bank that `form` was drawn from. */
  readonly bank: Bank
  readonly form: Form
  /** Exam time allowed, in ms; `null` if untimed. */
  readonly limitMs: number | null
  readonly clockMode: AttemptRecord['clock']
  readonly clock: Clock
  readonly storage: AttemptStorage
  readonly id: string
  /** An instant, `2026-11-25T09:30:00Z`. */
  readonly startedOn: string
}

/** The store of a new attempt that has started, kept with the items and facts of its form unless `saved` says otherwise. */
export async function startAttempt(request: StartRequest): Promise<ExamStore> {
  const { clock, storage } = request
  const attempt = newAttempt(request)
  const store = createExamStore({ attempt, content: contentOf(attempt), clock, storage, isNew: true })
  await store.getState().flush()
  return store
}

export interface ResumeRequest {
  readonly id: string
  readonly storage: AttemptStorage
  readonly clock: Clock
}

/** How often a kept attempt is read again because another tab wrote while it was opened. */
const TRIES = 3

/** The store of a kept attempt. If it runs, the time since the last write is an interruption, and older tabs lose it. */
export async function resumeAttempt(request: ResumeRequest): Promise<Result<ExamStore, StorageError>> {
  let opened = await openAttempt(request)
  for (let tries = 1; tries < TRIES && opened.ok && opened.value.getState().readOnly === 'other-tab'; tries++)
    opened = await openAttempt(request)
  return opened
}

async function openAttempt({ id, storage, clock }: ResumeRequest): Promise<Result<ExamStore, StorageError>> {
  const loaded = await storage.load(id)
  if (!loaded.ok) return loaded
  const store = createExamStore({ attempt: loaded.value, content: contentOf(loaded.value), clock, storage })
  await store.getState().flush()
  return ok(store)
}

function newAttempt({ bank, form, limitMs, clockMode, clock, id, startedOn }: StartRequest): DownloadedAttempt {
  const used = new Set(form.items.map(placed => placed.id))
  const items = bank.items.filter(item => used.has(item.id))
  const factIds = new Set(items.flatMap(item => item.facts))
  return {
    schemaVersion: 1,
    record: {
      schemaVersion: 1,
      id,
      rev: 0,
      form,
      certification: bank.certification,
      clock: clockMode,
      usedMs: 0,
      beatOn: instantOf(clock.wall()),
      startedOn,
      interruptions: [],
      status: 'running',
    },
    log: [{ type: 'started', at: 0, limitMs }],
    items,
    facts: [...bank.facts.values()].filter(fact => factIds.has(fact.id)),
  }
}
