import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { ok } from '../../src/core/index.ts'
import type { Row, Table } from '../../src/store/device.ts'
import { openIdbDevice } from '../../src/store/idb-device.ts'
import { type AttemptStorage, openIdbStorage, type Quarantined } from '../../src/store/index.ts'
import { quarantine } from '../../src/store/quarantine.ts'
import { deleteRow, putRow, readRows, wipeDatabases } from '../fixtures/database.ts'
import { loadKept, makeClock, makeDrill, respond, start } from '../fixtures/store.ts'

let storage: AttemptStorage

beforeEach(async () => {
  wipeDatabases()
  storage = await openIdbStorage()
  for (const id of ['sound', 'damaged']) {
    const store = await start({ storage, clock: makeClock(), id, form: makeDrill(2, id) })
    await store.getState().dispatch(respond(0, 0, makeDrill(2, id)))
    await store.getState().dispatch({ type: 'flagged', position: 1, flagged: true })
  }
})

const rowOf = async (table: Table, key: Row['key']) =>
  (await readRows(table)).find(row => JSON.stringify(row.key) === JSON.stringify(key)) as Row & { value: Stored }

interface Stored {
  record: Record<string, unknown>
  items: string[]
}

const isDamaged = (row: Row) => row.key === 'damaged' || row.key[0] === 'damaged'

