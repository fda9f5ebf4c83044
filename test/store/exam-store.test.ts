import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf, replay } from '../../src/core/index.ts'
import { type Device, memoryDevice } from '../../src/store/device.ts'
import { deviceStorage } from '../../src/store/device-storage.ts'
import { createExamStore } from '../../src/store/exam-store.ts'
import {
  type AttemptStorage,
  type ExamStore,
  memoryStorage,
  type StorageError,
  type Warning,
} from '../../src/store/index.ts'
import {
  type Fate,
  form,
  HOUR,
  loadKept,
  MINUTE,
  makeClock,
  makeDrill,
  makeFlakyDevice,
  makeFlakyStorage,
  respond,
  resume,
  start,
  type TestClock,
} from '../fixtures/store.ts'

const LIMIT = 20 * MINUTE
const submit = { type: 'submitted', by: 'candidate' } as const

async function startIn(storage: AttemptStorage = memoryStorage()) {
  const clock = makeClock()
  const store = await start({ storage, clock })
  return { storage, clock, store }
}

/** Ticks once a second while `ms` pass, as an open page does. */
async function work({ clock, store }: { clock: TestClock; store: ExamStore }, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 1000) {
    clock.pass(1000)
    store.getState().tick()
    await settle()
  }
}

/** The storage of one page: after a crash it asks and hears nothing more. */
function openPage(device: Device) {
  const silence = new Promise<never>(() => undefined)
  let alive = true
  const ask = <T>(run: () => Promise<T>): Promise<T> =>
    alive ? run().then(result => (alive ? result : silence)) : silence
  return {
    storage: deviceStorage({
      kind: device.kind,
      read: work => ask(() => device.read(work)),
      write: work => ask(() => device.write(work)),
    }),
    crash() {
      alive = false
    },
  }
}

/** Lets every write that has begun end. */
async function settle(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve))
}

describe('dispatch', () => {
  it('shows the next session at once, and as saved only when it is kept', async () => {
    const { storage, clock, store } = await startIn()
    clock.pass(1500)
    const kept = store.getState().dispatch(respond(2))
    expect(store.getState().session.items[2]?.response).toEqual(respond(2).response)
    expect(store.getState().saved).toBe('saving')
    expect((await loadKept(storage)).log).toHaveLength(1)
    await kept
    expect(store.getState().saved).toBe('saved')
    expect((await loadKept(storage)).log[1]).toEqual({ ...respond(2), at: 1500 })
  })

  it('keeps events in the order in which they happened, without waiting for each other', async () => {
    const { storage, clock, store } = await startIn()
    const { dispatch } = store.getState()
    const positions = [3, 1, 4, 1, 5, 9, 2, 6]
    await Promise.all(
      positions.map(position => {
        clock.pass(10)
        return dispatch({ type: 'moved', position })
      }),
    )
    const { log, record } = await loadKept(storage)
    expect(log.slice(1)).toEqual(positions.map((position, index) => ({ type: 'moved', position, at: 10 * index + 10 })))
    expect(record.rev).toBe(8)
    expect(store.getState()).toMatchObject({ saved: 'saved', record: { rev: 8, usedMs: 80 } })
  })

  it('shows why an event was refused until the next one happens, and keeps nothing of it', async () => {
    const { storage, store } = await startIn()
    const { dispatch } = store.getState()
    await dispatch({ type: 'moved', position: 10 })
    expect(store.getState().refused).toEqual({ code: 'no-such-position', position: 10, items: 10 })
    expect(store.getState().saved).toBe('saved')
    expect((await loadKept(storage)).record.rev).toBe(0)
    await dispatch({ type: 'moved', position: 9 })
    expect(store.getState().refused).toBeUndefined()
  })

  it('ends an attempt with the date of its end', async () => {
    const { storage, clock, store } = await startIn()
    clock.pass(MINUTE)
    await store.getState().dispatch(submit)
    const { record } = await loadKept(storage)
    expect(record).toMatchObject({ status: 'submitted', endedOn: '2026-11-25T12:01:00.000Z', usedMs: MINUTE, rev: 1 })
    expect(store.getState()).toMatchObject({ usedMs: MINUTE, leftMs: 19 * MINUTE, record })
  })

  it('[T4] refuses a second submission without harm', async () => {
    const { storage, clock, store } = await startIn()
    const { dispatch } = store.getState()
    await Promise.all([dispatch(submit), dispatch(submit)])
    clock.pass(2 * LIMIT)
    store.getState().tick()
    await dispatch(submit)
    expect(store.getState()).toMatchObject({ saved: 'saved', refused: { code: 'already-submitted' } })
    expect((await loadKept(storage)).log).toEqual([
      { type: 'started', at: 0, limitMs: LIMIT },
      { ...submit, at: 0 },
    ])
  })

  it('lets no time pass before the start', async () => {
    const storage = memoryStorage()
    const clock = makeClock()
    const attempt = (await start({ storage, clock, id: 'other' })).getState().toDownload()
    const fresh = { ...attempt, record: { ...attempt.record, id: 'attempt-1' }, log: [] }
    const store = createExamStore({ attempt: fresh, content: contentOf(fresh), clock, storage, isNew: true })
    await store.getState().dispatch({ type: 'started', limitMs: 10 * MINUTE })
    expect(store.getState()).toMatchObject({ session: { status: 'running' }, leftMs: 10 * MINUTE, saved: 'saved' })
    clock.pass(1000)
    store.getState().tick()
    expect(store.getState().warning).toBeUndefined()
    expect((await loadKept(storage)).log).toHaveLength(1)
  })
})

