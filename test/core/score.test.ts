import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assembleForm,
  type Bank,
  contentOf,
  drillBlueprint,
  type Form,
  type Item,
  NOTHING_SEEN,
  newSession,
  replay,
  type Session,
  type SessionEvent,
  scoreSession,
} from '../../src/core/index.ts'
import { defaultItems, makeBank, makeCertification, makeForm } from '../fixtures/build.ts'
import { makeSaaBank } from '../fixtures/saa-shape.ts'

/** The submitted session in which exactly the items of `right` have their key as response; others are wrong or open. */
function sat(bank: Bank, form: Form, right: ReadonlySet<string>): Session {
  const byId = new Map(bank.items.map(item => [item.id, item]))
  const responses = form.items.flatMap(({ id }, position): SessionEvent[] => {
    const { key, options } = byId.get(id) as Item
    const keys = Object.values(key)
    const wrong = [options.find(option => !keys.includes(option.id))!.id]
    if (!right.has(id)) return position % 2 ? [] : [{ type: 'responded', at: 1, position, response: wrong }]
    return [{ type: 'responded', at: 1, position, response: [...keys].reverse() }]
  })
  const log: SessionEvent[] = [
    { type: 'started', at: 0, limitMs: null },
    ...responses,
    { type: 'submitted', at: 2, by: 'candidate' },
  ]
  const { session, failure } = replay(form, log)
  if (failure) throw new Error(failure.error.code)
  return session
}

const contentFor = (bank: Bank) => contentOf({ items: [...bank.items], facts: [] }).items

/** The ids of the first `scored` scored and the first `unscored` unscored items of `domain`. */
function some(form: Form, domain: string, ...[scored, unscored]: readonly number[]): string[] {
  const held = (counts: boolean) => form.items.filter(item => item.domain === domain && item.scored === counts)
  return [...held(true).slice(0, scored), ...held(false).slice(0, unscored)].map(({ id }) => id)
}

const saa = makeSaaBank()
const saaForm = makeForm(saa)

/** The report of a first mock of SAA-C03 with these items right by domain: scored, then unscored. */
function reportOf(...right: readonly (readonly [number, number])[]) {
  const ids = right.flatMap(([scored, unscored], index) => some(saaForm, `${index + 1}`, scored, unscored))
  return scoreSession(contentFor(saa), sat(saa, saaForm, new Set(ids)), saa.certification)
}

