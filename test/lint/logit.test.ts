import { describe, expect, it } from 'vitest'
import { type Choice, fitLogit, utility } from '../../src/lint/logit.ts'

/** Two options that differ by 2 in one feature (so its scale is 1); `chosen` of every four take the higher. */
function choices(chosen: number): Choice[] {
  return [0, 1, 2, 3].map(index => ({ options: [[2], [0]], chosen: index < chosen ? 0 : 1 }))
}

describe('fitLogit', () => {
  it('finds the weight at which the penalised likelihood is flat', () => {
    const { weights, scales } = fitLogit(choices(3), 2)
    const [weight] = weights as [number]
    expect(scales).toEqual([1])
    // d/dw: 4 · 2 · (3/4 − 1/(1 + e^(−2w))) − 2w = 0
    expect(8 * (0.75 - 1 / (1 + Math.exp(-2 * weight))) - 2 * weight).toBeCloseTo(0, 9)
    expect(weight).toBeGreaterThan(0)
  })

  it('approaches the log odds without a penalty', () => {
    expect(fitLogit(choices(3), 1e-9).weights[0]).toBeCloseTo(Math.log(3) / 2, 6)
  })

  it('separates two features', () => {
    const corner = [
      [1, 0],
      [0, 1],
      [1, 1],
      [0, 0],
    ]
    const fit = fitLogit(
      Array.from({ length: 8 }, (_, index) => ({ options: corner, chosen: index < 6 ? 0 : 2 })),
      0.5,
    )
    expect(fit.weights[0]).toBeGreaterThan(0)
    expect(fit.weights[1]).toBeLessThan(0)
    expect(
      corner.map(option => utility(option, fit)).indexOf(Math.max(...corner.map(option => utility(option, fit)))),
    ).toBe(0)
  })

  it('of nothing weighs nothing', () => {
    expect(fitLogit([], 2)).toEqual({ weights: [], scales: [] })
  })
})
