/**
 * A session is the state of a sitting: what was answered, flagged and struck out, and how exam time was used.
 * It changes through `step` alone. Time is `event.at`: milliseconds of exam time since the start.
 */

import { produce } from 'immer'
import * as z from 'zod/mini'
import type { Form, FormItem } from './form.ts'
import { IdSchema } from './items/base.ts'
import { type ItemResponse, isList } from './items/index.ts'
import { repeated } from './items/key-list.ts'
import { err, ok, type Result, unreachable } from './result.ts'

const at = z.number().check(z.minimum(0))
const position = z.int().check(z.minimum(0))
const ResponseSchema = z.union([z.array(IdSchema).check(z.maxLength(12)), z.record(IdSchema, IdSchema)])

export const SessionEventSchema = z.discriminatedUnion('type', [
  /** `limitMs` is the exam time allowed, `null` if untimed. */
  z.strictObject({ type: z.literal('started'), at, limitMs: z.nullable(z.number().check(z.minimum(1))) }),
  z.strictObject({ type: z.literal('moved'), at, position }),
  z.strictObject({ type: z.literal('responded'), at, position, response: ResponseSchema }),
  z.strictObject({ type: z.literal('cleared'), at, position }),
  z.strictObject({ type: z.literal('flagged'), at, position, flagged: z.boolean() }),
  z.strictObject({ type: z.literal('struck-out'), at, position, option: IdSchema, struckOut: z.boolean() }),
  z.strictObject({ type: z.literal('checked'), at, position }),
  z.strictObject({ type: z.literal('submitted'), at, by: z.enum(['candidate', 'time']) }),
])
export type SessionEvent = z.infer<typeof SessionEventSchema>

export interface SessionItem {
  readonly response?: ItemResponse
  readonly flagged: boolean
  /** Ids of the options struck out. */
  readonly struckOut: readonly string[]
  /** Whether it was on screen. */
  readonly seen: boolean
  /** Drills: the response is locked and the item may be reviewed. */
  readonly checked: boolean
  /** Exam time that passed while it was on screen. */
  readonly usedMs: number
}

export interface Session {
  readonly form: Form
  readonly status: 'new' | 'running' | 'submitted'
  /** Exam time allowed; `null` if untimed. */
  readonly limitMs: number | null
  /** Exam time of the last event. */
  readonly at: number
  /** Index of the item on screen. */
  readonly position: number
  /** One for each item of the form, in its order. */
  readonly items: readonly SessionItem[]
  readonly submittedBy?: 'candidate' | 'time'
}

export type SessionError =
  | { readonly code: 'not-started' }
  | { readonly code: 'already-started' }
  | { readonly code: 'already-submitted' }
  | { readonly code: 'time-runs-backwards'; readonly at: number; readonly last: number }
  | { readonly code: 'time-is-up'; readonly at: number; readonly limitMs: number }
  | { readonly code: 'not-time-yet'; readonly at: number; readonly limitMs: number | null }
  | { readonly code: 'no-such-position'; readonly position: number; readonly items: number }
  | { readonly code: 'unknown-option'; readonly position: number; readonly option: string }
  | { readonly code: 'repeated-option'; readonly position: number; readonly option: string }
  | { readonly code: 'empty-response'; readonly position: number }
  | { readonly code: 'wrong-kind-of-response'; readonly position: number }
  | { readonly code: 'already-checked'; readonly position: number }
  | { readonly code: 'nothing-to-check'; readonly position: number }
  | { readonly code: 'feedback-comes-at-the-end' }

/** The session of `form` before it starts. */
export function newSession(form: Form): Session {
  const item: SessionItem = { flagged: false, struckOut: [], seen: false, checked: false, usedMs: 0 }
  return { form, status: 'new', limitMs: null, at: 0, position: 0, items: form.items.map(() => item) }
}

/** The session after `event`, or why `event` cannot happen now. */
export function step(session: Session, event: SessionEvent): Result<Session, SessionError> {
  const error = objection(session, event)
  return error ? err(error) : ok(apply(session, event))
}

export interface Replay {
  readonly session: Session
  /** The first event that was refused, with its index in the log; the session is the one before it. */
  readonly failure?: { readonly index: number; readonly error: SessionError }
}

/** The session that `log` leads to on `form`. */
export function replay(form: Form, log: readonly SessionEvent[]): Replay {
  let session = newSession(form)
  for (const [index, event] of log.entries()) {
    const next = step(session, event)
    if (!next.ok) return { session, failure: { index, error: next.error } }
    session = next.value
  }
  return { session }
}

