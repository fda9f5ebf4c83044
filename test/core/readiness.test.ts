import { describe, expect, it } from 'vitest'
import { domainPosteriors, passProbability, passRange, predictNextForm, quantile } from '../../src/core/readiness.ts'
import { roundScaled, scaledScore } from '../../src/core/scale.ts'

/** SAA-C03: 50 scored items over four domains. */
const SEATS = [15, 13, 12, 10]
const SCALE = { min: 100, max: 1000, passing: 720 }
const FIRST_MOCK = [19, 17, 16, 13]

const records = (totals: readonly number[], corrects: readonly number[]) =>
  totals.map((total, index) => ({ total, correct: corrects[index]!, seats: SEATS[index]! }))

/** `correct` dealt over domains in proportion to their items: largest remainder, ties to the larger, then the earlier. */
function spread(totals: readonly number[], correct: number): number[] {
  const sum = totals.reduce((a, b) => a + b, 0)
  const dealt = totals.map(total => Math.floor((total * correct) / sum))
  const left = correct - dealt.reduce((a, b) => a + b, 0)
  const order = totals
    .map((total, index) => ({ total, index, rest: (total * correct) % sum }))
    .sort((a, b) => b.rest - a.rest || b.total - a.total || a.index - b.index)
  for (const { index } of order.slice(0, left)) dealt[index]! += 1
  return dealt
}

const moments = (pmf: readonly number[]) => {
  const mean = pmf.reduce((sum, p, x) => sum + x * p, 0)
  return { mean, sd: Math.sqrt(pmf.reduce((sum, p, x) => sum + (x - mean) ** 2 * p, 0)) }
}
const sum = (pmf: readonly number[]) => pmf.reduce((total, p) => total + p, 0)

/** Twelve digits: of EVEN from R extraDistr and scipy, of UNEVEN from exact rational arithmetic. Six digits: from R and scipy. */
const EVEN = records(FIRST_MOCK, [14, 13, 12, 11])
const UNEVEN = records(FIRST_MOCK, [18, 8, 14, 12])
const TEN_ITEMS = records([3, 3, 2, 2], [2, 3, 2, 2])

