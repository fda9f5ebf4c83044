import { describe, expect, it } from 'vitest'
import { agreementOf, cleanSampleSize, errorRateBound, errorsInAll, solverFigures } from '../../src/lint/agreement.ts'
import { makeContext, reviewsFor, soundItem, soundMatching, soundResponse } from '../fixtures/lint.ts'

describe('agreementOf', () => {
  it('gives the published figures of 65 items in four places', () => {
    const table = [
      [16, 0, 1, 0],
      [0, 15, 1, 0],
      [0, 0, 17, 0],
      [1, 0, 0, 14],
    ]
    expect(agreementOf(table)).toEqual({
      observed: expect.closeTo(0.953846, 6),
      kappa: expect.closeTo(0.93835, 6),
      ac1: expect.closeTo(0.938508, 6),
    })
  })

  it('is 1 where both always choose the same place', () => {
    expect(
      agreementOf([
        [5, 0],
        [0, 0],
      ]),
    ).toEqual({ observed: 1, kappa: 1, ac1: 1 })
  })
})

describe('errorsInAll', () => {
  it('gives the published estimate', () => {
    expect(errorsInAll({ first: 9, second: 7, both: 5 })).toEqual({
      estimate: expect.closeTo(12.3333, 4),
      deviation: expect.closeTo(1.5936, 4),
    })
  })
})

describe('errorRateBound', () => {
  it.each([
    [20, 13.9, 21.6, 28.3],
    [60, 4.87, 7.66, 10.1],
    [65, 4.5, 7.09, 9.37],
    [150, 1.98, 3.12, 4.14],
    [300, 0.994, 1.57, 2.08],
  ])('after 0, 1 and 2 errors in %i is published', (checked, ...percents) => {
    percents.forEach((percent, errors) => {
      expect((100 * errorRateBound(errors, checked)) / percent).toBeCloseTo(1, 2)
    })
  })

  // "No length cue": the bound of the hit rate is at most chance + 8 points.
  it.each([
    [14, 65],
    [33, 130],
    [53, 195],
    [72, 260],
    [113, 390],
    [194, 650],
    [305, 1000],
  ])('of %i hits in %i proves at most 33 %%, and of one more does not', (hits, items) => {
    expect(errorRateBound(hits, items)).toBeLessThanOrEqual(0.33)
    expect(errorRateBound(hits + 1, items)).toBeGreaterThan(0.33)
  })

  it('is 1 where everything was wrong', () => {
    expect(errorRateBound(3, 3)).toBe(1)
  })
})

describe('cleanSampleSize', () => {
  it.each([
    [0.05, 59],
    [0.02, 149],
    [0.01, 299],
  ])('for at most %f is %i', (rate, size) => {
    expect(cleanSampleSize(rate)).toBe(size)
  })
})

describe('solverFigures', () => {
  const { bank } = makeContext([
    soundItem(0),
    soundItem(1),
    soundResponse(2),
    soundMatching(3, { id: 'tst-c01-1-003' }),
  ])

  it('counts solves of items as they stand, and their agreement by place', () => {
    const [file] = reviewsFor(bank)
    const reviews = file!.reviews.map((review, index) => {
      const [first, second] = review.solves
      return index > 0
        ? review
        : { ...review, solves: [first!, { ...second!, response: ['a'], defensible: ['a', 'b'] }] }
    })
    const old = { ...reviews[0]!, digest: 'f'.repeat(64) }
    const figures = solverFigures(bank, [{ ...file!, reviews: [...reviews, old] }])
    expect(figures).toMatchObject({ solves: 8, matchingKey: 7 / 8, defendingOthers: 1 / 8 })
    expect(figures.agreement!.observed).toBe(0.75)
  })

  it('has no agreement without solves', () => {
    expect(solverFigures(bank, [])).toEqual({ solves: 0, matchingKey: 0, defendingOthers: 0 })
  })
})
