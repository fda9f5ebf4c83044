import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CUT_ASSUMPTIONS, passLine, rawCut, roundScaled, type Scale, scaledScore } from '../../src/core/scale.ts'

const scaleTo = (passing: number): Scale => ({ min: 100, max: 1000, passing })

const SCALES = fc
  .uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 3, maxLength: 3 })
  .map(marks => marks.sort((a, b) => a - b) as [number, number, number])
  .map(([min, passing, max]): Scale => ({ min, passing, max }))

/** A scale, a number of items and any cut that the contract allows, whole ones included. */
const CUTS = fc.record({
  scale: SCALES,
  total: fc.integer({ min: 1, max: 300 }),
  share: fc.oneof(fc.double({ min: 1e-6, max: 1, noNaN: true }), fc.constant(1)),
  whole: fc.boolean(),
})
const cutOf = ({ total, share, whole }: { total: number; share: number; whole: boolean }) =>
  whole ? Math.max(1, Math.floor(share * total)) : Math.max(0.01, share * total)

describe('rawCut', () => {
  it.each([
    [700, 'straight-line', 34, 44],
    [720, 'straight-line', 35, 45],
    [750, 'straight-line', 37, 47],
    [700, 'conservative', 35, 46],
    [720, 'conservative', 36, 47],
    [750, 'conservative', 38, 49],
    [700, 'stress', 37, 49],
    [720, 'stress', 38, 50],
    [750, 'stress', 40, 52],
  ] as const)(
    '[E1] gives the pass lines of passing score %i, %s: %i of 50 and %i of 65',
    (passing, assumption, ...lines) => {
      expect([50, 65].map(total => passLine(rawCut(scaleTo(passing), total, assumption)))).toEqual(lines)
    },
  )

  it.each([
    [700, 2 / 3],
    [720, 0.688888888889],
    [750, 0.722222222222],
  ])('[E1] puts the straight line of %i at the share %f', (passing, share) => {
    expect(rawCut(scaleTo(passing), 1, 'straight-line')).toBeCloseTo(share, 11)
  })

  it('[E1] stays fractional', () => {
    expect(rawCut(scaleTo(720), 65, 'conservative')).toBe(46.8)
  })

  it('[E1] is whole where the exact quotient is whole', () => {
    expect(rawCut(scaleTo(720), 50, 'conservative')).toBe(36)
    expect(0.58 * 50).not.toBe(29)
    expect(rawCut(scaleTo(580), 50, 'conservative')).toBe(29)
    expect(rawCut(scaleTo(720), 50, 'stress')).toBe(38)
  })

  it('[E1] never asks for more than all items', () => {
    expect(rawCut(scaleTo(980), 50, 'stress')).toBe(50)
  })

  it('[E1] rises from straight line to conservative to stress on the scales in use', () => {
    for (const passing of [700, 720, 750]) {
      const cuts = CUT_ASSUMPTIONS.map(assumption => rawCut(scaleTo(passing), 65, assumption))
      expect(cuts).toEqual([...cuts].sort((a, b) => a - b))
    }
  })
})

describe('passLine', () => {
  it.each([
    [36, 36],
    [46.8, 47],
    [36.00001, 37],
    [0.58 * 50, 29],
    [0.07 * 100, 7],
  ])('[E2] of %f is %i', (cut, line) => {
    expect(passLine(cut)).toBe(line)
  })
})

describe('scaledScore', () => {
  it.each([
    [0, 100],
    [31, 633.89],
    [35, 702.78],
    [36, 720],
    [38, 760],
    [44, 880],
    [50, 1000],
  ])('[E3] of %i of 50 at the cut 36 is %f', (correct, expected) => {
    expect(scaledScore(scaleTo(720), { correct, total: 50, cut: 36 })).toBeCloseTo(expected, 2)
  })

  it.each([
    [25, 50, 550],
    [35, 50, 730],
    [36, 50, 748],
    [50, 65, 792.31],
  ])('[E3] of %i of %i on the straight line is %f', (correct, total, expected) => {
    const cut = rawCut(scaleTo(720), total, 'straight-line')
    expect(scaledScore(scaleTo(720), { correct, total, cut })).toBeCloseTo(expected, 2)
  })

  it('[E3] keeps the cut fractional: 50 of 65 at 46.8 is 769.23', () => {
    expect(scaledScore(scaleTo(720), { correct: 50, total: 65, cut: 46.8 })).toBeCloseTo(769.23, 2)
  })

  it('[E3] reaches the passing score exactly where the raw score reaches the pass line', () => {
    fc.assert(
      fc.property(CUTS, ({ scale, ...rest }) => {
        const cut = cutOf(rest)
        for (let correct = 0; correct <= rest.total; correct++) {
          const passes = scaledScore(scale, { correct, total: rest.total, cut }) >= scale.passing
          expect(passes).toBe(correct >= passLine(cut))
        }
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('[E3] agrees with the pass line at every assumed cut of the real scales', () => {
    for (const passing of [700, 720, 750])
      for (const assumption of CUT_ASSUMPTIONS)
        for (let total = 1; total <= 120; total++) {
          const cut = rawCut(scaleTo(passing), total, assumption)
          const scores = Array.from({ length: total + 1 }, (_, correct) =>
            scaledScore(scaleTo(passing), { correct, total, cut }),
          )
          expect(scores.findIndex(score => score >= passing)).toBe(passLine(cut))
        }
  })

  it('[E3] agrees with the pass line where the cut misses a whole number only by floating point', () => {
    const scores = [28, 29].map(correct => scaledScore(scaleTo(580), { correct, total: 50, cut: 0.58 * 50 }))
    expect(scores.map(score => score >= 580)).toEqual([false, true])
    expect(scaledScore(scaleTo(70), { correct: 7, total: 100, cut: 0.07 * 100 })).toBe(70)
  })

  it('[E3] runs from min for none right to max for all right, and rises between', () => {
    fc.assert(
      fc.property(CUTS, ({ scale, ...rest }) => {
        const cut = cutOf(rest)
        const scores = Array.from({ length: rest.total + 1 }, (_, correct) =>
          scaledScore(scale, { correct, total: rest.total, cut }),
        )
        expect(scores[0]).toBe(scale.min)
        expect(scores.at(-1)).toBe(scale.max)
        for (let i = 1; i < scores.length; i++) expect(scores[i]).toBeGreaterThan(scores[i - 1]!)
      }),
      { seed: 2, numRuns: 200 },
    )
  })

  it.each([
    [-1, 50, 36],
    [51, 50, 36],
    [0, 0, 0],
    [10, 50, 0],
    [10, 50, 51],
    [10, 50, Number.NaN],
  ])('[E3] refuses %i of %i at the cut %f', (correct, total, cut) => {
    expect(() => scaledScore(scaleTo(720), { correct, total, cut })).toThrow(/no scaled score/)
  })
})

describe('roundScaled', () => {
  it.each([
    [633.89, 634],
    [702.5, 703],
    [702.49, 702],
    [720, 720],
    [1000.6, 1000],
    [99.2, 100],
  ])('[E4] rounds %f to %i', (value, expected) => {
    expect(roundScaled(scaleTo(720), value)).toBe(expected)
  })

  it('[E4] never lifts a failing score to the passing score', () => {
    const score = scaledScore(scaleTo(720), { correct: 59, total: 82, cut: rawCut(scaleTo(720), 82, 'conservative') })
    expect(score).toBeCloseTo(719.58, 2)
    expect(roundScaled(scaleTo(720), score)).toBe(719)
  })
})