describe('scoreSession', () => {
  it('[C3] counts scored items, all items, and scored items by domain', () => {
    const report = reportOf([10, 4], [9, 4], [9, 3], [9, 2])
    expect(report.scored).toEqual({ correct: 37, total: 50 })
    expect(report.all).toEqual({ correct: 50, total: 65 })
    expect(report.byDomain).toEqual([
      { domain: '1', correct: 10, total: 15 },
      { domain: '2', correct: 9, total: 13 },
      { domain: '3', correct: 9, total: 12 },
      { domain: '4', correct: 9, total: 10 },
    ])
    expect(report.correct.filter(Boolean)).toHaveLength(50)
    expect(report.correct).toHaveLength(65)
  })

  it('[E11] estimates from scored items, with the range of the next form from all items: 14, 13, 12, 11 of 65', () => {
    // 37 of 50 at the cut of 36: 720 + 280 · 1/14 = 740. Range: 31 and 44 right of 50.
    const report = reportOf([10, 4], [9, 4], [9, 3], [9, 2])
    expect(report.estimate).toEqual({ value: 740, low: 634, high: 880 })
  })

  it.each([
    [[0, 0], [0, 0], [0, 0], [0, 0], 100],
    [[15, 4], [13, 4], [12, 4], [10, 3], 1000],
    [[15, 0], [13, 0], [7, 0], [0, 0], 703],
    [[15, 0], [13, 0], [8, 0], [0, 0], 720],
    [[15, 0], [13, 0], [10, 0], [0, 0], 760],
  ] as const)('[E11] gives the scored items of %j %j %j %j the value %i', (...[one, two, three, four, value]) => {
    const { estimate } = reportOf(one, two, three, four)
    expect(estimate?.value).toBe(value)
    expect(estimate!.low).toBeGreaterThanOrEqual(100)
    expect(estimate!.high).toBeLessThanOrEqual(1000)
    expect(estimate!.low).toBeLessThanOrEqual(estimate!.high)
  })

  it.each([
    [7, false],
    [8, true],
  ])('[C4] passes from 36 of 50: 28 and %i, %s', (third, pass) => {
    expect(reportOf([15, 4], [13, 4], [third, 4], [0, 3]).pass).toBe(pass)
  })

  it('[C4] is blind to unscored items', () => {
    expect(reportOf([15, 0], [13, 0], [8, 0], [0, 0]).pass).toBe(true)
    expect(reportOf([15, 4], [13, 4], [7, 4], [0, 3]).pass).toBe(false)
  })

  it('[C4] passes exactly with an estimate of at least the passing score', () => {
    fc.assert(
      fc.property(fc.subarray(saaForm.items.map(({ id }) => id)), right => {
        const { pass, estimate } = scoreSession(contentFor(saa), sat(saa, saaForm, new Set(right)), saa.certification)
        expect(pass).toBe((estimate?.value as number) >= 720)
      }),
      { numRuns: 20 },
    )
  })

  it('[C5] has neither estimate nor pass for a drill, and counts all of it', () => {
    const bank = makeBank()
    const blueprint = drillBlueprint(bank, { domain: '1', count: 6 })
    const drill = assembleForm(bank, { blueprint, seed: 's', exposure: NOTHING_SEEN })
    if (!drill.ok) throw new Error(drill.error.code)
    const right = new Set(drill.value.items.slice(0, 4).map(({ id }) => id))
    const report = scoreSession(contentFor(bank), sat(bank, drill.value, right), bank.certification)
    expect(report).toMatchObject({
      ...{ scored: { correct: 4, total: 6 }, all: { correct: 4, total: 6 }, estimate: null, pass: null },
      byDomain: [{ domain: '1', correct: 4, total: 6 }],
      correct: [true, true, true, true, false, false],
    })
  })

  it('[C1] counts what was not answered as wrong, before the end too', () => {
    const bank = makeBank()
    const report = scoreSession(contentFor(bank), newSession(makeForm(bank)), bank.certification)
    expect(report).toMatchObject({ scored: { correct: 0, total: 8 }, all: { correct: 0, total: 10 }, pass: false })
    expect(report.estimate?.value).toBe(100)
  })

  it('[C2] never changes when options stand in another order', () => {
    const bank = makeSaaBank()
    const shown = (form: Form): Form => ({
      ...form,
      items: form.items.map(item => ({ ...item, options: [...item.options].reverse() })),
    })
    fc.assert(
      fc.property(fc.subarray(saaForm.items.map(({ id }) => id)), right => {
        const score = (form: Form) =>
          scoreSession(contentFor(bank), sat(bank, form, new Set(right)), bank.certification)
        expect(score(shown(saaForm))).toEqual(score(saaForm))
      }),
      { numRuns: 20 },
    )
  })

  it('[C6] takes items by digest from the attempt, whatever the bank holds today', () => {
    const bank = makeBank()
    const form = makeForm(bank)
    const session = sat(bank, form, new Set(form.items.map(({ id }) => id)))
    const changed = makeBank(defaultItems().map(item => ({ ...item, key: ['c'], version: 2 }) as Item))
    expect(scoreSession(contentFor(bank), session, bank.certification).all.correct).toBe(10)
    expect(() => scoreSession(contentFor(changed), session, bank.certification)).toThrow('does not hold item')
  })

  it('[E11] rests on the scale of the program', () => {
    const bank = makeBank(defaultItems(), makeCertification({ scale: { min: 0, max: 100, passing: 70 } }))
    const form = makeForm(bank)
    const right = form.items.filter(({ scored }) => scored).slice(0, 6)
    const report = scoreSession(
      contentFor(bank),
      sat(bank, form, new Set(right.map(({ id }) => id))),
      bank.certification,
    )
    // The cut is 5.6 of 8: 70 + 30 · 0.4/2.4 = 75.
    expect(report).toMatchObject({ pass: true, scored: { correct: 6, total: 8 }, estimate: { value: 75 } })
  })
})