/** Why `event` cannot happen in `session`; `undefined` if it can. */
function objection(session: Session, event: SessionEvent): SessionError | undefined {
  if (session.status === 'submitted') return { code: 'already-submitted' }
  if (session.status === 'running' && event.type === 'started') return { code: 'already-started' }
  if (session.status === 'new' && event.type !== 'started') return { code: 'not-started' }
  return objectionToTime(session, event) ?? objectionToContent(session, event)
}

/** At the limit one thing can happen: submission by time, at exactly the limit. */
function objectionToTime(session: Session, event: SessionEvent): SessionError | undefined {
  const limitMs = event.type === 'started' ? event.limitMs : session.limitMs
  // Not the same as `<` for what is no number.
  if (!(event.at >= session.at)) return { code: 'time-runs-backwards', at: event.at, last: session.at }
  const byTime = event.type === 'submitted' && event.by === 'time'
  if (byTime) return event.at === limitMs ? undefined : { code: 'not-time-yet', at: event.at, limitMs }
  return limitMs !== null && event.at >= limitMs ? { code: 'time-is-up', at: event.at, limitMs } : undefined
}

function objectionToContent(session: Session, event: SessionEvent): SessionError | undefined {
  if (event.type === 'started' || event.type === 'submitted') return undefined
  const { position } = event
  const placed = session.form.items[position]
  const item = session.items[position]
  if (!placed || !item) return { code: 'no-such-position', position, items: session.items.length }
  switch (event.type) {
    case 'moved':
    case 'flagged':
      return undefined
    case 'struck-out':
      return placed.options.includes(event.option)
        ? undefined
        : { code: 'unknown-option', position, option: event.option }
    case 'cleared':
      return item.checked ? { code: 'already-checked', position } : undefined
    case 'responded':
      return item.checked ? { code: 'already-checked', position } : objectionToResponse(placed, event)
    case 'checked':
      return objectionToCheck(session, position)
    default:
      return unreachable(event)
  }
}

function objectionToCheck({ form, items }: Session, position: number): SessionError | undefined {
  if (form.feedback === 'end') return { code: 'feedback-comes-at-the-end' }
  if (items[position]?.checked) return { code: 'already-checked', position }
  return items[position]?.response === undefined ? { code: 'nothing-to-check', position } : undefined
}

/** Too few or too many options are a valid response, scored wrong; options that are not there are refused. */
function objectionToResponse(
  placed: FormItem,
  { position, response }: { position: number; response: ItemResponse },
): SessionError | undefined {
  if (isList(response) === (placed.prompts !== undefined)) return { code: 'wrong-kind-of-response', position }
  const options = isList(response) ? response : Object.values(response)
  if (options.length === 0) return { code: 'empty-response', position }
  const unknown =
    options.find(option => !placed.options.includes(option)) ??
    (isList(response) ? undefined : Object.keys(response).find(prompt => !placed.prompts?.includes(prompt)))
  if (unknown !== undefined) return { code: 'unknown-option', position, option: unknown }
  const [twice] = repeated(options)
  return twice === undefined ? undefined : { code: 'repeated-option', position, option: twice }
}

/** What an event that may happen does. The item on screen is charged with the time since the event before. */
function apply(session: Session, event: SessionEvent): Session {
  return produce(session, draft => {
    const shown = draft.items[draft.position]
    if (shown && draft.status === 'running') shown.usedMs += event.at - draft.at
    draft.at = event.at
    if (event.type === 'started') {
      draft.status = 'running'
      draft.limitMs = event.limitMs
      if (draft.items[0]) draft.items[0].seen = true
    } else if (event.type === 'submitted') {
      draft.status = 'submitted'
      draft.submittedBy = event.by
    } else {
      if (event.type === 'moved') draft.position = event.position
      Object.assign(draft.items[event.position] as object, change(session.items[event.position] as SessionItem, event))
    }
  })
}

type ItemEvent = Extract<SessionEvent, { position: number }>

/** What changes in the item that an event is about. */
function change(item: SessionItem, event: ItemEvent): Partial<SessionItem> {
  switch (event.type) {
    case 'moved':
      return { seen: true }
    case 'responded':
      return { response: event.response }
    case 'cleared':
      return { response: undefined }
    case 'flagged':
      return { flagged: event.flagged }
    case 'checked':
      return { checked: true }
    case 'struck-out': {
      const others = item.struckOut.filter(option => option !== event.option)
      return { struckOut: event.struckOut ? [...others, event.option] : others }
    }
    default:
      return unreachable(event)
  }
}
