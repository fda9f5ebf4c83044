import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DownloadedAttempt, Item } from '../../src/core/index.ts'
import { memoryStorage, openIdbStorage } from '../../src/store/index.ts'
import { makeBank, makeFact, makeForm, makeItem } from '../fixtures/build.ts'
import { bank, form, loadKept, MINUTE, makeClock, makeDrill, respond, start } from '../fixtures/store.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const KINDS = [
  ['indexeddb', openIdbStorage],
  ['memory', async () => memoryStorage()],
] as const

/** An attempt as `start` makes it, not kept anywhere. */
async function makeAttempt(): Promise<DownloadedAttempt> {
  const store = await start({ storage: memoryStorage(), clock: makeClock() })
  return store.getState().toDownload()
}

describe.each(KINDS)('attempt storage in %s', (kind, open) => {
  it('says where it keeps', async () => {
    expect((await open()).kind).toBe(kind)
  })

  it('[K8] gives back what was created', async () => {
    const storage = await open()
    const attempt = await makeAttempt()
    expect(await storage.create(attempt)).toEqual({ ok: true, value: 0 })
    expect(await storage.load('attempt-1')).toEqual({ ok: true, value: attempt })
  })

  it('keeps no reference to what it is given or gives', async () => {
    const storage = await open()
    const attempt = structuredClone(await makeAttempt())
    await storage.create(attempt)
    attempt.record.usedMs = 1
    const first = await loadKept(storage)
    first.record.usedMs = 2
    expect((await loadKept(storage)).record.usedMs).toBe(0)
  })

  it('[K3] refuses a second attempt of the same id and keeps the first', async () => {
    const storage = await open()
    const attempt = await makeAttempt()
    await storage.create(attempt)
    const other = { ...attempt, record: { ...attempt.record, usedMs: 5 } }
    expect(await storage.create(other)).toEqual({ ok: false, error: { code: 'conflict', rev: 0 } })
    expect(await loadKept(storage)).toEqual(attempt)
  })

  it('appends events in order, each with a change of the record', async () => {
    const storage = await open()
    await storage.create(await makeAttempt())
    const flagged = (at: number) => ({ type: 'flagged' as const, at, position: 1, flagged: at === 5 })
    for (const [rev, at] of [5, 6, 7].entries()) {
      const appended = await storage.append('attempt-1', rev, { event: flagged(at), patch: { usedMs: at } })
      expect(appended).toEqual({ ok: true, value: rev + 1 })
    }
    const { record, log } = await loadKept(storage)
    expect(record).toMatchObject({ rev: 3, usedMs: 7, status: 'running' })
    expect(log.slice(1)).toEqual([5, 6, 7].map(flagged))
  })

  it('keeps events in order beyond the tenth', async () => {
    const storage = await open()
    await storage.create(await makeAttempt())
    const ats = Array.from({ length: 12 }, (_, index) => index + 1)
    for (const at of ats)
      await storage.append('attempt-1', at - 1, { event: { type: 'moved', at, position: 0 }, patch: {} })
    expect((await loadKept(storage)).log.map(event => event.at)).toEqual([0, ...ats])
  })

  it('beats without an event', async () => {
    const storage = await open()
    const attempt = await makeAttempt()
    await storage.create(attempt)
    const beatOn = '2026-11-25T12:00:05.000Z'
    expect(await storage.beat('attempt-1', 0, { usedMs: 5000, beatOn })).toEqual({ ok: true, value: 1 })
    expect(await loadKept(storage)).toEqual({ ...attempt, record: { ...attempt.record, rev: 1, usedMs: 5000, beatOn } })
  })

  it.each([
    ['append', { event: { type: 'moved' as const, at: 9, position: 0 }, patch: { usedMs: 9 } }],
    ['beat', { usedMs: 9 }],
  ] as const)('[K3] keeps nothing of a write (%s) that builds on an older state', async (verb, change) => {
    const storage = await open()
    await storage.create(await makeAttempt())
    await storage.beat('attempt-1', 0, { usedMs: 1 })
    const before = await loadKept(storage)
    const write = storage[verb] as (id: string, rev: number, change: unknown) => Promise<unknown>
    expect(await write('attempt-1', 0, change)).toEqual({ ok: false, error: { code: 'conflict', rev: 1 } })
    expect(await write('attempt-1', 2, change)).toEqual({ ok: false, error: { code: 'conflict', rev: 1 } })
    expect(await loadKept(storage)).toEqual(before)
  })

  it('lets one of two writes at once win', async () => {
    const storage = await open()
    await storage.create(await makeAttempt())
    const writes = await Promise.all([1, 2].map(usedMs => storage.beat('attempt-1', 0, { usedMs })))
    expect(writes.map(({ ok }) => ok)).toEqual([true, false])
    expect((await loadKept(storage)).record).toMatchObject({ rev: 1, usedMs: 1 })
  })

  it('finds nothing where nothing is', async () => {
    const storage = await open()
    const missing = { ok: false, error: { code: 'not-found', id: 'nobody' } }
    expect(await storage.load('nobody')).toEqual(missing)
    expect(await storage.remove('nobody')).toEqual(missing)
    expect(await storage.beat('nobody', 0, {})).toEqual(missing)
    expect(await storage.list()).toEqual([])
    expect(await storage.quarantined()).toEqual([])
    expect(await storage.exposure('TST-C01')).toEqual(new Map())
    expect(await storage.wrongItems('TST-C01')).toEqual([])
  })

  it('[K8] brings a removed attempt back as it was', async () => {
    const storage = await open()
    const store = await start({ storage, clock: makeClock() })
    await store.getState().dispatch(respond(3))
    const attempt = await loadKept(storage)
    expect(await storage.remove('attempt-1')).toEqual({ ok: true, value: attempt })
    expect(await storage.list()).toEqual([])
    expect(await storage.create(attempt)).toEqual({ ok: true, value: 1 })
    expect(await loadKept(storage)).toEqual(attempt)
  })

  it('[K4] removes no item or fact that another attempt uses', async () => {
    const storage = await open()
    const clock = makeClock()
    await start({ storage, clock, id: 'first' })
    await start({ storage, clock, id: 'second' })
    await start({ storage, clock, id: 'drill', form: makeDrill() })
    const second = await loadKept(storage, 'second')
    await storage.remove('first')
    await storage.remove('drill')
    expect(await loadKept(storage, 'second')).toEqual(second)
  })

  it('[K4] keeps apart what two attempts saw of an item with the same digest', async () => {
    const storage = await open()
    const clock = makeClock()
    const corrected = (item: Item) => ({ ...item, takeaway: `${item.takeaway} (Corrected.)` })
    const later = makeBank(bank.items.map(corrected))
    await start({ storage, clock, id: 'before' })
    await start({ storage, clock, id: 'after', bank: later, form: makeForm(later) })
    const takeaways = async (id: string) => (await loadKept(storage, id)).items.map(item => item.takeaway)
    expect(new Set(await takeaways('before'))).toEqual(new Set([makeItem().takeaway]))
    expect(new Set(await takeaways('after'))).toEqual(new Set([`${makeItem().takeaway} (Corrected.)`]))
  })

  it('[K4] keeps apart what two attempts saw of a fact', async () => {
    const storage = await open()
    const attempt = await makeAttempt()
    const checked = attempt.facts.map(fact => ({ ...fact, verifiedOn: '2027-01-01' }))
    await storage.create(attempt)
    await storage.create({ ...attempt, record: { ...attempt.record, id: 'attempt-2' }, facts: checked })
    expect((await loadKept(storage)).facts[0]?.verifiedOn).toBe(makeFact().verifiedOn)
    expect((await loadKept(storage, 'attempt-2')).facts[0]?.verifiedOn).toBe('2027-01-01')
  })

  it('lists attempts, newest first, with what was answered and the time left', async () => {
    const storage = await open()
    const clock = makeClock()
    const older = await start({ storage, clock, id: 'older' })
    clock.pass(MINUTE)
    await older.getState().dispatch(respond(0))
    await older.getState().dispatch(respond(4))
    await older.getState().dispatch({ type: 'cleared', position: 0 })
    await start({ storage, clock, id: 'newer', form: makeDrill(4), limitMs: null })
    expect(await storage.list()).toEqual([
      { kind: 'attempt', id: 'newer', record: expect.anything(), answered: 0, total: 4, leftMs: null },
      { kind: 'attempt', id: 'older', record: expect.anything(), answered: 1, total: 10, leftMs: 19 * MINUTE },
    ])
    expect((await storage.list())[1]).toHaveProperty('record', (await loadKept(storage, 'older')).record)
  })

  it('folds what was on screen, in any attempt of the exam, into an exposure', async () => {
    const storage = await open()
    const clock = makeClock()
    const first = await start({ storage, clock, id: 'first' })
    await first.getState().dispatch({ type: 'moved', position: 6 })
    clock.pass(MINUTE)
    const second = await start({ storage, clock, id: 'second' })
    await second.getState().dispatch({ type: 'submitted', by: 'candidate' })
    const on = (minute: string) => `2026-11-25T12:${minute}:00.000Z`
    expect(await storage.exposure('TST-C01')).toEqual(
      new Map([
        [form.items[0]?.id, { times: 2, lastOn: on('01') }],
        [form.items[6]?.id, { times: 1, lastOn: on('00') }],
      ]),
    )
    expect(await storage.exposure('OTHER-C01')).toEqual(new Map())
  })
})

