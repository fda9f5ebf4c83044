/**
 * An attempt is one sitting as kept: a record with its form, the log of events, and the items and facts that it
 * started with. A downloaded attempt is all of it in one file, and can be replayed anywhere.
 */

import * as z from 'zod/mini'
import { CertificationSchema, objectToCertification } from './certification.ts'
import { canonicalJson, itemDigest } from './digest.ts'
import { type Fact, FactSchema } from './facts.ts'
import { type Form, type FormItem, FormSchema } from './form.ts'
import { type BankIssue, makePath, parseJson, parseWith } from './issues.ts'
import { IdSchema } from './items/base.ts'
import { type Item, ItemSchema, objectToItem } from './items/index.ts'
import { repeated } from './items/key-list.ts'
import { err, ok, type Result } from './result.ts'
import { replay, type SessionEvent, SessionEventSchema } from './session.ts'

const instant = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/, 'must be a time such as 2026-11-25T09:30:00Z'))
const ms = z.number().check(z.minimum(0))

export const AttemptRecordSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: IdSchema,
  /** Rises with every write; the writer whose `rev` is not the stored one has lost. */
  rev: z.int().check(z.minimum(0)),
  form: FormSchema,
  /** The program as it was at the start: a report needs its scale and titles. */
  certification: CertificationSchema,
  clock: z.enum(['paused-when-closed', 'strict']),
  /** Exam time used, and the wall time at which that was true. */
  usedMs: ms,
  beatOn: instant,
  startedOn: instant,
  endedOn: z.optional(instant),
  interruptions: z.array(z.strictObject({ on: instant, ms })).check(z.maxLength(10_000)),
  status: z.enum(['running', 'submitted']),
})
export type AttemptRecord = z.infer<typeof AttemptRecordSchema>

export const DownloadedAttemptSchema = z.strictObject({
  schemaVersion: z.literal(1),
  record: AttemptRecordSchema,
  log: z.array(SessionEventSchema).check(z.maxLength(1_000_000)),
  items: z.array(ItemSchema).check(z.maxLength(100_000)),
  facts: z.array(FactSchema).check(z.maxLength(20_000)),
})
export type DownloadedAttempt = z.infer<typeof DownloadedAttemptSchema>

/** The items of an attempt by digest, and its facts by id. */
export interface AttemptContent {
  readonly items: ReadonlyMap<string, Item>
  readonly facts: ReadonlyMap<string, Fact>
}

/** The content that an attempt's items and facts make. */
export function contentOf({ items, facts }: Pick<DownloadedAttempt, 'items' | 'facts'>): AttemptContent {
  return {
    items: new Map(items.map(item => [itemDigest(item), item])),
    facts: new Map(facts.map(fact => [fact.id, fact])),
  }
}

/** The attempt that a downloaded file holds, or what is wrong with it: shape, items that differ, a log that breaks. */
export function parseAttempt(text: string, file: string): Result<DownloadedAttempt, readonly BankIssue[]> {
  const json = parseJson(text, file)
  if (!json.ok) return json
  const parsed = parseWith(DownloadedAttemptSchema, json.value, file)
  if (!parsed.ok) return parsed
  const issues = objectToAttempt(parsed.value).map(issue => ({ code: 'meaning' as const, file, ...issue }))
  return issues.length > 0 ? err(issues) : ok(parsed.value)
}

/** The text of an attempt's file; `parseAttempt` reads it back. */
export function serializeAttempt(attempt: DownloadedAttempt): string {
  return `${JSON.stringify(attempt, null, 2)}\n`
}

function objectToAttempt({ record, log, items }: DownloadedAttempt): Objection[] {
  const { form, certification } = record
  const held = new Map(items.map(item => [itemDigest(item), item]))
  return [
    ...objectToCertification(certification).map(({ path, message }) =>
      at(['record', 'certification', ...path], message),
    ),
    ...(form.code === certification.code
      ? []
      : [at(['record', 'form', 'code'], `the form is one of ${form.code}, not of ${certification.code}`)]),
    ...items.flatMap((item, index) =>
      objectToItem(item).map(({ path, message }) => at(['items', index, ...path], `${item.id}: ${message}`)),
    ),
    ...form.items.flatMap((placed, index) => objectToPlace(placed, held.get(placed.digest), index)),
    ...objectToSeats(form),
    ...objectToLog(record, log),
  ]
}

/** Why an item cannot stand at its place in the form: it is missing, or other options or prompts are shown. */
function objectToPlace(placed: FormItem, item: Item | undefined, index: number): Objection[] {
  const path = ['record', 'form', 'items', index]
  if (item === undefined) return [at(path, `the file holds no item ${placed.id} as it was when the attempt began`)]
  const prompts = item.type === 'matching' ? item.prompts : []
  const fits = sameIds(placed.options, item.options) && sameIds(placed.prompts ?? [], prompts)
  return fits ? [] : [at(path, `${placed.id}: the form does not show the options that the item has`)]
}

function sameIds(ids: readonly string[], named: readonly { readonly id: string }[]): boolean {
  return canonicalJson([...ids].sort()) === canonicalJson(named.map(({ id }) => id).sort())
}

/** Why the items of a form are not those that its blueprint asks for: more or fewer of a domain, or of what counts. */
function objectToSeats({ blueprint, items }: Form): Objection[] {
  const path = ['record', 'form', 'items']
  const wrong = blueprint.seats.filter(seat => {
    const held = items.filter(item => item.domain === seat.domain)
    return held.length !== seat.items || held.filter(item => item.scored).length !== seat.scored
  })
  const seats = blueprint.seats.reduce((sum, seat) => sum + seat.items, 0)
  return [
    ...wrong.map(({ domain, items: all, scored }) =>
      at(path, `the blueprint asks for ${all} items of domain ${domain}, ${scored} of them scored; the form differs`),
    ),
    ...(seats === items.length ? [] : [at(path, `the blueprint has ${seats} seats, the form ${items.length} items`)]),
    ...repeated(items.map(({ id }) => id)).map(id => at(path, `${id} stands twice in the form`)),
    ...(items.some(item => item.scored) ? [] : [at(path, 'no item of the form counts')]),
  ]
}

function objectToLog({ form, status }: AttemptRecord, log: readonly SessionEvent[]): Objection[] {
  const { session, failure } = replay(form, log)
  if (failure) return [at(['log', failure.index], `the log cannot be replayed from here: ${failure.error.code}`)]
  if ((session.status === 'submitted') === (status === 'submitted')) return []
  return [at(['record', 'status'], `the record says ${status}, but the log leaves the session ${session.status}`)]
}

interface Objection {
  readonly path: string
  readonly message: string
}

function at(path: readonly (string | number)[], message: string): Objection {
  return { path: makePath(path), message }
}
