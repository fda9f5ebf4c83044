import { readFileSync } from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import { contentOf, replay, scoreSession } from '../../src/core/index.ts'
import { type Row, TABLES } from '../../src/store/device.ts'
import { openIdbStorage } from '../../src/store/index.ts'
import { putRow, readRows, wipeDatabases } from '../fixtures/database.ts'
import { loadKept } from '../fixtures/store.ts'

/** What version 1 left in the database, table by table. This file never changes. */
const v1 = JSON.parse(readFileSync('test/fixtures/stored/v1.json', 'utf8')) as Partial<Record<string, Row[]>>

beforeEach(async () => {
  wipeDatabases()
  await openIdbStorage()
  for (const table of TABLES) for (const row of v1[table] ?? []) await putRow(table, row)
})

it('[K9] loads the attempt that version 1 stored, part by part', async () => {
  const storage = await openIdbStorage()
  const { record, log, items, facts } = await loadKept(storage, 'frozen-1')
  const valuesOf = (table: string) => (v1[table] ?? []).map(({ value }) => value)
  expect([{ record }]).toMatchObject(
    valuesOf('attempts').map(value => ({ record: (value as { record: unknown }).record })),
  )
  expect(log).toEqual(valuesOf('events'))
  expect(items).toHaveLength(4)
  expect(items).toEqual(expect.arrayContaining(valuesOf('items')))
  expect(facts).toHaveLength(4)
  expect(facts).toEqual(expect.arrayContaining(valuesOf('facts')))
  expect(await readRows('quarantine')).toEqual([])
})

it('[K9] replays it to the session that it was', async () => {
  const attempt = await loadKept(await openIdbStorage(), 'frozen-1')
  const { session, failure } = replay(attempt.record.form, attempt.log)
  expect(failure).toBeUndefined()
  expect(session).toMatchObject({ status: 'submitted', submittedBy: 'candidate', at: 60_845, limitMs: 600_000 })
  const untouched = { flagged: false, struckOut: [], seen: true, checked: false }
  expect(session.items).toEqual([
    { ...untouched, response: ['c', 'b', 'a'], flagged: true, usedMs: 12_345 + 14_000 },
    { ...untouched, response: { p: 'b', q: 'd', r: 'a' }, checked: true, usedMs: 26_000 },
    { ...untouched, struckOut: ['a'], usedMs: 8500 },
    { ...untouched, seen: false, usedMs: 0 },
  ])
  const report = scoreSession(contentOf(attempt).items, session, attempt.record.certification)
  expect(report.correct).toEqual([false, true, false, false])
  expect(attempt.record.interruptions).toEqual([{ on: '2026-11-25T12:00:49.345Z', ms: 7_200_000 }])
})

it('[K9] counts it in lists, exposure and wrong items', async () => {
  const storage = await openIdbStorage()
  expect(await storage.list()).toMatchObject([
    { kind: 'attempt', id: 'frozen-1', answered: 2, total: 4, leftMs: 539_155, record: { rev: 13 } },
  ])
  const seen = { times: 1, lastOn: '2026-11-25T12:00:00.000Z' }
  expect(await storage.exposure('TST-C01')).toEqual(
    new Map(['tst-c01-o', 'tst-c01-m', 'tst-c01-r'].map(id => [id, seen])),
  )
  expect(await storage.wrongItems('TST-C01')).toEqual(['tst-c01-o', 'tst-c01-r'])
})
