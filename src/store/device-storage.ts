/** Attempt storage on any device. */

import { type DownloadedAttempt, err, ok, type Result, type SessionEvent } from '../core/index.ts'
import type { AttemptStorage, RecordPatch, StorageError } from './attempt-storage.ts'
import type { Device, Tables } from './device.ts'
import { listAttempts, listQuarantined, readExposure, readWrongItems } from './past-attempts.ts'
import { quarantine } from './quarantine.ts'
import { type AttemptRow, contentKeys, isNewer, parseRaw, putAttempt, readRaw, recordOf } from './stored-attempt.ts'

/** The attempt storage that `device` makes. */
export function deviceStorage(device: Device): AttemptStorage {
  return {
    kind: device.kind,
    create: attempt => device.write(tables => create(tables, attempt)),
    append: (id, expectedRev, { event, patch }) =>
      device.write(tables => change(tables, id, { expectedRev, patch, event })),
    beat: (id, expectedRev, patch) => device.write(tables => change(tables, id, { expectedRev, patch })),
    load: id => load(device, id),
    list: () => listAttempts(device),
    remove: id => remove(device, id),
    exposure: code => readExposure(device, code),
    wrongItems: code => readWrongItems(device, code),
    quarantined: () => listQuarantined(device),
  }
}

async function create(tables: Tables, attempt: DownloadedAttempt): Promise<Result<number, StorageError>> {
  const { id, rev } = attempt.record
  const taken = await tables.get('attempts', id)
  if (taken !== undefined) return err({ code: 'conflict', rev: recordOf(taken)?.rev ?? rev })
  // Events without a row are what a damaged database left; they must not become part of this attempt.
  if ((await tables.count('events', id)) > 0) await quarantine(tables, id)
  await putAttempt(tables, attempt)
  return ok(rev)
}

interface Change {
  readonly expectedRev: number
  readonly patch: RecordPatch
  readonly event?: SessionEvent
}

/** Compare-and-set: nothing is written if the stored `rev` is not the expected one. */
async function change(tables: Tables, id: string, { expectedRev, patch, event }: Change) {
  const row = await tables.get('attempts', id)
  if (row === undefined) return err({ code: 'not-found' as const, id })
  if (isNewer(row)) return err({ code: 'newer-version' as const })
  const record = recordOf(row)
  if (typeof record?.rev !== 'number') return err({ code: 'unreadable' as const, id })
  if (record.rev !== expectedRev) return err({ code: 'conflict' as const, rev: record.rev })
  const rev = expectedRev + 1
  if (event) await tables.put('events', { key: [id, await tables.count('events', id)], value: event })
  const value = { ...(row as AttemptRow), record: { ...record, ...patch, rev } }
  await tables.put('attempts', { key: id, value })
  return ok(rev)
}

/** An attempt that turns out to be unreadable goes to quarantine. */
async function load(device: Device, id: string): Promise<Result<DownloadedAttempt, StorageError>> {
  const read = await device.read(async tables => {
    const raw = await readRaw(tables, id)
    const isSetAside = (await tables.count('quarantine', id)) > 0
    return raw.row === undefined && !isSetAside ? err({ code: 'not-found' as const, id }) : ok(parseRaw(id, raw))
  })
  if (!read.ok) return read
  if (read.value.ok) return read.value
  if (read.value.error === 'newer-version') return err({ code: 'newer-version' })
  await device.write(async tables => ok(await quarantine(tables, id)))
  return err({ code: 'unreadable', id })
}

async function remove(device: Device, id: string): Promise<Result<DownloadedAttempt, StorageError>> {
  const attempt = await load(device, id)
  if (!attempt.ok) return attempt
  return device.write(async tables => {
    const raw = await readRaw(tables, id)
    if (raw.row === undefined) return err({ code: 'not-found', id })
    const newest = parseRaw(id, raw)
    if (!newest.ok) return err({ code: 'unreadable', id })
    await tables.delete('attempts', id)
    await Promise.all([
      ...raw.events.map(({ key }) => tables.delete('events', key)),
      deleteUnused(tables, 'items', raw.row),
      deleteUnused(tables, 'facts', raw.row),
    ])
    return newest
  })
}

/** Deletes what `row` named and no other attempt does. A row of a shape we do not know may name anything. */
async function deleteUnused(tables: Tables, table: 'items' | 'facts', row: unknown): Promise<void> {
  const others = (await tables.rows('attempts')).map(({ value }) => value)
  if (others.some(other => isNewer(other) || recordOf(other) === undefined)) return
  const used = new Set(others.flatMap(other => contentKeys(other, table)))
  const unused = contentKeys(row, table).filter(key => !used.has(key))
  await Promise.all(unused.map(key => tables.delete(table, key)))
}
