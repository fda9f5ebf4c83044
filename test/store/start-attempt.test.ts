import { describe, expect, it } from 'vitest'
import { itemDigest, parseAttempt, serializeAttempt } from '../../src/core/index.ts'
import { memoryStorage, resumeAttempt } from '../../src/store/index.ts'
import { makeBank, makeForm } from '../fixtures/build.ts'
import { bank, form, HOUR, loadKept, MINUTE, makeClock, makeDrill, respond, resume, start } from '../fixtures/store.ts'

describe('startAttempt', () => {
  it('[K4] keeps the items of the form, the facts they name and the certification, in one write with the start', async () => {
    const storage = memoryStorage()
    const drill = makeDrill()
    const store = await start({ storage, clock: makeClock(), form: drill, startedOn: '2026-11-25T11:59:59Z' })
    const { record, log, items, facts } = await loadKept(storage)
    expect(record).toEqual({
      schemaVersion: 1,
      id: 'attempt-1',
      rev: 0,
      form: drill,
      certification: bank.certification,
      clock: 'paused-when-closed',
      usedMs: 0,
      beatOn: '2026-11-25T12:00:00.000Z',
      startedOn: '2026-11-25T11:59:59Z',
      interruptions: [],
      status: 'running',
    })
    expect(log).toEqual([{ type: 'started', at: 0, limitMs: 20 * MINUTE }])
    expect(items.map(({ id }) => id).sort()).toEqual(drill.items.map(({ id }) => id).sort())
    expect(facts.map(({ id }) => id).sort()).toEqual(drill.items.map(({ id }) => `fact-${id}`).sort())
    expect(store.getState()).toMatchObject({ saved: 'saved', usedMs: 0, leftMs: 20 * MINUTE, interruptions: [] })
  })

  it('[K4] gives screens the content that the attempt started with, whatever becomes of the bank', async () => {
    const storage = memoryStorage()
    const clock = makeClock()
    await start({ storage, clock })
    const changed = makeBank(bank.items.map(item => ({ ...item, stem: 'Which solution is cheapest?' })))
    await start({ storage, clock, id: 'other', bank: changed, form: makeForm(changed) })
    const { content } = (await resume(storage, clock)).getState()
    expect([...content.items.keys()].sort()).toEqual(form.items.map(({ digest }) => digest).sort())
    for (const [digest, item] of content.items)
      expect([itemDigest(item), item]).toEqual([digest, bank.items.find(({ id }) => id === item.id)])
    expect(content.facts.size).toBe(10)
  })

  it('makes an attempt that can be downloaded and read back', async () => {
    const store = await start({ storage: memoryStorage(), clock: makeClock() })
    await store.getState().dispatch(respond(0))
    const attempt = store.getState().toDownload()
    expect(parseAttempt(serializeAttempt(attempt), 'attempt.json')).toEqual({ ok: true, value: attempt })
  })
})

describe('resumeAttempt', () => {
  it('[K1] [T3] goes on where the page was closed, and records how long it was', async () => {
    const storage = memoryStorage()
    const clock = makeClock()
    const store = await start({ storage, clock })
    clock.pass(MINUTE)
    await store.getState().dispatch({ type: 'struck-out', position: 2, option: 'a', struckOut: true })
    clock.pass(1000)
    await store.getState().flush()
    clock.pass(3 * HOUR)
    const later = await resume(storage, clock)
    expect(later.getState()).toMatchObject({
      session: store.getState().session,
      saved: 'saved',
      usedMs: MINUTE + 1000,
      leftMs: 19 * MINUTE - 1000,
      interruptions: [{ on: '2026-11-25T12:01:01.000Z', ms: 3 * HOUR }],
    })
    expect(await loadKept(storage)).toEqual(later.getState().toDownload())
  })

  it('[T3] does not stop strict exam time while the page is closed', async () => {
    const storage = memoryStorage()
    const clock = makeClock()
    await start({ storage, clock, clockMode: 'strict' })
    clock.pass(7 * MINUTE)
    expect((await resume(storage, clock)).getState()).toMatchObject({ usedMs: 7 * MINUTE, warning: 15 })
  })

  it('writes nothing to an attempt that is over', async () => {
    const storage = memoryStorage()
    const clock = makeClock()
    const store = await start({ storage, clock })
    await store.getState().dispatch({ type: 'submitted', by: 'candidate' })
    const kept = await loadKept(storage)
    clock.pass(HOUR)
    const later = await resume(storage, clock)
    later.getState().tick()
    expect(later.getState()).toMatchObject({ saved: 'saved', usedMs: 0, record: kept.record, interruptions: [] })
    expect(await loadKept(storage)).toEqual(kept)
  })

  it('takes an attempt over from a tab that writes at the same moment', async () => {
    const inner = memoryStorage()
    const clock = makeClock()
    const first = await start({ storage: inner, clock })
    let writes = 0
    const storage: typeof inner = {
      ...inner,
      async load(id) {
        const loaded = await inner.load(id)
        if (writes++ === 0) await first.getState().dispatch(respond(0))
        return loaded
      },
    }
    const second = await resume(storage, clock)
    expect(second.getState().readOnly).toBeUndefined()
    expect(second.getState().session.items[0]?.response).toEqual(respond(0).response)
    await first.getState().dispatch(respond(1))
    expect(first.getState().readOnly).toBe('other-tab')
  })

  it('says why there is nothing to resume', async () => {
    const missing = await resumeAttempt({ id: 'nobody', storage: memoryStorage(), clock: makeClock() })
    expect(missing).toEqual({ ok: false, error: { code: 'not-found', id: 'nobody' } })
  })
})
