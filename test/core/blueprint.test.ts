import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportionAt } from '../../src/core/blueprint.ts'
import { apportion, drillBlueprint, itemsByDomain, mockBlueprint, mocksWithoutRepeat } from '../../src/core/index.ts'
import { makeBank, makeCertification, makeItems } from '../fixtures/build.ts'

const weigh = (weights: readonly number[]) => weights.map(weight => ({ weight }))
const split = (weights: readonly number[], seats: number) => apportion(weigh(weights), seats).join(',')

/** Weights, then seats of forms of 10, 20 and 30, of the scored items (50 or 65) and of the full form (65 or 75). */
const TABLE: readonly [exam: string, weights: string, seats: readonly string[]][] = [
  ['CLF-C02', '24/30/34/12', ['2,3,4,1', '5,6,7,2', '7,9,10,4', '12,15,17,6', '16,19,22,8']],
  ['AIF-C01', '20/24/28/14/14', ['2,3,3,1,1', '4,5,5,3,3', '6,7,9,4,4', '10,12,14,7,7', '13,16,18,9,9']],
  ['SAA-C03', '30/26/24/20', ['3,3,2,2', '6,5,5,4', '9,8,7,6', '15,13,12,10', '19,17,16,13']],
  ['DVA-C02', '32/26/24/18', ['3,3,2,2', '6,5,5,4', '10,8,7,5', '16,13,12,9', '21,17,15,12']],
  ['DVA-C03', '30/26/22/22', ['3,3,2,2', '6,5,5,4', '9,8,7,6', '15,13,11,11', '20,17,14,14']],
  ['SOA-C03', '22/22/22/16/18', ['2,2,2,2,2', '5,4,4,3,4', '7,7,6,5,5', '11,11,11,8,9', '14,14,14,11,12']],
  ['DEA-C01', '34/26/22/18', ['3,3,2,2', '7,5,4,4', '10,8,7,5', '17,13,11,9', '22,17,14,12']],
  ['MLA-C01', '28/26/22/24', ['3,3,2,2', '6,5,4,5', '8,8,7,7', '14,13,11,12', '18,17,14,16']],
  ['MLA-C02', '28/24/24/24', ['3,3,2,2', '5,5,5,5', '9,7,7,7', '14,12,12,12', '18,16,16,15']],
  ['ANS-C01', '30/26/20/24', ['3,3,2,2', '6,5,4,5', '9,8,6,7', '15,13,10,12', '19,17,13,16']],
  ['SCS-C03', '16/14/18/20/18/14', ['2,1,2,2,2,1', '3,3,4,4,3,3', '5,4,6,6,5,4', '8,7,9,10,9,7', '10,9,12,13,12,9']],
  ['MLS-C01', '20/24/36/20', ['2,2,4,2', '4,5,7,4', '6,7,11,6', '10,12,18,10', '13,16,23,13']],
  ['SAP-C02', '26/29/25/20', ['3,3,2,2', '5,6,5,4', '8,9,7,6', '17,19,16,13', '19,22,19,15']],
  [
    'DOP-C02',
    '22/17/15/15/14/17',
    ['2,2,2,1,1,2', '5,3,3,3,3,3', '7,5,5,4,4,5', '14,11,10,10,9,11', '17,13,11,11,10,13'],
  ],
  ['AIP-C01', '31/26/20/12/11', ['3,3,2,1,1', '6,5,4,3,2', '9,8,6,4,3', '20,17,13,8,7', '23,20,15,9,8']],
  ['DBS-C01', '26/20/18/18/18', ['2,2,2,2,2', '5,4,4,4,3', '8,6,6,5,5', '13,10,9,9,9', '17,13,12,12,11']],
  ['DAS-C01', '18/22/24/18/18', ['2,2,2,2,2', '4,4,5,4,3', '6,7,7,5,5', '9,11,12,9,9', '12,14,15,12,12']],
  ['PAS-C01', '30/24/26/20', ['3,2,3,2', '6,5,5,4', '9,7,8,6', '15,12,13,10', '19,16,17,13']],
]
const weightsOf = (text: string) => text.split('/').map(Number)
const PROFESSIONAL = ['SAP-C02', 'DOP-C02', 'AIP-C01']
const sizesOf = (exam: string) => (PROFESSIONAL.includes(exam) ? [10, 20, 30, 65, 75] : [10, 20, 30, 50, 65])
const EXAMS = TABLE.map(([exam, weights]) => ({ exam, weights: weightsOf(weights) }))
const weightLists = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 })