describe('predictNextForm', () => {
  it.each([
    [33, 0.902561201294, 0.907928356629],
    [34, 0.856129172809, 0.864359361439],
    [35, 0.795696973894, 0.807425664926],
    [36, 0.720917030853, 0.736495344842],
    [38, 0.535666114701, 0.557943787569],
  ])(
    '[E6] passes the even first mock at %i of 50 with %f independently, %f hierarchically',
    (cut, independent, hierarchical) => {
      expect(Math.abs(passProbability(predictNextForm(EVEN, 'independent'), cut) - independent)).toBeLessThan(1e-10)
      expect(Math.abs(passProbability(predictNextForm(EVEN, 'hierarchical'), cut) - hierarchical)).toBeLessThan(1e-10)
    },
  )

  it('[E6] has the mean and spread of the even first mock', () => {
    const independent = moments(predictNextForm(EVEN, 'independent'))
    expect(independent.mean).toBeCloseTo(37.662815, 6)
    expect(independent.sd).toBeCloseTo(3.882172, 6)
    expect(moments(predictNextForm(EVEN)).mean).toBeCloseTo(37.872296, 6)
  })

  it('[E6] is hierarchical unless told otherwise', () => {
    expect(predictNextForm(EVEN)).toEqual(predictNextForm(EVEN, 'hierarchical'))
  })

  it('[E6] passes the uneven first mock at 35 and 36', () => {
    const independent = predictNextForm(UNEVEN, 'independent')
    const hierarchical = predictNextForm(UNEVEN)
    expect(passProbability(independent, 35)).toBeCloseTo(0.916767752524, 10)
    expect(passProbability(independent, 36)).toBeCloseTo(0.865985724875, 10)
    expect(passProbability(hierarchical, 35)).toBeCloseTo(0.927322, 6)
    expect(passProbability(hierarchical, 36)).toBeCloseTo(0.885739, 6)
  })

  it('[E6] is too sure of ten items, which is why passRange stays silent on them', () => {
    const hierarchical = predictNextForm(TEN_ITEMS)
    expect(passProbability(predictNextForm(TEN_ITEMS, 'independent'), 36)).toBeCloseTo(0.755823, 6)
    expect(passProbability(hierarchical, 35)).toBeCloseTo(0.889072, 6)
    expect(passProbability(hierarchical, 36)).toBeCloseTo(0.862536, 6)
    expect([quantile(hierarchical, 0.05), quantile(hierarchical, 0.95)]).toEqual([31, 49])
  })

  it.each([
    [FIRST_MOCK, 39, 0.15, 0.1, 0.04],
    [FIRST_MOCK, 45, 0.48, 0.39, 0.22],
    [FIRST_MOCK, 49, 0.75, 0.67, 0.48],
    [FIRST_MOCK, 52, 0.9, 0.85, 0.7],
    [FIRST_MOCK, 55, 0.97, 0.95, 0.88],
    [FIRST_MOCK, 58, 0.995, 0.99, 0.97],
    [[38, 34, 32, 26], 78, 0.13, 0.08, 0.03],
    [[38, 34, 32, 26], 91, 0.54, 0.43, 0.24],
    [[38, 34, 32, 26], 98, 0.79, 0.71, 0.5],
    [[38, 34, 32, 26], 104, 0.93, 0.89, 0.75],
    [[38, 34, 32, 26], 110, 0.99, 0.97, 0.92],
    [[38, 34, 32, 26], 117, 1, 1, 0.99],
    [[57, 51, 48, 39], 117, 0.12, 0.07, 0.02],
    [[57, 51, 48, 39], 137, 0.56, 0.45, 0.24],
    [[57, 51, 48, 39], 146, 0.79, 0.7, 0.48],
    [[57, 51, 48, 39], 156, 0.94, 0.9, 0.77],
    [[57, 51, 48, 39], 165, 0.99, 0.98, 0.93],
    [[57, 51, 48, 39], 175, 1, 1, 0.99],
  ])(
    '[E6] reproduces the communication table: of %j items %i right pass with %f, %f, %f',
    (totals, correct, ...expected) => {
      const pmf = predictNextForm(records(totals, spread(totals, correct)))
      ;[35, 36, 38].forEach((cut, index) => {
        expect(Math.abs(passProbability(pmf, cut) - expected[index]!)).toBeLessThan(0.0051)
      })
    },
  )

  it.each(['independent', 'hierarchical'] as const)('[E6] sums to 1 over 0 to all seats, %s', model => {
    for (const domains of [EVEN, UNEVEN, TEN_ITEMS, records([0, 0, 0, 0], [0, 0, 0, 0]), []]) {
      const pmf = predictNextForm(domains, model)
      expect(pmf).toHaveLength(domains.reduce((seats, domain) => seats + domain.seats, 0) + 1)
      expect(sum(pmf)).toBeCloseTo(1, 12)
    }
  })

  it('[E6] gains with every further item right', () => {
    for (let correct = 1; correct <= 65; correct++) {
      const [fewer, more] = [correct - 1, correct].map(k =>
        passProbability(predictNextForm(records(FIRST_MOCK, spread(FIRST_MOCK, k))), 36),
      )
      expect(more).toBeGreaterThan(fewer!)
    }
  })

  it('[E6] stays finite after thousands of items', () => {
    const totals = [1900, 1700, 1600, 1300]
    const pmf = predictNextForm(records(totals, spread(totals, 5000)))
    expect(sum(pmf)).toBeCloseTo(1, 12)
    expect(moments(pmf).mean).toBeCloseTo((50 * 5000) / 6500, 1)
  })

  it('[E6] does not depend on the order of domains', () => {
    const turned = predictNextForm([...UNEVEN].reverse())
    predictNextForm(UNEVEN).forEach((p, x) => {
      expect(p).toBeCloseTo(turned[x]!, 13)
    })
  })
})