describe('expiry', () => {
  const byTime = { type: 'submitted', at: LIMIT, by: 'time' }

  it.each([0, 1, 30_000])('[T4] submits at exactly the limit when the clock is read %i ms after it', async late => {
    const { storage, clock, store } = await startIn()
    await work({ clock, store }, LIMIT - MINUTE)
    clock.pass(MINUTE - 1)
    await store.getState().dispatch(respond(0))
    expect(store.getState().session.status).toBe('running')
    clock.pass(1 + late)
    store.getState().tick()
    store.getState().tick()
    await settle()
    expect(store.getState()).toMatchObject({ usedMs: LIMIT, leftMs: 0, saved: 'saved', refused: undefined })
    const { log, record } = await loadKept(storage)
    expect(log.slice(1)).toEqual([{ ...respond(0), at: LIMIT - 1 }, byTime])
    expect(record).toMatchObject({ status: 'submitted', usedMs: LIMIT })
  })

  it.each([respond(0), submit])('[T4] refuses $type at the limit and submits by time', async event => {
    const { storage, clock, store } = await startIn()
    await work({ clock, store }, LIMIT - 1000)
    clock.pass(1000)
    await store.getState().dispatch(event)
    expect(store.getState().refused).toEqual({ code: 'time-is-up', at: LIMIT, limitMs: LIMIT })
    expect((await loadKept(storage)).log.slice(1)).toEqual([byTime])
  })

  it('[T4] is no end for an untimed attempt', async () => {
    const storage = memoryStorage()
    const clock = makeClock()
    const store = await start({ storage, clock, limitMs: null, form: makeDrill() })
    await work({ clock, store }, 10 * MINUTE)
    expect(store.getState()).toMatchObject({ session: { status: 'running' }, leftMs: null, usedMs: 10 * MINUTE })
  })

  it('[T4] submits once, with the response before it, in whatever order writes end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async scheduler => {
        const inner = memoryStorage()
        const { clock, store } = await startIn(inner)
        const slow: AttemptStorage = {
          ...inner,
          append: scheduler.scheduleFunction(inner.append),
          beat: scheduler.scheduleFunction(inner.beat),
        }
        const kept = await loadKept(inner)
        const slowed = createExamStore({ attempt: kept, content: store.getState().content, clock, storage: slow })
        for (let minute = 0; minute < 19; minute++) {
          clock.pass(MINUTE)
          slowed.getState().tick()
        }
        clock.pass(MINUTE - 1)
        const writes = [slowed.getState().dispatch(respond(0))]
        clock.pass(1)
        slowed.getState().tick()
        writes.push(slowed.getState().dispatch(submit), slowed.getState().dispatch(respond(0, 1)))
        slowed.getState().tick()
        writes.push(slowed.getState().flush())
        await scheduler.waitFor(Promise.all(writes))
        expect((await loadKept(inner)).log.slice(1)).toEqual([{ ...respond(0), at: LIMIT - 1 }, byTime])
      }),
      { numRuns: 50 },
    )
  })

  it('[T3] [T4] submits a strict attempt whose limit passed while the page was closed, with what was saved', async () => {
    const storage = memoryStorage()
    const clock = makeClock()
    const store = await start({ storage, clock, clockMode: 'strict' })
    clock.pass(MINUTE)
    await store.getState().dispatch(respond(0))
    clock.pass(3 * HOUR)
    const later = await resume(storage, clock)
    const { log, record } = await loadKept(storage)
    expect(log.slice(1)).toEqual([{ ...respond(0), at: MINUTE }, byTime])
    expect(record.interruptions).toEqual([{ on: '2026-11-25T12:01:00.000Z', ms: 3 * HOUR }])
    expect(later.getState()).toMatchObject({ leftMs: 0, warning: undefined, saved: 'saved', record })
  })
})