describe('apportion', () => {
  it.each(TABLE)('[Q1] splits %s, %s', (exam, weights, seats) => {
    expect(sizesOf(exam).map(size => split(weightsOf(weights), size))).toEqual(seats)
  })

  it.each([
    ['SAP-C02', [26, 29, 25, 20], 50, '13,15,12,10'],
    ['AIF-C01', [20, 24, 28, 14, 14], 40, '8,10,11,6,5'],
    ['AIF-C01', [20, 24, 28, 14, 14], 60, '12,15,17,8,8'],
    ['SCS-C03', [16, 14, 18, 20, 18, 14], 25, '4,3,5,5,5,3'],
  ])('[Q1] is right where floating point is wrong: %s, %j, %i seats', (_, weights, ...[seats, expected]) => {
    expect(split(weights, seats)).toBe(expected)
  })

  it.each([
    [[1, 1, 1], 1, '1,0,0'],
    [[1, 3, 2, 2], 1, '0,1,0,0'],
    [[1, 3], 2, '0,2'],
    [[3, 1], 2, '2,0'],
    [[5, 5], 3, '2,1'],
    [[7], 9, '9'],
    [[1, 2], 0, '0,0'],
    [[], 0, ''],
  ])('[Q1] breaks ties by weight, then by place: %j, %i seats', (weights, seats, expected) => {
    expect(split(weights, seats)).toBe(expected)
  })

  it('[Q2] sums to the seats and stays within one of each exact share', () => {
    fc.assert(
      fc.property(weightLists, fc.integer({ min: 0, max: 300 }), (weights, seats) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        const parts = apportion(weigh(weights), seats)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(seats)
        parts.forEach((part, index) => {
          const exact = (weights[index] as number) * seats
          expect(part * total).toBeGreaterThan(exact - total)
          expect(part * total).toBeLessThan(exact + total)
        })
      }),
    )
  })

  it('[Q2] keeps the quota rule for every exam at 1 to 120 seats', () => {
    for (const { weights } of EXAMS) {
      for (let seats = 1; seats <= 120; seats++) {
        const parts = apportion(weigh(weights), seats)
        const within = parts.every((part, index) => {
          const whole = Math.floor(((weights[index] as number) * seats) / 100)
          return part === whole || (part === whole + 1 && ((weights[index] as number) * seats) % 100 > 0)
        })
        expect(within, `${weights} at ${seats}`).toBe(true)
      }
    }
  })

  it('[Q2] does not change when all weights are multiplied', () => {
    fc.assert(
      fc.property(
        weightLists,
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 2, max: 50 }),
        (weights, seats, by) => {
          expect(
            split(
              weights.map(weight => weight * by),
              seats,
            ),
          ).toBe(split(weights, seats))
        },
      ),
    )
  })

  it('[Q2] follows domains that change places, where no tie decides', () => {
    const distinct = fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(distinct, fc.integer({ min: 0, max: 300 }), (weights, seats) => {
        expect(apportion(weigh([...weights].reverse()), seats)).toEqual(apportion(weigh(weights), seats).reverse())
      }),
    )
  })

  it.each([
    ['DEA-C01', [34, 26, 22, 18], 24, '8,6,5,5', '9,7,5,4'],
    ['DEA-C01', [34, 26, 22, 18], 74, undefined, undefined],
    ...[16, 24, 33, 66, 74, 83, 116].map(
      seats => ['SOA-C03', [22, 22, 22, 16, 18], seats, undefined, undefined] as const,
    ),
    ['DOP-C02', [22, 17, 15, 15, 14, 17], 49, undefined, undefined],
    ['AIP-C01', [31, 26, 20, 12, 11], 59, undefined, undefined],
    ['SCS-C03', [16, 14, 18, 20, 18, 14], 24, undefined, undefined],
    ['SCS-C03', [16, 14, 18, 20, 18, 14], 74, undefined, undefined],
    ['DVA-C03', [30, 26, 22, 22], 24, undefined, undefined],
    ['DVA-C03', [30, 26, 22, 22], 74, undefined, undefined],
  ] as const)('[Q1] takes a seat away when one is added, as largest remainders do: %s', (_, weights, ...rest) => {
    const [seats, before, after] = rest
    const [fewer, more] = [apportion(weigh(weights), seats), apportion(weigh(weights), seats + 1)]
    expect(more.some((part, index) => part < (fewer[index] as number))).toBe(true)
    if (before !== undefined) expect([fewer.join(','), more.join(',')]).toEqual([before, after])
  })

  it('[Q1] has no other such case among 13 exams below 120 seats', () => {
    const listed = EXAMS.filter(({ exam }) => !/^(DVA-C03|MLA-C02|DBS|DAS|PAS)/.test(exam))
    expect(listed).toHaveLength(13)
    const cases = listed.flatMap(({ exam, weights }) =>
      Array.from({ length: 118 }, (_, index) => index + 1).flatMap(seats => {
        const [fewer, more] = [apportion(weigh(weights), seats), apportion(weigh(weights), seats + 1)]
        return more.some((part, index) => part < (fewer[index] as number)) ? [`${exam} ${seats}`] : []
      }),
    )
    expect(cases.sort()).toEqual(
      [
        ...['DEA-C01 24', 'DEA-C01 74', 'DOP-C02 49', 'AIP-C01 59', 'SCS-C03 24', 'SCS-C03 74'],
        ...[16, 24, 33, 66, 74, 83, 116].map(seats => `SOA-C03 ${seats}`),
      ].sort(),
    )
  })
})