describe('quarantine', () => {
  it.each<{ what: string; event?: boolean; damage: (value: Stored) => unknown }>([
    { what: 'a row that is null', damage: () => null },
    { what: 'a row that is text', damage: () => 'attempt' },
    { what: 'a row with a cycle', damage: value => Object.assign(value, { self: value }) },
    { what: 'a record without form', damage: row => ({ ...row, record: { ...row.record, form: 1 } }) },
    { what: 'a record of another id', damage: row => ({ ...row, record: { ...row.record, id: 'x' } }) },
    { what: 'an event that is none', event: true, damage: () => ({ type: 'sneezed', at: 1 }) },
    { what: 'an event that cannot happen', event: true, damage: () => ({ type: 'moved', at: 1, position: 9 }) },
  ])('[K5] sets aside $what', async ({ event = false, damage }) => {
    const [table, key]: [Table, Row['key']] = event ? ['events', ['damaged', 1]] : ['attempts', 'damaged']
    await putRow(table, { key, value: damage(structuredClone((await rowOf(table, key)).value)) })
    const before = (await Promise.all((['attempts', 'events'] as const).map(readRows))).map(rows =>
      rows.filter(isDamaged),
    )

    expect((await storage.list()).map(({ kind, id }) => [kind, id])).toEqual([
      ['attempt', 'sound'],
      ['unreadable', 'damaged'],
    ])
    expect(await storage.load('damaged')).toEqual({ ok: false, error: { code: 'unreadable', id: 'damaged' } })
    expect((await storage.load('sound')).ok).toBe(true)
    const [kept, ...others] = (await storage.quarantined()) as [Quarantined]
    expect(others).toEqual([])
    expect(kept).toMatchObject({ id: 'damaged', code: 'unreadable' })
    const { row, events } = kept.raw as { row: unknown; events: Row[] }
    expect([row, events]).toEqual([before[0]?.[0]?.value, before[1]])
    expect((await readRows('attempts')).filter(isDamaged)).toEqual([])
  })

  it.each<[string, () => Promise<void>]>([
    ['an item is gone', async () => deleteRow('items', (await rowOf('attempts', 'damaged')).value.items[0] as string)],
    ['an event is gone', async () => deleteRow('events', ['damaged', 1])],
    [
      'an item is damaged',
      async () => putRow('items', { key: (await rowOf('attempts', 'damaged')).value.items[0] as string, value: 7n }),
    ],
  ])('[K5] sets aside on loading an attempt of which %s', async (_, damage) => {
    await damage()
    expect(await storage.load('damaged')).toEqual({ ok: false, error: { code: 'unreadable', id: 'damaged' } })
    expect((await storage.list()).map(({ kind, id }) => [kind, id])).toContainEqual(['unreadable', 'damaged'])
    expect(await storage.quarantined()).toHaveLength(1)
  })

  it('[K5] refuses to remove what cannot be read, and keeps it', async () => {
    await putRow('attempts', { key: 'damaged', value: null })
    expect(await storage.remove('damaged')).toEqual({ ok: false, error: { code: 'unreadable', id: 'damaged' } })
    expect(await storage.quarantined()).toHaveLength(1)
  })

  it('[K5] refuses to write to what cannot be read', async () => {
    await putRow('attempts', { key: 'damaged', value: { record: 'gone' } })
    expect(await storage.beat('damaged', 2, { usedMs: 1 })).toEqual({
      ok: false,
      error: { code: 'unreadable', id: 'damaged' },
    })
    expect((await rowOf('attempts', 'damaged')).value).toEqual({ record: 'gone' })
  })

  it('[K5] keeps a second attempt of the same id beside the first', async () => {
    const attempt = await loadKept(storage, 'damaged')
    await putRow('attempts', { key: 'damaged', value: 1 })
    await storage.list()
    expect((await storage.create(attempt)).ok).toBe(true)
    await putRow('attempts', { key: 'damaged', value: 2 })
    const rows = (await storage.quarantined()).map(({ raw }) => (raw as { row: unknown }).row)
    expect(rows).toEqual([1, 2])
  })

  it('[K5] [K8] sets aside events without a row before an attempt of that id is created again', async () => {
    const attempt = await loadKept(storage, 'damaged')
    await deleteRow('attempts', 'damaged')
    expect((await storage.create(attempt)).ok).toBe(true)
    expect(await loadKept(storage, 'damaged')).toEqual(attempt)
    const [kept] = (await storage.quarantined()) as [Quarantined]
    expect((kept.raw as { events: Row[] }).events.map(({ value }) => value)).toEqual(attempt.log)
  })

  it('[K6] leaves alone what a later version wrote', async () => {
    const { value } = await rowOf('attempts', 'damaged')
    const later = { key: 'damaged', value: { record: { ...value.record, schemaVersion: 2, mood: 'good' }, things: [] } }
    await putRow('attempts', later)
    const newer = { ok: false, error: { code: 'newer-version' } }
    expect(await storage.load('damaged')).toEqual(newer)
    expect(await storage.beat('damaged', 2, {})).toEqual(newer)
    expect(await storage.remove('damaged')).toEqual(newer)
    expect(await storage.list()).toContainEqual({ kind: 'unreadable', id: 'damaged', code: 'newer-version' })
    expect(await storage.quarantined()).toMatchObject([
      { id: 'damaged', code: 'newer-version', raw: { row: later.value, events: [{}, {}, {}] } },
    ])
    const items = await readRows('items')
    await storage.remove('sound')
    expect(await rowOf('attempts', 'damaged')).toEqual(later)
    const device = await openIdbDevice()
    if (device.ok) await device.value.write(async tables => ok(await quarantine(tables, 'damaged')))
    expect(await readRows('quarantine')).toEqual([])
    expect(await rowOf('attempts', 'damaged')).toEqual(later)
    expect(await readRows('items')).toEqual(items)
  })

  it('[K5] loses nothing to 200 kinds of damage, and other attempts stay readable', { timeout: 30_000 }, async () => {
    const sound = await loadKept(storage, 'sound')
    const tables = fc.constantFrom('attempts' as const, 'events' as const)
    const garbage = fc.oneof(fc.constant(undefined), fc.anything({ maxDepth: 1 }).filter(isStorable))
    const original = [await rowOf('attempts', 'damaged'), await rowOf('events', ['damaged', 1])]
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        garbage,
        async (table, way, found) => {
          await deleteRow('quarantine', ['damaged', 0])
          for (const row of original) await putRow(row === original[0] ? 'attempts' : 'events', row)
          await putRow('events', { key: ['damaged', 0], value: { type: 'started', at: 0, limitMs: null } })
          const target = original[table === 'attempts' ? 0 : 1] as Row
          const value = damageAt(structuredClone(target.value), way, found)
          await putRow(table, { key: target.key, value })

          const loaded = await storage.load('damaged')
          const aside = await storage.quarantined()
          expect(aside).toHaveLength(loaded.ok ? 0 : 1)
          if (!loaded.ok) {
            const { row, events } = (aside[0] as Quarantined).raw as { row: unknown; events: Row[] }
            expect(table === 'attempts' ? row : events[1]?.value).toEqual(structuredClone(value))
          }
          expect(await loadKept(storage, 'sound')).toEqual(sound)
        },
      ),
      { numRuns: 200 },
    )
  })
})

function isStorable(value: unknown): boolean {
  try {
    structuredClone(value)
    return true
  } catch {
    return false
  }
}

/** `value` with one part replaced: each number of `way` chooses a field, one level deeper. */
function damageAt(value: unknown, way: readonly number[], found: unknown): unknown {
  const [turn, ...rest] = way
  if (turn === undefined || typeof value !== 'object' || value === null) return found
  const fields = Object.keys(value)
  const field = fields[turn % Math.max(1, fields.length)]
  if (field === undefined) return found
  const copy = value as Record<string, unknown>
  copy[field] = damageAt(copy[field], rest, found)
  return copy
}
