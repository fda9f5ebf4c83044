import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equal, type Guess, hitsOf, picks, scoreGuesses, within5Percent } from '../../src/lint/guess.ts'
import { soundItem, soundResponse } from '../fixtures/lint.ts'

/** A guess at an item with key `b` of four. */
function guess(values: readonly number[]): Guess {
  return { item: soundItem(0), values }
}

describe('picks', () => {
  it.each([
    ['the highest', [1, 3, 2, 0], 1, [0, 1, 0, 0]],
    ['the tied share of it', [3, 3, 2, 3], 1, [1 / 3, 1 / 3, 0, 1 / 3]],
    ['the two highest', [1, 3, 2, 0, 0], 2, [0, 1, 1, 0, 0]],
    ['one and the tied share of the next', [1, 3, 1, 0, 1], 2, [1 / 3, 1, 1 / 3, 0, 1 / 3]],
    ['everything alike', [0, 0, 0, 0], 1, [0.25, 0.25, 0.25, 0.25]],
  ])('takes %s', (_, values, ...[select, shares]) => {
    expect(picks(values, select, equal)).toEqual(shares)
  })

  it.each([
    [
      [100, 95, 94, 10],
      [0.5, 0.5, 0, 0],
    ],
    [
      [-100, -95, -90, -50],
      [0, 0, 0, 1],
    ],
    [
      [-52, -95, -90, -50],
      [0.5, 0, 0, 0.5],
    ],
  ])('ties lengths within 5 %% of the longest: %j', (values, shares) => {
    expect(picks(values, 1, within5Percent)).toEqual(shares)
  })

  it('always takes as many as are to be selected', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 7 }),
        fc.integer({ min: 1, max: 3 }),
        (values, select) => {
          const total = picks(values, select, equal).reduce((sum, share) => sum + share, 0)
          expect(total).toBeCloseTo(select, 12)
        },
      ),
    )
  })
})

describe('scoreGuesses', () => {
  it('gives the published score of 55 untied and 10 half-tied items', () => {
    const score = scoreGuesses(
      [
        ...Array.from({ length: 30 }, () => guess([0, 1, 0, 0])),
        ...Array.from({ length: 25 }, () => guess([1, 0, 0, 0])),
        ...Array.from({ length: 6 }, () => guess([1, 1, 0, 0])),
        ...Array.from({ length: 4 }, () => guess([1, 0, 1, 0])),
      ],
      equal,
    )
    expect(score).toEqual({
      hits: expect.closeTo(33, 9),
      expected: expect.closeTo(16.25, 9),
      variance: expect.closeTo(10.9375, 9),
      excess: expect.closeTo((100 * 16.75) / 65, 9),
      z: expect.closeTo(5.064724, 6),
      p: expect.closeTo(2.045e-7, 10),
    })
  })

  it('is exact without ties', () => {
    // P(X ≥ 2) of three chances of a quarter: 3 · 3/64 + 1/64.
    const score = scoreGuesses([guess([0, 1, 0, 0]), guess([0, 1, 0, 0]), guess([1, 0, 0, 0])], equal)
    expect(score.p).toBeCloseTo(10 / 64, 12)
  })

  it('scores multiple response by the keys picked', () => {
    const item = soundResponse(0)
    const both = { item, values: [0, 1, 0, 1, 0] }
    const one = { item, values: [1, 1, 0, 0, 0] }
    const score = scoreGuesses([both, one], equal)
    expect([score.hits, score.expected, score.variance, score.excess]).toEqual(
      [3, 1.6, 0.72, 35].map(x => expect.closeTo(x, 9)),
    )
    // Hits of one item: 0, 1, 2 with 3, 6, 1 tenths; three or more of two: 2 · 6 · 1 + 1 of 100.
    expect(score.p).toBeCloseTo(0.13, 12)
    expect(hitsOf(both, equal)).toBe(2)
  })

  it('says nothing where all options are alike, and of no items', () => {
    expect(scoreGuesses([guess([1, 1, 1, 1])], equal)).toMatchObject({
      hits: 0.25,
      expected: 0.25,
      excess: 0,
      z: 0,
      p: 1,
    })
    expect(scoreGuesses([], equal)).toMatchObject({ hits: 0, excess: 0, z: 0, p: 1 })
  })
})
