import { describe, expect, it } from 'vitest'
import type { Certification, Item } from '../../src/core/index.ts'
import { bankStatistics } from '../../src/lint/bank-statistics.ts'
import { makeBank } from '../fixtures/build.ts'
import { drawnItems, drawnResponses } from '../fixtures/drawn-items.ts'
import { SMALL, soundItem, withTexts } from '../fixtures/lint.ts'

function statistic(id: string, items: readonly Item[], certification: Certification = SMALL) {
  return bankStatistics(makeBank(items, certification)).find(one => one.id === id)!
}

/** Forty items of which `change` alters the first `count`. */
function forty(count: number, change: (item: ReturnType<typeof drawnItems>[number]) => Partial<Item>): Item[] {
  return drawnItems('forty', 40).map((item, index) => (index < count ? ({ ...item, ...change(item) } as Item) : item))
}

const code = (text: string): Certification => ({ ...SMALL, code: text })

describe('bankStatistics', () => {
  it('are B01 to B10', () => {
    expect(bankStatistics(makeBank(drawnItems('all', 5), SMALL)).map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, index) => `B${String(index + 1).padStart(2, '0')}`),
    )
  })

  it('of an empty bank are none', () => {
    expect(bankStatistics(makeBank([], SMALL))).toEqual([])
  })

  it.each([
    [1, 'pass', 0.025],
    [2, 'fail', 0.05],
  ])('B01 of %i negative stems in forty: %s', (count, verdict, value) => {
    const items = forty(count, () => ({ stem: 'Which is NOT so?', negative: true }))
    expect(statistic('B01', items)).toMatchObject({ verdict, value })
  })

  it.each([
    [2, 'pass'],
    [3, 'fail'],
  ])('B02 of %i items with digits alone in forty: %s', (count, verdict) => {
    const items = forty(count, item => ({ options: withTexts(item, ['1 zone', '2 zone', '3 zone', '4 zone']).options }))
    expect(statistic('B02', items)).toMatchObject({ verdict, value: count / 40 })
  })

  it.each([
    [3, 'fail'],
    [4, 'warning'],
    [6, 'pass'],
    [8, 'pass'],
    [9, 'warning'],
    [11, 'fail'],
  ])('B03 of %i multiple-response items in forty: %s', (count, verdict) => {
    const items = [...drawnItems('share', 40 - count), ...drawnResponses('share', count)]
    expect(statistic('B03', items)).toMatchObject({ verdict, value: count / 40 })
  })

  it('B03 passes an exam without multiple response', () => {
    expect(statistic('B03', drawnItems('none', 40), { ...SMALL, itemTypes: ['multiple-choice'] }).verdict).toBe('pass')
  })

  it.each([
    ['SAA-C03', 3, 'pass'],
    ['SAA-C03', 4, 'fail'],
    ['ANS-C01', 8, 'pass'],
    ['ANS-C01', 9, 'fail'],
    ['MLS-C01', 14, 'pass'],
    ['MLS-C01', 15, 'fail'],
    ['TST-C01', 8, 'pass'],
  ])('B04 of %s with a service in %i of forty keys: %s', (exam, count, verdict) => {
    const items = forty(count, () => ({ keyServices: ['Amazon S3'] }))
    expect(statistic('B04', items, code(exam))).toMatchObject({
      verdict,
      message: expect.stringContaining(`Amazon S3 (${count})`),
    })
  })

  it.each([
    [10, 'pass'],
    [11, 'fail'],
  ])('B05 of %i openings of one kind in forty: %s', (count, verdict) => {
    const items = forty(count, ({ scenario }) => ({ scenario: `A company wants ${scenario}` }))
    expect(statistic('B05', items)).toMatchObject({ verdict, value: count / 40 })
  })

  it('B05 reads the stem where there is no scenario', () => {
    expect(
      statistic(
        'B05',
        forty(11, () => ({ scenario: '' })),
      ).message,
    ).toContain('which solution counts (11)')
  })

  it.each([
    [4, 'pass'],
    [5, 'fail'],
  ])('B06 of a concept in %i of forty: %s', (count, verdict) => {
    expect(
      statistic(
        'B06',
        forty(count, () => ({ concepts: ['queues'] })),
      ),
    ).toMatchObject({ verdict })
  })

  it.each([
    ['foundational', 24, 'pass'],
    ['foundational', 25, 'warning'],
    ['associate', 8, 'pass'],
    ['associate', 9, 'warning'],
    ['professional', 5, 'warning'],
    ['specialty', 4, 'pass'],
  ] as const)('B07 of a %s exam with %i items below apply in forty: %s', (tier, count, verdict) => {
    const items = forty(count, () => ({ level: count % 2 ? 'remember' : 'understand' }))
    expect(statistic('B07', items, { ...SMALL, tier })).toMatchObject({ verdict })
  })

  it.each([
    ['associate', 6, 'pass'],
    ['associate', 5, 'warning'],
    ['foundational', 2, 'pass'],
  ] as const)('B08 of a %s exam with %i items against the managed option in forty: %s', (tier, count, verdict) => {
    const items = forty(count, () => ({ managedWrong: 'It is too slow.' }))
    expect(statistic('B08', items, { ...SMALL, tier })).toMatchObject({ verdict, value: count / 40 })
  })

  it('B09 counts industries and kinds of trouble', () => {
    expect(
      statistic(
        'B09',
        forty(1, () => ({ industry: 'dairy', problem: 'slow-reads' })),
      ).message,
    ).toBe('2 industries and 2 kinds of trouble in 40 items')
  })

  it('B10 lists alike items', () => {
    expect(statistic('B10', [soundItem(0), soundItem(1), { ...soundItem(0), id: 'tst-c01-1-002' }])).toMatchObject({
      value: 2 / 3,
      message: expect.stringContaining('tst-c01-1-000 and tst-c01-1-002 (100 %)'),
    })
    expect(statistic('B10', [soundItem(0), soundItem(1)]).message).toMatch(/: none$/)
  })
})
