import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Beta,
  betaBinomial,
  betaMean,
  betaVariance,
  convolve,
  logEvidence,
  posterior,
} from '../../src/core/beta-binomial.ts'

const sum = (pmf: readonly number[]) => pmf.reduce((total, p) => total + p, 0)
const mean = (pmf: readonly number[]) => pmf.reduce((total, p, x) => total + x * p, 0)
const tail = (pmf: readonly number[], from: number) => sum(pmf.slice(from))

const PARAMETER = fc.double({ min: 0.01, max: 2000, noNaN: true })
const BETAS = fc.record({ a: PARAMETER, b: PARAMETER })

describe('posterior', () => {
  it('[E5] adds what was right to a and what was wrong to b', () => {
    expect(posterior({ a: 0.5, b: 2 }, { correct: 14, total: 19 })).toEqual({ a: 14.5, b: 7 })
  })
})

describe('betaMean', () => {
  it('[E5] is a of a + b', () => {
    expect(betaMean({ a: 1, b: 3 })).toBe(0.25)
  })
})

describe('betaVariance', () => {
  it('[E5] is 1/12 of the uniform distribution', () => {
    expect(betaVariance({ a: 1, b: 1 })).toBeCloseTo(1 / 12, 15)
  })
})

describe('betaBinomial', () => {
  it('[E5] is uniform for Beta(1, 1)', () => {
    for (const p of betaBinomial(4, { a: 1, b: 1 })) expect(p).toBeCloseTo(0.2, 15)
  })

  it('[E5] follows the formula for 2 items and Beta(2, 3), by hand', () => {
    // C(2,x) B(x + 2, 5 − x) / B(2, 3), B(2, 3) = 1/12: 12/30, 24/60, 12/60.
    const pmf = betaBinomial(2, { a: 2, b: 3 })
    ;[0.4, 0.4, 0.2].forEach((p, x) => {
      expect(pmf[x]).toBeCloseTo(p, 14)
    })
  })

  it('[E5] is certain of 0 of 0', () => {
    expect(betaBinomial(0, { a: 0.5, b: 0.5 })).toEqual([1])
  })

  it.each([
    [0.7, 0.569, 0.447, 0.223],
    [0.75, 0.837, 0.748, 0.511],
    [0.8, 0.969, 0.939, 0.814],
    [0.85, 0.998, 0.995, 0.97],
  ])('[E5] tends to the binomial of a known share %f', (share, ...tails) => {
    const pmf = betaBinomial(50, { a: share * 1e9, b: (1 - share) * 1e9 })
    ;[35, 36, 38].forEach((cut, index) => {
      expect(tail(pmf, cut)).toBeCloseTo(tails[index]!, 3)
    })
  })

  it('[E5] reproduces the pooled first mock of 50 of 65', () => {
    const pmf = betaBinomial(50, posterior({ a: 0.5, b: 0.5 }, { correct: 50, total: 65 }))
    expect(tail(pmf, 35)).toBeCloseTo(0.83005, 6)
    expect(tail(pmf, 36)).toBeCloseTo(0.765047, 6)
  })

  it('[E5] sums to 1 and has the mean size · a/(a + b), for any parameters and up to 300 items', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), BETAS, (size, beta: Beta) => {
        const pmf = betaBinomial(size, beta)
        expect(pmf).toHaveLength(size + 1)
        expect(sum(pmf)).toBeCloseTo(1, 12)
        expect(mean(pmf)).toBeCloseTo(size * betaMean(beta), 8)
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('[E5] does not underflow where the chance of none right does', () => {
    const pmf = betaBinomial(2000, { a: 3000, b: 0.02 })
    expect(pmf[0]).toBe(0)
    expect(sum(pmf)).toBeCloseTo(1, 12)
  })

  it('[E5] mirrors when right and wrong change places', () => {
    const mirrored = betaBinomial(15, { a: 6.3, b: 14.5 }).reverse()
    betaBinomial(15, { a: 14.5, b: 6.3 }).forEach((p, x) => {
      expect(p).toBeCloseTo(mirrored[x]!, 14)
    })
  })
})

describe('logEvidence', () => {
  it('[E5] is the logarithm of B(a + k, b + n − k) / B(a, b), by hand', () => {
    // Beta(2, 3), 2 of 3 right: B(4, 4)/B(2, 3) = (1/140)/(1/12) = 3/35.
    expect(logEvidence({ a: 2, b: 3 }, { correct: 2, total: 3 })).toBeCloseTo(Math.log(3 / 35), 14)
  })

  it('[E5] is 0 where nothing was seen', () => {
    expect(logEvidence({ a: 0.02, b: 3.98 }, { correct: 0, total: 0 })).toBe(0)
  })

  it('[E5] times the number of orders is the beta-binomial probability', () => {
    // C(5, 3) = 10.
    const beta = { a: 1.7, b: 0.6 }
    const p = 10 * Math.exp(logEvidence(beta, { correct: 3, total: 5 }))
    expect(p).toBeCloseTo(betaBinomial(5, beta)[3]!, 13)
  })
})

describe('convolve', () => {
  it('[E5] adds two dice', () => {
    const die = [0, ...new Array<number>(6).fill(1 / 6)]
    const ways = [0, 0, 1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1]
    convolve(die, die).forEach((p, x) => {
      expect(p).toBeCloseTo(ways[x]! / 36, 14)
    })
  })

  it('[E5] leaves a distribution alone that is joined by a certain 0', () => {
    expect(convolve([0.25, 0.75], [1])).toEqual([0.25, 0.75])
  })
  it('[E5] joins four domains with a uniform prior: 14/19, 13/17, 12/16, 11/13 for 15, 13, 12, 10 seats', () => {
    const domains = [
      { seats: 15, correct: 14, total: 19 },
      { seats: 13, correct: 13, total: 17 },
      { seats: 12, correct: 12, total: 16 },
      { seats: 10, correct: 11, total: 13 },
    ]
    const pmf = domains
      .map(({ seats, ...tally }) => betaBinomial(seats, posterior({ a: 1, b: 1 }, tally)))
      .reduce(convolve)
    expect(tail(pmf, 35)).toBeCloseTo(0.742121, 6)
    expect(tail(pmf, 36)).toBeCloseTo(0.657989, 6)
  })
})