describe.each(KINDS)('wrong items in %s', (_, open) => {
  const idAt = (placed: typeof form, position: number) => placed.items[position]?.id as string
  /** The index on screen of the option `id`. */
  const optionAt = (placed: typeof form, position: number, id: string) =>
    placed.items[position]?.options.indexOf(id) as number
  const answer = (placed: typeof form, position: number, option: string) =>
    respond(position, optionAt(placed, position, option), placed)

  it('are those wrong or unanswered in a submitted mock', async () => {
    const storage = await open()
    const store = await start({ storage, clock: makeClock() })
    const { dispatch } = store.getState()
    await dispatch(answer(form, 0, 'b'))
    await dispatch(answer(form, 1, 'a'))
    expect(await storage.wrongItems('TST-C01')).toEqual([])
    await dispatch({ type: 'submitted', by: 'candidate' })
    const wrong = form.items.slice(1).map(({ id }) => id)
    expect(await storage.wrongItems('TST-C01')).toEqual(wrong.sort())
    expect(await storage.wrongItems('OTHER-C01')).toEqual([])
  })

  it('are those checked in a drill, and unanswered ones that were on screen when it ended', async () => {
    const storage = await open()
    const drill = makeDrill(5)
    const store = await start({ storage, clock: makeClock(), form: drill, limitMs: null })
    const { dispatch } = store.getState()
    await dispatch(answer(drill, 0, 'a'))
    await dispatch({ type: 'checked', position: 0 })
    await dispatch(answer(drill, 1, 'b'))
    await dispatch({ type: 'checked', position: 1 })
    await dispatch({ type: 'moved', position: 3 })
    expect(await storage.wrongItems('TST-C01')).toEqual([idAt(drill, 0)])
    await dispatch({ type: 'submitted', by: 'candidate' })
    expect(await storage.wrongItems('TST-C01')).toEqual([idAt(drill, 0), idAt(drill, 3)].sort())
  })

  it.each([
    ['b', []],
    ['c', ['wrong']],
  ])('follow the last attempt: %s', async (option, wrong) => {
    const storage = await open()
    const clock = makeClock()
    const drill = makeDrill(1)
    for (const [id, chosen] of [
      ['newer', option],
      ['older', option === 'b' ? 'a' : 'b'],
    ] as const) {
      const startedOn = id === 'newer' ? '2026-11-26T00:00:00Z' : '2026-11-25T00:00:00Z'
      const store = await start({ storage, clock, form: drill, id, startedOn, limitMs: null })
      await store.getState().dispatch(answer(drill, 0, chosen))
      await store.getState().dispatch({ type: 'checked', position: 0 })
    }
    expect(await storage.wrongItems('TST-C01')).toEqual(wrong.map(() => idAt(drill, 0)))
  })
})
