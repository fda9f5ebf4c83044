/** A finished attempt as it is kept, with its session and report. */

import { use } from 'react'
import {
  type AttemptContent,
  contentOf,
  type DownloadedAttempt,
  ok,
  type Result,
  replay,
  type ScoreReport,
  type Session,
  scoreSession,
} from '../core/index.ts'
import type { AttemptStorage, StorageError } from '../store/index.ts'
import { useServices } from './services.ts'

export interface FinishedAttempt {
  readonly attempt: DownloadedAttempt
  readonly content: AttemptContent
  readonly session: Session
  readonly report: ScoreReport
}

type Loading = Promise<Result<FinishedAttempt, StorageError>>

const loading = new Map<string, Loading>()

/** What may still change is kept long enough for its screen to show it; the next visit reads it again. */
const UNSETTLED_MS = 1000

async function load(id: string, storage: AttemptStorage): Loading {
  const attempt = await storage.load(id)
  if (!attempt.ok) return attempt
  const content = contentOf(attempt.value)
  const { session } = replay(attempt.value.record.form, attempt.value.log)
  const report = scoreSession(content.items, session, attempt.value.record.certification)
  return ok({ attempt: attempt.value, content, session, report })
}

/** The attempt `id`, read once; only a submitted one is remembered, since a running one still changes. */
export function useAttempt(id: string): Result<FinishedAttempt, StorageError> {
  const { storage } = useServices()
  const known = loading.get(id)
  if (known) return use(known)
  const fresh = load(id, storage)
  loading.set(id, fresh)
  void fresh.then(attempt => {
    if (!attempt.ok || attempt.value.session.status !== 'submitted') setTimeout(() => loading.delete(id), UNSETTLED_MS)
  })
  return use(fresh)
}
