/**
 * How an attempt lies in the tables: a row that names its items and facts, its events one by one, and items and
 * facts under the digest of all they say, so that attempts share what is the same.
 */

import * as z from 'zod/mini'
import {
  type AttemptRecord,
  AttemptRecordSchema,
  canonicalJson,
  type DownloadedAttempt,
  err,
  ok,
  parseAttempt,
  type Result,
  replay,
  type Session,
  type SessionEvent,
  SessionEventSchema,
  sha256Hex,
} from '../core/index.ts'
import type { Row, Tables } from './device.ts'

const AttemptRowSchema = z.strictObject({
  record: AttemptRecordSchema,
  items: z.array(z.string()),
  facts: z.array(z.string()),
})
export type AttemptRow = z.infer<typeof AttemptRowSchema>

/** Everything in the tables that belongs to one attempt, as it is there. */
export interface RawAttempt {
  readonly row: unknown
  readonly events: readonly Row[]
  readonly items: readonly unknown[]
  readonly facts: readonly unknown[]
}

export type Unreadable = 'unreadable' | 'newer-version'

/** An attempt as far as a list needs it: without the texts of its items. */
export interface StoredSession {
  readonly row: AttemptRow
  readonly log: readonly SessionEvent[]
  readonly session: Session
}

/** Writes a whole attempt. */
export async function putAttempt(tables: Tables, { record, log, items, facts }: DownloadedAttempt): Promise<void> {
  const rowOf = (value: unknown): Row => ({ key: sha256Hex(canonicalJson(value)), value })
  const itemRows = items.map(rowOf)
  const factRows = facts.map(rowOf)
  const keysOf = (rows: readonly Row[]) => rows.map(({ key }) => key as string)
  const row: AttemptRow = { record, items: keysOf(itemRows), facts: keysOf(factRows) }
  await Promise.all([
    tables.put('attempts', { key: record.id, value: row }),
    ...log.map((value, seq) => tables.put('events', { key: [record.id, seq], value })),
    ...itemRows.map(item => tables.put('items', item)),
    ...factRows.map(fact => tables.put('facts', fact)),
  ])
}

/** What the tables hold of the attempt `id`. */
export async function readRaw(tables: Tables, id: string): Promise<RawAttempt> {
  const row = await tables.get('attempts', id)
  const [events, items, facts] = await Promise.all([
    tables.rows('events', id),
    Promise.all(contentKeys(row, 'items').map(key => tables.get('items', key))),
    Promise.all(contentKeys(row, 'facts').map(key => tables.get('facts', key))),
  ])
  return { row, events, items, facts }
}

/** The keys of items or facts that a row names; none if it is not such a row. */
export function contentKeys(row: unknown, table: 'items' | 'facts'): string[] {
  const keys: unknown = (row as Partial<AttemptRow> | null | undefined)?.[table]
  return Array.isArray(keys) ? keys.filter(key => typeof key === 'string') : []
}

/** The attempt that `raw` makes, checked as a downloaded file is. */
export function parseRaw(id: string, raw: RawAttempt): Result<DownloadedAttempt, Unreadable> {
  const stored = parseStored(id, raw.row, raw.events)
  if (!stored.ok) return stored
  const { items, facts } = raw
  const whole = { schemaVersion: 1, record: stored.value.row.record, log: stored.value.log, items, facts }
  const text = jsonOf(whole)
  const attempt = text === undefined ? undefined : parseAttempt(text, id)
  return attempt?.ok ? attempt : err('unreadable')
}

/** `value` as JSON; a database can also hold what JSON cannot: cycles and big integers. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

/** The session that a row and events make; every event must be there, and happen. */
export function parseStored(id: string, row: unknown, events: readonly Row[]): Result<StoredSession, Unreadable> {
  if (isNewer(row)) return err('newer-version')
  const parsed = AttemptRowSchema.safeParse(row)
  if (!parsed.success || parsed.data.record.id !== id) return err('unreadable')
  const log = z.array(SessionEventSchema).safeParse(events.map(({ value }) => value))
  if (!log.success || events.some(({ key }, index) => key[1] !== index)) return err('unreadable')
  const { session, failure } = replay(parsed.data.record.form, log.data)
  return failure ? err('unreadable') : ok({ row: parsed.data, log: log.data, session })
}

/** Whether a later version of this program wrote the row. */
export function isNewer(row: unknown): boolean {
  const version: unknown = recordOf(row)?.schemaVersion
  return typeof version === 'number' && version > 1
}

/** The record of a row, unchecked. */
export function recordOf(row: unknown): Partial<AttemptRecord> | undefined {
  return (row as Partial<AttemptRow> | null | undefined)?.record
}
