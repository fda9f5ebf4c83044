import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createExamClock, type ExamClockStart, instantOf } from '../../src/store/clock.ts'
import { DAY, HOUR, MINUTE, makeClock, NOON } from '../fixtures/store.ts'

const noon = new Date(NOON).toISOString()
const start = (over: Partial<ExamClockStart> = {}): ExamClockStart => ({
  usedMs: 0,
  beatOn: noon,
  mode: 'paused-when-closed',
  ...over,
})

describe('createExamClock', () => {
  // `passed` on both clocks, then the wall alone by `setBy`; what each mode charges, and what is an interruption.
  it.each([
    { what: 'a second of work', passed: 1000, paused: 1000, strict: 1000 },
    { what: 'a wall clock corrected by 2 s', passed: 10_000, setBy: 2000, paused: 10_000, strict: 10_000 },
    { what: 'a wall clock corrected by 2 s back', passed: 10_000, setBy: -2000, paused: 10_000, strict: 10_000 },
    { what: 'a hidden page, woken after 60 s', passed: MINUTE, paused: MINUTE, strict: MINUTE },
    { what: 'a gap of exactly 90 s', passed: 90_000, paused: 90_000, strict: 90_000 },
    { what: 'a gap of a ms more', passed: 90_001, paused: MINUTE, strict: 90_001, lost: 30_001 },
    { what: 'a sleep that one clock sees', passed: 1000, setBy: HOUR, paused: 1000, strict: HOUR + 1000, lost: HOUR },
    { what: 'a sleep that both clocks see', passed: HOUR, paused: MINUTE, strict: HOUR, lost: HOUR - MINUTE },
    { what: 'a page frozen for 3 min', passed: 3 * MINUTE, paused: MINUTE, strict: 3 * MINUTE, lost: 2 * MINUTE },
    { what: 'a clock set forward', passed: 1000, setBy: DAY, paused: 1000, strict: DAY + 1000, lost: DAY },
    { what: 'a clock set back', passed: 1000, setBy: -DAY, paused: 1000, strict: 1000 },
    { what: 'a long gap with a clock set back', passed: HOUR, setBy: -DAY, paused: HOUR, strict: HOUR },
  ])('[T3] charges $what', ({ passed, setBy = 0, paused, strict, lost = 0 }) => {
    for (const mode of ['paused-when-closed', 'strict'] as const) {
      const clock = makeClock()
      const exam = createExamClock(clock, start({ mode }))
      clock.pass(passed)
      clock.setWallBy(setBy)
      expect(exam.now()).toBe(mode === 'strict' ? strict : paused)
      expect(exam.takeInterruptions()).toEqual(lost > 0 ? [{ on: noon, ms: lost }] : [])
      expect(exam.takeInterruptions()).toEqual([])
    }
  })

  it.each([
    ['paused-when-closed' as const, 5 * MINUTE],
    ['strict' as const, 3 * HOUR + 5 * MINUTE],
  ])('[T3] charges 3 h with the page closed, %s', (mode, used) => {
    const exam = createExamClock(makeClock(NOON + 3 * HOUR), start({ usedMs: 5 * MINUTE, mode }))
    expect(exam.now()).toBe(used)
    expect(exam.takeInterruptions()).toEqual([{ on: noon, ms: 3 * HOUR }])
  })

  it.each([
    [999, []],
    [1000, [{ on: noon, ms: 1000 }]],
  ])('takes a page closed for %i ms as it is', (ms, interruptions) => {
    expect(createExamClock(makeClock(NOON + ms), start()).takeInterruptions()).toEqual(interruptions)
  })

  it('takes a page that opens before it was closed as no interruption', () => {
    const exam = createExamClock(makeClock(NOON - HOUR), start({ usedMs: 1000, mode: 'strict' }))
    expect(exam.now()).toBe(1000)
    expect(exam.takeInterruptions()).toEqual([])
  })

  it('charges nothing for a closing time that is no date', () => {
    const exam = createExamClock(makeClock(), start({ usedMs: 7, beatOn: '2026-99-99T99:99:99Z', mode: 'strict' }))
    expect(exam.now()).toBe(7)
    expect(exam.takeInterruptions()).toEqual([])
  })

  it('adds up throttled readings of a hidden page to the whole', () => {
    const clock = makeClock()
    const exam = createExamClock(clock, start())
    for (let minute = 0; minute < 10; minute++) {
      clock.pass(MINUTE)
      exam.now()
    }
    expect(exam.now()).toBe(10 * MINUTE)
    expect(exam.takeInterruptions()).toEqual([])
  })

  it('[T1] never goes back, whatever both clocks do', () => {
    const jump = fc.record({ mono: fc.integer({ min: -HOUR, max: HOUR }), wall: fc.integer({ min: -1e12, max: 1e12 }) })
    const mode = fc.constantFrom('paused-when-closed' as const, 'strict' as const)
    fc.assert(
      fc.property(fc.array(jump), mode, fc.double({ min: 0, max: 1e9, noNaN: true }), (jumps, mode, usedMs) => {
        const at = { mono: 0, wall: NOON }
        const exam = createExamClock({ mono: () => at.mono, wall: () => at.wall }, start({ mode, usedMs }))
        let last = Math.floor(usedMs)
        for (const { mono, wall } of jumps) {
          at.mono += mono
          at.wall += wall
          const now = exam.now()
          expect(now).toBeGreaterThanOrEqual(last)
          last = now
        }
        expect(exam.takeInterruptions().every(({ ms }) => ms > 0)).toBe(true)
      }),
    )
  })

  it('[T1] charges exactly the time that passed, however often the wall clock is set', () => {
    const tick = fc.record({
      passed: fc.integer({ min: 0, max: 80_000 }),
      setBy: fc.integer({ min: -1e10, max: 1e10 }),
    })
    fc.assert(
      fc.property(fc.array(tick), ticks => {
        const clock = makeClock()
        const exam = createExamClock(clock, start())
        for (const { passed, setBy } of ticks) {
          clock.pass(passed)
          clock.setWallBy(setBy)
          exam.now()
        }
        expect(exam.now()).toBe(ticks.reduce((sum, { passed }) => sum + passed, 0))
      }),
    )
  })
})

describe('instantOf', () => {
  it.each([
    [NOON, '2026-11-25T12:00:00.000Z'],
    [-1, '1970-01-01T00:00:00.000Z'],
    [Number.NaN, '1970-01-01T00:00:00.000Z'],
    [1e20, '9999-12-31T23:59:59.999Z'],
  ])('writes %d as a date that a record may hold', (ms, instant) => {
    expect(instantOf(ms)).toBe(instant)
  })
})