describe('tick', () => {
  it('[T2] loses at most 5 s to a crash, and no saved response', async () => {
    for (let seconds = 1; seconds <= 30; seconds++) {
      const { storage, clock, store } = await startIn()
      await store.getState().dispatch(respond(1))
      await work({ clock, store }, seconds * 1000)
      clock.pass(999)
      const later = await resume(storage, clock)
      expect(seconds * 1000 + 999 - later.getState().usedMs).toBeLessThanOrEqual(5000)
      expect(later.getState().session.items[1]?.response).toEqual(respond(1).response)
    }
  })

  it('[T2] keeps the time used although refused events come in between', async () => {
    const { storage, clock, store } = await startIn()
    for (let second = 0; second < 10; second++) {
      await work({ clock, store }, 1000)
      await store.getState().dispatch({ type: 'moved', position: -1 })
    }
    expect((await loadKept(storage)).record.usedMs).toBeGreaterThanOrEqual(5000)
  })

  it('writes no more often than every 4 s', async () => {
    const { storage, clock, store } = await startIn()
    await work({ clock, store }, 40_000)
    expect((await loadKept(storage)).record.rev).toBe(10)
  })

  it('[T3] records a sleep, and keeps it with the next write', async () => {
    const { storage, clock, store } = await startIn()
    clock.pass(1000)
    clock.setWallBy(HOUR)
    store.getState().tick()
    const slept = [{ on: '2026-11-25T12:00:00.000Z', ms: HOUR }]
    expect(store.getState()).toMatchObject({ usedMs: 1000, interruptions: slept, leftMs: LIMIT - 1000 })
    await store.getState().flush()
    expect((await loadKept(storage)).record).toMatchObject({ usedMs: 1000, interruptions: slept })
  })

  it('[T1] keeps a record readable, however often the wall clock jumps', async () => {
    const { storage, clock, store } = await startIn()
    for (let jump = 0; jump < 10_010; jump++) {
      clock.setWallBy(5000)
      store.getState().tick()
    }
    await store.getState().flush()
    expect((await loadKept(storage)).record.interruptions).toHaveLength(10_000)
  })

  // A strict clock is charged for every jump.
  it.each<{ what: string; limit: number | null; steps: number[]; warnings: (Warning | undefined)[] }>([
    { what: 'appear one after the other', limit: 20, steps: [4, 1, 10, 4, 0.5], warnings: [undefined, 15, 5, 1, 1] },
    { what: 'leave out those that were jumped over', limit: 40, steps: [1, 35], warnings: [undefined, 5] },
    { what: 'leave out those not below the limit', limit: 5, steps: [1, 3], warnings: [undefined, 1] },
    { what: 'begin at half an hour', limit: 31, steps: [0.9, 0.1], warnings: [undefined, 30] },
    { what: 'do not come without a limit', limit: null, steps: [59, 1], warnings: [undefined, undefined] },
    { what: 'are gone when the time is up', limit: 2, steps: [1, 1], warnings: [1, undefined] },
  ])('[T5] warnings $what', async ({ limit, steps, warnings }) => {
    const clock = makeClock()
    const limitMs = limit === null ? null : limit * MINUTE
    const store = await start({ storage: memoryStorage(), clock, limitMs, clockMode: 'strict' })
    const seen = steps.map(minutes => {
      clock.pass(minutes * MINUTE)
      store.getState().tick()
      return store.getState().warning
    })
    expect(seen).toEqual(warnings)
  })

  it('[T5] does not repeat after a reload a warning that was due before', async () => {
    const { storage, clock, store } = await startIn()
    await work({ clock, store }, 6 * MINUTE)
    expect(store.getState().warning).toBe(15)
    const later = await resume(storage, clock)
    expect(later.getState().warning).toBeUndefined()
    await work({ clock, store: later }, 9 * MINUTE + 5000)
    expect(later.getState().warning).toBe(5)
  })
})

