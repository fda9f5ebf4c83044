import { describe, expect, it } from 'vitest'
import {
  binomial,
  binomialTwoSided,
  chiSquareTail,
  convolveAll,
  holm,
  hypergeometric,
  normalTail,
  tail,
} from '../../src/lint/probability.ts'

function moments(chances: readonly number[]) {
  const mean = chances.reduce((sum, chance, count) => sum + count * chance, 0)
  const variance = chances.reduce((sum, chance, count) => sum + chance * (count - mean) ** 2, 0)
  return { mean, variance }
}

describe('normalTail', () => {
  it.each([
    [0, 0.5],
    [1.6448536269514722, 0.05],
    [1.959963984540054, 0.025],
    [2.3263478740408408, 0.01],
    [-1.2815515655446004, 0.9],
    [5.064724, 2.045e-7],
    [0.5, 0.308537538726],
  ])('at %f is %f', (z, p) => {
    expect(normalTail(z) / p).toBeCloseTo(1, 4)
  })

  it('and its mirror sum to 1', () => {
    for (let z = 0; z < 8; z += 0.1) expect(normalTail(z) + normalTail(-z)).toBeCloseTo(1, 12)
  })
})

describe('chiSquareTail', () => {
  it.each([
    [11.345, 3, 0.01],
    [7.815, 3, 0.05],
    [9.488, 4, 0.05],
    [13.277, 4, 0.01],
    [10.384615, 3, 0.0155645],
    [0.538462, 3, 0.910364],
    [11.615385, 3, 0.0088238],
    [10, 3, 0.0185661],
  ])('of %f with %i degrees of freedom is %f', (x, freedom, p) => {
    expect(chiSquareTail(x, freedom) / p).toBeCloseTo(1, 3)
  })

  it('is 1 at 0', () => {
    expect(chiSquareTail(0, 3)).toBe(1)
  })
})

describe('binomial', () => {
  it('of four fair coins is 1, 4, 6, 4, 1 sixteenths', () => {
    binomial(4, 0.5).forEach((chance, hits) => {
      expect(chance).toBeCloseTo([1, 4, 6, 4, 1][hits]! / 16, 12)
    })
  })

  it.each([
    [0, [1, 0, 0]],
    [1, [0, 0, 1]],
  ])('of a chance of %i is certain', (chance, chances) => {
    expect(binomial(2, chance)).toEqual(chances)
  })

  // The table of critical counts and powers, item-writing.md 1.4.
  it.each([
    [65, [23, 26, 29], [0.055, 0.235, 0.547]],
    [130, [42, 45, 49], [0.146, 0.569, 0.911]],
    [195, [60, 64, 69], [0.216, 0.761, 0.984]],
    [260, [78, 83, 88], [0.269, 0.866, 0.997]],
    [390, [113, 119, 126], [0.431, 0.973, 1]],
    [650, [182, 190, 198], [0.679, 0.999, 1]],
    [1000, [274, 283, 294], [0.887, 1, 1]],
  ])('over %i items has the published critical counts and powers', (items, counts, powers) => {
    const byChance = binomial(items, 0.25)
    const critical = [0.05, 0.01, 0.001].map(alpha => byChance.findIndex((_, count) => tail(byChance, count) <= alpha))
    expect(critical).toEqual(counts)
    ;[0.3, 0.35, 0.4].forEach((rate, index) => {
      expect(tail(binomial(items, rate), counts[1]!)).toBeCloseTo(powers[index]!, 3)
    })
  })
})

describe('hypergeometric', () => {
  it.each([
    [5, 2, 0.8, 0.36],
    [6, 3, 1.5, 0.45],
    [6, 2, 0.666667, 0.355556],
    [5, 3, 1.8, 0.36],
  ])('guessing among %i options for %i keys has the published mean and variance', (size, marked, ...published) => {
    const { mean, variance } = moments(hypergeometric({ size, marked, drawn: marked }))
    expect([mean, variance].map((value, index) => value / published[index]!)).toEqual([
      expect.closeTo(1, 5),
      expect.closeTo(1, 5),
    ])
  })

  it('of one key among four is right in a quarter', () => {
    const [wrong, right] = hypergeometric({ size: 4, marked: 1, drawn: 1 })
    expect([wrong, right]).toEqual([expect.closeTo(0.75, 12), expect.closeTo(0.25, 12)])
  })
})

describe('convolveAll', () => {
  it('sums 52 chances of a quarter and 13 of a tenth as published', () => {
    const coins = [...Array<number>(52).fill(0.25), ...Array<number>(13).fill(0.1)].map(chance => [1 - chance, chance])
    const sum = convolveAll(coins)
    const { mean, variance } = moments(sum)
    expect(mean).toBeCloseTo(14.3, 10)
    expect(Math.sqrt(variance)).toBeCloseTo(3.304542, 6)
    expect(tail(sum, 22)).toBeCloseTo(0.0178421, 7)
    expect(tail(sum, 23)).toBeCloseTo(0.0087479, 7)
  })
})

describe('binomialTwoSided', () => {
  it.each([
    [0, 10, 0.5, 2 / 1024],
    [10, 10, 0.5, 2 / 1024],
    [5, 10, 0.5, 1],
    // By hand: P(3) = 4/256 · 3 … of 4 at 1/4: 1·81, 4·27, 6·9, 4·3, 1 of 256; no likelier than 3: 12 + 1.
    [3, 4, 0.25, 13 / 256],
    [0, 4, 0.25, (81 + 54 + 12 + 1) / 256],
  ])('of %i in %i at %f is %f', (hits, trials, ...[chance, p]) => {
    expect(binomialTwoSided(hits, trials, chance)).toBeCloseTo(p, 10)
  })
})

describe('holm', () => {
  it('rejects only the first of the published example', () => {
    const adjusted = holm([0.02, 0.001, 0.3, 0.004])
    expect(adjusted).toEqual([0.04, 0.004, 0.3, 0.012].map(p => expect.closeTo(p, 12)))
    expect(adjusted.map(p => p < 0.01)).toEqual([false, true, false, false])
  })

  it('never exceeds 1 nor falls below an earlier one', () => {
    expect(holm([0.6, 0.5, 0.01, 0.01])).toEqual([1, 1, expect.closeTo(0.04, 12), expect.closeTo(0.04, 12)])
  })

  it('of nothing is nothing', () => {
    expect(holm([])).toEqual([])
  })
})