describe('apportionAt', () => {
  it('[F10] rounds 4.25, 5.50, 5.25 and 4.00 at .3 to 4, 6, 5 and 4', () => {
    // Seats 19 of 76; 23/76 is .303.
    expect(apportionAt(weigh([17, 22, 21, 16]), 19, 23)).toEqual([4, 6, 5, 4])
  })

  it('[F10] sums to the seats, one up or down from each share, and over all offsets meets it exactly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
        fc.nat(40),
        (weights, seats) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0)
          const splits = Array.from({ length: total }, (_, offset) => apportionAt(weigh(weights), seats, offset))
          for (const parts of splits) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(seats)
          weights.forEach((weight, index) => {
            const parts = splits.map(split => split[index] as number)
            expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1)
            expect(parts.reduce((sum, part) => sum + part, 0)).toBe(weight * seats)
          })
        },
      ),
    )
  })
})

const withWeights = (weights: readonly number[], form: { items: number; unscored: number }) =>
  makeCertification({
    form: { ...form, minutes: 90 },
    domains: weights.map((weight, index) => ({
      id: `${index + 1}`,
      title: `Domain ${index + 1}`,
      weight,
      tasks: [{ id: `${index + 1}.1`, title: 'Task' }],
    })),
  })

describe('mockBlueprint', () => {
  it.each(TABLE)('[Q3] seats and scores %s, %s', (exam, weights, seats) => {
    const form = PROFESSIONAL.includes(exam) ? { items: 75, unscored: 10 } : { items: 65, unscored: 15 }
    const blueprint = mockBlueprint(withWeights(weightsOf(weights), form))
    expect(blueprint.kind).toBe('mock')
    expect(blueprint.seats.map(({ domain }) => domain)).toEqual(weightsOf(weights).map((_, index) => `${index + 1}`))
    expect(blueprint.seats.map(({ items }) => items).join(',')).toBe(seats[4])
    expect(blueprint.seats.map(({ scored }) => scored).join(',')).toBe(seats[3])
  })

  it.each([
    ['SAP-C02', [26, 29, 25, 20], '2,3,3,2'],
    ['DOP-C02', [22, 17, 15, 15, 14, 17], '3,2,1,1,1,2'],
  ])('[Q3] leaves unscored in %s what the full form has more', (_, weights, unscored) => {
    const { seats } = mockBlueprint(withWeights(weights, { items: 75, unscored: 10 }))
    expect(seats.map(({ items, scored }) => items - scored).join(',')).toBe(unscored)
  })

  it('[Q3] never scores more than it seats, where one seat more is one fewer', () => {
    // Of 24 seats the last domain has 5, of 25 it has 4.
    const { seats } = mockBlueprint(withWeights([34, 26, 22, 18], { items: 25, unscored: 1 }))
    expect(seats.map(({ items }) => items)).toEqual([9, 7, 5, 4])
    expect(seats.map(({ scored }) => scored)).toEqual([9, 6, 5, 4])
  })

  it('[Q3] seats and scores as many as the form says, for any weights', () => {
    fc.assert(
      fc.property(weightLists, fc.integer({ min: 1, max: 120 }), fc.nat(), (weights, items, rest) => {
        const unscored = rest % items
        const { seats } = mockBlueprint(withWeights(weights, { items, unscored }))
        expect(seats.reduce((sum, seat) => sum + seat.items, 0)).toBe(items)
        expect(seats.reduce((sum, seat) => sum + seat.scored, 0)).toBe(items - unscored)
        expect(seats.every(seat => seat.scored >= 0 && seat.scored <= seat.items)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('drillBlueprint', () => {
  it.each([
    [
      { domain: '1', count: 5 },
      { kind: 'drill', seats: [{ domain: '1', items: 5, scored: 5 }] },
    ],
    [
      { task: '1.2', count: 3 },
      { kind: 'drill', seats: [{ domain: '1', items: 3, scored: 3 }], task: '1.2' },
    ],
    [
      { domain: '9', count: 5 },
      { kind: 'drill', seats: [] },
    ],
    [
      { task: '9.1', count: 5 },
      { kind: 'drill', seats: [], task: '9.1' },
    ],
    [
      { only: ['tst-c01-21-002', 'tst-c01-11-001', 'tst-c01-21-001', 'gone', 'tst-c01-11-001'] },
      {
        kind: 'drill',
        seats: [
          { domain: '1', items: 1, scored: 1 },
          { domain: '2', items: 2, scored: 2 },
        ],
        only: ['tst-c01-11-001', 'tst-c01-21-001', 'tst-c01-21-002'],
      },
    ],
    [{ only: ['gone'] }, { kind: 'drill', seats: [], only: [] }],
  ])('[Q4] turns %j into seats', (request, blueprint) => {
    expect(drillBlueprint(makeBank(), request)).toEqual(blueprint)
  })
})

describe('mocksWithoutRepeat', () => {
  it.each([
    [12, 8, 2],
    [11, 8, 1],
    [18, 8, 2],
    [18, 12, 3],
    [5, 12, 0],
    [0, 0, 0],
  ])('[Q5] with %i and %i items for 6 and 4 seats: %i', (design, operate, mocks) => {
    expect(mocksWithoutRepeat(makeBank([...makeItems('1.1', design), ...makeItems('2.1', operate)]))).toBe(mocks)
  })

  it('[Q5] asks nothing of a domain without seats', () => {
    const certification = withWeights([99, 1], { items: 10, unscored: 0 })
    expect(mockBlueprint(certification).seats[1]?.items).toBe(0)
    expect(mocksWithoutRepeat(makeBank(makeItems('1.1', 25), certification))).toBe(2)
  })
})

describe('itemsByDomain', () => {
  it('[Q5] counts every domain of the exam, empty ones included', () => {
    expect([...itemsByDomain(makeBank(makeItems('1.2', 3)))]).toEqual([
      ['1', 3],
      ['2', 0],
    ])
  })
})
