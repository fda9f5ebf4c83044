/** Starts a drill or a mock and opens it; on failure gives the sentence to show. */

import { assembleForm, type Bank, type DrillRequest, drillBlueprint, type Form } from '../core/index.ts'
import { startAttempt } from '../store/index.ts'
import { describeError } from './messages.ts'
import { newAttemptId, newSeed } from './new-id.ts'
import { adoptExam } from './open-exam.ts'
import type { Services } from './services.ts'
import { goTo } from './use-route.ts'

interface Sitting {
  readonly bank: Bank
  readonly form: Form
  readonly limitMs: number | null
  readonly clockMode: 'paused-when-closed' | 'strict'
}

/** Starts an attempt at `form` and goes to it. */
export async function startSitting(
  { bank, form, limitMs, clockMode }: Sitting,
  { clock, storage }: Services,
): Promise<void> {
  const id = newAttemptId()
  const startedOn = new Date(clock.wall()).toISOString()
  await adoptExam(id, await startAttempt({ bank, form, limitMs, clockMode, clock, storage, id, startedOn }))
  goTo({ screen: 'attempt', id })
}

/** Draws a drill, unseen items first, and goes to it; gives a sentence if it cannot be drawn. */
export async function startDrill(bank: Bank, request: DrillRequest, services: Services): Promise<string | undefined> {
  const exposure = await services.storage.exposure(bank.certification.code)
  const form = assembleForm(bank, { blueprint: drillBlueprint(bank, request), seed: newSeed(), exposure })
  if (!form.ok) return describeError(form.error)
  await startSitting({ bank, form: form.value, limitMs: null, clockMode: 'paused-when-closed' }, services)
  return undefined
}
