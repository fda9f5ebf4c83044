/**
 * An attempt is one sitting as kept: a record with its form, the log of events, and the items and facts that it
 * started with. A downloaded attempt is all of it in one file, and can be replayed anywhere.
 */

import * as z from 'zod/mini'
import { CertificationSchema } from './certification.ts'
import { itemDigest } from './digest.ts'
import { type Fact, FactSchema } from './facts.ts'
import { FormSchema } from './form.ts'
import { type BankIssue, parseJson, parseWith } from './issues.ts'
import { IdSchema } from './items/base.ts'
import { type Item, ItemSchema, objectToItem } from './items/index.ts'
import { err, ok, type Result } from './result.ts'
import { replay, SessionEventSchema } from './session.ts'

const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/))
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

function objectToAttempt({ record, log, items }: DownloadedAttempt): { path: string; message: string }[] {
  const digests = new Set(items.map(itemDigest))
  const objections = items.flatMap((item, index) =>
    objectToItem(item).map(({ message }) => ({ path: `items[${index}]`, message: `${item.id}: ${message}` })),
  )
  const missing = record.form.items.flatMap(({ id, digest }, index) =>
    digests.has(digest)
      ? []
      : [
          {
            path: `record.form.items[${index}]`,
            message: `the file holds no item ${id} as it was when the attempt began`,
          },
        ],
  )
  const { failure } = replay(record.form, log)
  const broken = failure
    ? [{ path: `log[${failure.index}]`, message: `the log cannot be replayed from here: ${failure.error.code}` }]
    : []
  return [...objections, ...missing, ...broken]
}
