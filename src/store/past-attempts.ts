/** What all attempts on a device say together: the list of them, what was seen, and what was wrong. */

import {
  type Exposure,
  exposureOf,
  type Item,
  ItemSchema,
  isCorrect,
  itemDigest,
  ok,
  type Session,
} from '../core/index.ts'
import type { AttemptSummary, Quarantined } from './attempt-storage.ts'
import type { Device, Row, Tables, Work } from './device.ts'
import { quarantine } from './quarantine.ts'
import { isNewer, parseStored, readRaw, type StoredSession, type Unreadable } from './stored-attempt.ts'

interface Everything {
  /** In order of their start, newest first. */
  readonly sessions: readonly StoredSession[]
  readonly unreadable: readonly { readonly id: string; readonly code: Unreadable }[]
}

/** Every attempt of `device`, newest first, then those that cannot be read. */
export async function listAttempts(device: Device): Promise<readonly AttemptSummary[]> {
  const { sessions, unreadable } = await readEverything(device)
  return [
    ...sessions.map(({ row, session }) => ({
      kind: 'attempt' as const,
      id: row.record.id,
      record: row.record,
      answered: session.items.filter(({ response }) => response !== undefined).length,
      total: session.items.length,
      leftMs: session.limitMs === null ? null : Math.max(0, session.limitMs - row.record.usedMs),
    })),
    ...unreadable.map(entry => ({ kind: 'unreadable' as const, ...entry })),
  ]
}

/** What was on screen in any attempt of the exam `code`. */
export async function readExposure(device: Device, code: string): Promise<Exposure> {
  const { sessions } = await readEverything(device)
  const past = sessions.filter(({ row }) => row.record.form.code === code)
  return exposureOf(past.map(({ row, session }) => ({ session, startedOn: row.record.startedOn })))
}

/** The items of the exam `code` whose last judgement is wrong or unanswered, by id. */
export async function readWrongItems(device: Device, code: string): Promise<readonly string[]> {
  const { sessions } = await readEverything(device)
  const past = sessions.filter(({ row }) => row.record.form.code === code).reverse()
  const keys = new Set(past.flatMap(({ row }) => row.items))
  const items = await value(device, async tables => ok(await readItems(tables, keys)))
  const right = new Map<string, boolean>()
  for (const { session } of past) judge(session, items, right)
  return [...right].flatMap(([id, isRight]) => (isRight ? [] : id)).sort()
}

/** Enters in `right` what the session says of each item that was finished or checked, over what was there. */
function judge(session: Session, items: ReadonlyMap<string, Item>, right: Map<string, boolean>): void {
  session.form.items.forEach(({ id, digest }, position) => {
    const item = items.get(digest)
    if (item && isJudged(session, position)) right.set(id, isCorrect(item, session.items[position]?.response))
  })
}

/** Checked, or submitted; in a drill that ended early, what was never on screen was not tried. */
function isJudged({ form, status, items }: Session, position: number): boolean {
  const { checked = false, seen = false } = items[position] ?? {}
  return checked || (status === 'submitted' && (form.feedback === 'end' || seen))
}

async function readItems(tables: Tables, keys: ReadonlySet<string>): Promise<ReadonlyMap<string, Item>> {
  const stored = await Promise.all([...keys].map(key => tables.get('items', key)))
  const items = stored.flatMap(raw => {
    const item = ItemSchema.safeParse(raw)
    return item.success ? [item.data as Item] : []
  })
  return new Map(items.map(item => [itemDigest(item), item]))
}

/** What could not be read, with its raw data. */
export async function listQuarantined(device: Device): Promise<readonly Quarantined[]> {
  await readEverything(device)
  return value(device, async tables => {
    const aside = await tables.rows('quarantine')
    const newer = (await tables.rows('attempts')).filter(({ value }) => isNewer(value)).map(({ key }) => key as string)
    const raw = await Promise.all(newer.map(async id => ({ id, raw: await readRaw(tables, id) })))
    return ok([
      ...aside.map(({ key, value }) => ({ id: key[0] as string, code: 'unreadable' as const, raw: value })),
      ...raw.map(entry => ({ ...entry, code: 'newer-version' as const })),
    ])
  })
}

/** All attempts; those that turn out to be unreadable go to quarantine. */
async function readEverything(device: Device): Promise<Everything> {
  const [attempts, events, aside] = await value(device, async tables =>
    ok(await Promise.all([tables.rows('attempts'), tables.rows('events'), tables.rows('quarantine')])),
  )
  const eventsOf = new Map<string, Row[]>()
  for (const event of events) {
    const id = event.key[0] as string
    eventsOf.set(id, [...(eventsOf.get(id) ?? []), event])
  }
  const sessions: StoredSession[] = []
  const unreadable = new Map<string, Unreadable>(aside.map(({ key }) => [key[0] as string, 'unreadable']))
  for (const { key, value: row } of attempts as readonly (Row & { key: string })[]) {
    const stored = parseStored(key, row, eventsOf.get(key) ?? [])
    if (stored.ok) sessions.push(stored.value)
    else unreadable.set(key, stored.error)
    if (!stored.ok && stored.error === 'unreadable')
      await device.write(async tables => ok(await quarantine(tables, key)))
  }
  sessions.sort((a, b) => newestFirst(a.row.record.startedOn, b.row.record.startedOn))
  return { sessions, unreadable: [...unreadable].map(([id, code]) => ({ id, code })) }
}

function newestFirst(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? 1 : -1
}

/** What `work` reads; if the device fails, nothing that depends on it can go on. */
async function value<T>(device: Device, work: Work<T>): Promise<T> {
  const read = await device.read(work)
  if (!read.ok) throw new Error(`the attempts cannot be read: ${read.error.code}`)
  return read.value
}