describe('saving', () => {
  const offline: StorageError = { code: 'unavailable', reason: 'AbortError' }

  /** A started attempt whose writes end as `fate.now` says. */
  async function startFlaky() {
    const fate = { now: 'kept' as Fate }
    const storage = makeFlakyStorage(() => fate.now)
    return { fate, ...(await startIn(storage)) }
  }

  it.each([
    ['full' as const, { code: 'full' }],
    ['undone' as const, offline],
  ])('[K2] shows a failed write (%s) at once, and keeps everything with the next', async (now, failure) => {
    const { fate, storage, clock, store } = await startFlaky()
    const { dispatch, toDownload } = store.getState()
    fate.now = now
    clock.pass(10)
    await dispatch(respond(0))
    expect(store.getState()).toMatchObject({ saved: 'failed', failure })
    const moving = dispatch({ type: 'moved', position: 1 })
    expect(store.getState().saved).toBe('failed')
    await moving
    expect(toDownload().log.map(({ type }) => type)).toEqual(['started', 'responded', 'moved'])
    expect((await loadKept(storage)).log).toHaveLength(1)
    fate.now = 'kept'
    await dispatch(respond(1))
    expect(store.getState()).toMatchObject({ saved: 'saved', failure: undefined })
    expect(await loadKept(storage)).toEqual(toDownload())
    expect(toDownload().log).toHaveLength(4)
  })

  it('[K2] does not call anything saved while something is left to write', async () => {
    const { fate, storage, store } = await startFlaky()
    const shown: string[] = []
    store.subscribe(({ saved }) => shown.push(saved))
    const { dispatch } = store.getState()
    const first = dispatch(respond(0)).then(() => undefined)
    const second = dispatch(submit)
    store.subscribe(({ record }) => {
      if (record.rev === 1) fate.now = 'undone'
    })
    await Promise.all([first, second])
    expect(new Set(shown)).toEqual(new Set(['saved', 'saving', 'failed']))
    expect(shown.slice(shown.indexOf('saving'))).not.toContain('saved')
    // What is kept half-way is whole, too: a running attempt with one response.
    expect(await loadKept(storage)).toMatchObject({ record: { status: 'running', rev: 1 }, log: [{}, {}] })
  })

  it('[K2] [K3] does not take the write of another tab for its own that failed', async () => {
    const { fate, storage, clock, store } = await startFlaky()
    fate.now = 'undone'
    await store.getState().dispatch(respond(0))
    fate.now = 'kept'
    clock.pass(1000)
    await resume(storage, clock)
    await store.getState().dispatch(respond(1))
    expect(store.getState().readOnly).toBe('other-tab')
    expect((await loadKept(storage)).log).toHaveLength(1)
  })

  it('[K2] keeps what failed with the next beat, if nothing else happens', async () => {
    const { fate, storage, clock, store } = await startFlaky()
    fate.now = 'full'
    await store.getState().dispatch(respond(0))
    fate.now = 'kept'
    await work({ clock, store }, 4000)
    expect(store.getState().saved).toBe('saved')
    expect((await loadKept(storage)).log).toHaveLength(2)
  })

  it('[K2] writes again what is kept although the device said it was not, and goes on', async () => {
    const { fate, storage, clock, store } = await startFlaky()
    const { dispatch } = store.getState()
    for (const now of ['unheard', 'undone', 'unheard', 'kept'] as const) {
      fate.now = now
      clock.pass(100)
      await dispatch({ type: 'moved', position: 1 })
      clock.pass(100)
      await store.getState().flush()
    }
    expect(store.getState()).toMatchObject({ saved: 'saved' })
    expect(store.getState().readOnly).toBeUndefined()
    expect((await loadKept(storage)).log.map(({ at }) => at)).toEqual([0, 100, 300, 500, 700])
  })

  it('[K2] keeps nothing of an attempt whose beginning fails, and all of it later', async () => {
    const fate = { now: 'full' as Fate }
    const { storage, clock, store } = await startIn(makeFlakyStorage(() => fate.now))
    expect(store.getState()).toMatchObject({ saved: 'failed', failure: { code: 'full' } })
    expect(await storage.list()).toEqual([])
    clock.pass(1000)
    fate.now = 'unheard'
    await store.getState().dispatch(respond(0))
    expect(store.getState().saved).toBe('failed')
    fate.now = 'kept'
    clock.pass(1000)
    await store.getState().dispatch(respond(1))
    expect(store.getState()).toMatchObject({ saved: 'saved' })
    expect(store.getState().readOnly).toBeUndefined()
    expect(await loadKept(storage)).toEqual(store.getState().toDownload())
  })

  it('[K8] [K2] writes everything again after the attempt is gone from the device', async () => {
    const { storage, store } = await startIn()
    const { dispatch } = store.getState()
    await dispatch(respond(0))
    await storage.remove('attempt-1')
    await dispatch(respond(1))
    expect(store.getState()).toMatchObject({ saved: 'failed', failure: { code: 'not-found' } })
    await dispatch(respond(2))
    expect(store.getState().saved).toBe('saved')
    expect(await loadKept(storage)).toEqual(store.getState().toDownload())
  })

  it('[K6] stops writing where a later version wrote', async () => {
    const inner = memoryStorage()
    const { clock, store } = await startIn(inner)
    const newer = async () => ({ ok: false, error: { code: 'newer-version' } }) as const
    const attempt = await loadKept(inner)
    const { content } = store.getState()
    const late = createExamStore({ attempt, content, clock, storage: { ...inner, append: newer, beat: newer } })
    await late.getState().dispatch(respond(0))
    expect(late.getState()).toMatchObject({ saved: 'failed', readOnly: 'newer-version' })
    await late.getState().dispatch(respond(1))
    expect(late.getState().toDownload().log).toHaveLength(2)
  })

  it('[K1] [K2] [T1] never loses what it called saved, whatever becomes of its writes', async () => {
    const fates = fc.infiniteStream(
      fc.oneof({ weight: 5, arbitrary: fc.constant<Fate>('kept') }, fc.constantFrom<Fate>('undone', 'full', 'unheard')),
    )
    const action = fc.oneof(
      fc.record({ do: fc.constant('respond' as const), position: fc.nat(9), option: fc.nat(3) }),
      fc.record({ do: fc.constant('work' as const), ms: fc.nat(200_000) }),
      fc.record({ do: fc.constant('set wall' as const), ms: fc.integer({ min: -HOUR, max: HOUR }) }),
      fc.record({
        do: fc.constantFrom('flush' as const, 'submit' as const, 'crash' as const, 'crash while saving' as const),
      }),
    )
    await fc.assert(
      fc.asyncProperty(fates, fc.array(action, { maxLength: 40 }), async (fates, actions) => {
        const device = makeFlakyDevice(memoryDevice(), () => fates.next().value)
        const clock = makeClock()
        let page = openPage(device)
        const { storage } = page
        let store = await start({ storage, clock })
        // Only an attempt that was kept at all can be opened again.
        while (store.getState().saved !== 'saved') await store.getState().flush()
        let { log } = store.getState().toDownload()
        let usedMs = 0
        let keptMs = 0
        for (const next of actions) {
          const { dispatch, flush, tick } = store.getState()
          clock.pass(1)
          if (next.do === 'respond') await dispatch(respond(next.position, next.option))
          if (next.do === 'work') clock.pass(next.ms)
          if (next.do === 'work') tick()
          if (next.do === 'set wall') clock.setWallBy(next.ms)
          if (next.do === 'flush') await flush()
          if (next.do === 'submit') await dispatch(submit)
          if (next.do === 'crash while saving') void dispatch(respond(0))
          if (next.do.startsWith('crash')) {
            page.crash()
            page = openPage(device)
            store = await resume(page.storage, clock)
          }

          const state = store.getState()
          const download = state.toDownload()
          expect(state.readOnly).toBeUndefined()
          expect(download.log.slice(0, log.length)).toEqual(log)
          expect(replay(form, download.log).session).toEqual(state.session)
          if (state.saved === 'saved') log = download.log
          const kept = await loadKept(page.storage)
          expect(kept.log.slice(0, log.length)).toEqual(log)
          expect(kept.record.usedMs).toBeGreaterThanOrEqual(keptMs)
          keptMs = kept.record.usedMs
          if (!next.do.startsWith('crash')) expect(state.usedMs).toBeGreaterThanOrEqual(usedMs)
          usedMs = state.usedMs
          expect(log.filter(({ type }) => type === 'submitted').length).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('two tabs', () => {
  /** The same attempt, opened twice without a lock. */
  async function openTwice() {
    const { storage, clock, store } = await startIn()
    const second = await resume(storage, clock)
    return { storage, clock, first: store, second }
  }

  it('[K3] makes the tab read-only that writes to an attempt opened later elsewhere', async () => {
    const { storage, clock, first, second } = await openTwice()
    await second.getState().dispatch(respond(1))
    clock.pass(1000)
    await first.getState().dispatch(respond(0))
    const kept = await loadKept(storage)
    expect(kept.log.map(({ type }) => type)).toEqual(['started', 'responded'])
    expect(first.getState()).toMatchObject({ readOnly: 'other-tab', saved: 'saved', refused: undefined })
    expect(first.getState().toDownload()).toEqual(kept)
    expect(first.getState().session).toEqual(second.getState().session)
  })

  it('[K3] lets a read-only tab do nothing', async () => {
    const { storage, clock, first } = await openTwice()
    await first.getState().dispatch(respond(0))
    const kept = await loadKept(storage)
    const before = first.getState()
    clock.pass(LIMIT)
    before.tick()
    await before.dispatch(respond(2))
    await before.flush()
    expect(first.getState()).toEqual(before)
    expect(await loadKept(storage)).toEqual(kept)
  })

  it('[K3] makes a tab read-only at its next beat', async () => {
    const { clock, first } = await openTwice()
    await work({ clock, store: first }, 4000)
    expect(first.getState().readOnly).toBe('other-tab')
  })

  it('[K3] loses no event of either tab that was called saved', async () => {
    const turns = fc.array(fc.record({ tab: fc.nat(1), position: fc.nat(9), wait: fc.boolean() }), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(turns, async turns => {
        const { storage, first, second } = await openTwice()
        const written = turns.map(async ({ tab, position, wait }) => {
          const store = tab === 0 ? first : second
          const kept = store.getState().dispatch(respond(position))
          if (wait) await kept
        })
        await Promise.all(written)
        await settle()
        const { log } = await loadKept(storage)
        const byTab = (tab: number) =>
          turns.filter(turn => turn.tab === tab).map(({ position }) => ({ ...respond(position), at: 0 }))
        expect(log.slice(1)).toEqual(byTab(1))
        expect(second.getState().readOnly).toBeUndefined()
        if (byTab(0).length > 0) expect(first.getState()).toMatchObject({ readOnly: 'other-tab' })
      }),
      { numRuns: 50 },
    )
  })

  it('[K3] gives up when another tab takes the lock, after the write that had begun', async () => {
    const { storage, clock, store } = await startIn()
    const writing = store.getState().dispatch(respond(0))
    await Promise.resolve()
    await store.getState().becomeReadOnly()
    await writing
    expect((await loadKept(storage)).log).toHaveLength(2)
    expect(store.getState()).toMatchObject({ readOnly: 'other-tab', saved: 'saved' })
    clock.pass(5000)
    store.getState().tick()
    await store.getState().dispatch(respond(1))
    expect((await loadKept(storage)).log).toHaveLength(2)
  })

  it('[K2] [K3] keeps what is in memory if the newest state cannot be read', async () => {
    const { storage, store } = await startIn()
    await store.getState().dispatch(respond(0))
    await storage.remove('attempt-1')
    await store.getState().becomeReadOnly()
    expect(store.getState().readOnly).toBe('other-tab')
    expect(store.getState().toDownload().log).toHaveLength(2)
  })
})