describe('passProbability', () => {
  const pmf = [0.1, 0.2, 0.3, 0.4]

  it.each([
    [0, 1],
    [2, 0.7],
    [2.2, 0.4],
    [3, 0.4],
    [4, 0],
  ])('[E6] at the cut %f is %f', (cut, expected) => {
    expect(passProbability(pmf, cut)).toBeCloseTo(expected, 14)
  })
})

describe('quantile', () => {
  it.each(['independent', 'hierarchical'] as const)('[E7] gives 31, 38 and 44 for the even first mock, %s', model => {
    const pmf = predictNextForm(EVEN, model)
    expect([0.05, 0.5, 0.95].map(q => quantile(pmf, q))).toEqual([31, 38, 44])
  })

  it('[E7] is the smallest count whose cumulative probability reaches q', () => {
    expect([0.25, 0.26, 0.75, 0.76].map(q => quantile([0.25, 0.5, 0.25], q))).toEqual([0, 1, 1, 2])
  })

  it('[E7] is the largest count where rounding leaves the sum below q', () => {
    expect(quantile(new Array<number>(10).fill(0.1), 1)).toBe(9)
  })

  it('[E7] gives the scaled range of the next form: 760, from 634 to 880', () => {
    const pmf = predictNextForm(EVEN)
    const scaled = [0.5, 0.05, 0.95].map(q =>
      roundScaled(SCALE, scaledScore(SCALE, { correct: quantile(pmf, q), total: 50, cut: 36 })),
    )
    expect(scaled).toEqual([760, 634, 880])
  })
})

describe('domainPosteriors', () => {
  it('[E12] has the means and spreads of the even first mock', () => {
    const means = [0.745987, 0.756897, 0.751254, 0.782779]
    const sds = [0.073649, 0.074531, 0.076302, 0.077355]
    domainPosteriors(EVEN).forEach(({ mean, sd }, index) => {
      expect(mean).toBeCloseTo(means[index]!, 6)
      expect(sd).toBeCloseTo(sds[index]!, 6)
    })
  })

  it('[E12] draws uneven domains together', () => {
    const means = [0.895044717855, 0.580801156757, 0.843166593839, 0.867815912582]
    domainPosteriors(UNEVEN).forEach(({ mean }, index) => {
      expect(mean).toBeCloseTo(means[index]!, 10)
    })
  })
})

describe('passRange', () => {
  it('[E10] gives 81, 74 and 56 % for the even first mock and calls it early', () => {
    expect(passRange(EVEN, SCALE)).toEqual({
      known: true,
      total: 65,
      label: 'early',
      probability: {
        'straight-line': expect.closeTo(0.807425664926, 10),
        conservative: expect.closeTo(0.736495344842, 10),
        stress: expect.closeTo(0.557943787569, 10),
      },
    })
  })

  it('[E10] says how many items there are and are needed below 40', () => {
    expect(passRange(TEN_ITEMS, SCALE)).toEqual({ known: false, total: 10, needed: 40, thinDomains: [2, 3] })
    expect(passRange(records([12, 10, 9, 8], [9, 8, 7, 6]), SCALE)).toEqual({
      known: false,
      total: 39,
      needed: 40,
      thinDomains: [],
    })
  })

  it('[E10] stays silent while a domain has fewer than 3 items', () => {
    expect(passRange(records([40, 40, 40, 2], [40, 40, 40, 2]), SCALE)).toMatchObject({
      known: false,
      total: 122,
      thinDomains: [3],
    })
  })

  it.each([
    [[13, 12, 12, 3], 40, 'early'],
    [[38, 34, 32, 25], 117, 'early'],
    [[38, 34, 32, 26], 110, 'ready'],
    [[38, 34, 32, 26], 104, 'close'],
    [[38, 34, 32, 26], 98, 'close'],
    [[38, 34, 32, 26], 91, 'not-yet'],
    [[57, 51, 48, 39], 156, 'ready'],
    [[57, 51, 48, 39], 146, 'close'],
    [[57, 51, 48, 39], 137, 'not-yet'],
  ])('[E10] of %j items, %i right, is %s', (totals, correct, label) => {
    expect(passRange(records(totals, spread(totals, correct)), SCALE)).toMatchObject({ known: true, label })
  })
})
