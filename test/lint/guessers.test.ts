import { describe, expect, it } from 'vitest'
import { convergence, GUESSERS, overlaps, specificity } from '../../src/lint/guessers.ts'
import { SERVICES, soundItem, soundResponse, withTexts } from '../fixtures/lint.ts'

function valuesOf(id: string, texts: readonly string[], scenario = 'Orders wait.') {
  const item = withTexts(soundItem(0, { scenario, stem: 'Which?' }), texts)
  return GUESSERS.find(guesser => guesser.id === id)!.values([item], SERVICES)[0]
}

describe('GUESSERS', () => {
  it('are G01 to G17', () => {
    expect(GUESSERS.map(({ id }) => id)).toEqual(
      Array.from({ length: 17 }, (_, index) => `G${String(index + 1).padStart(2, '0')}`),
    )
  })

  it.each([
    ['G01', ['a', 'bb', 'ccc', 'dddd'], [1, 2, 3, 4]],
    ['G02', ['a', 'bb', 'ccc', 'dddd'], [-1, -2, -3, -4]],
    // One digit, a capital and twice a bracket, a comma and a semicolon.
    ['G03', ['Use 1 (b, c; d)', 'two', 'Amazon S3', '12'], [8, 0, 3, 2]],
    ['G04', ['An order waits', 'Ordering, waiting orders', 'Read', 'wait'], [2, 2, 0, 1]],
    ['G05', ['An order waits', 'Old order here waits long', 'Read', ''], [1, 0.5, 0, 0]],
    ['G08', ['Always all', 'read-only', 'never', 'may'], [-2, 0, -1, 0]],
    ['G09', ['Always all', 'It might usually wait', 'where possible', 'may'], [0, 2, 1, 1]],
    ['G10', ['a', 'b', 'c', 'd'], [-1.5, -0.5, -0.5, -1.5]],
    ['G11', ['a', 'b', 'c', 'd'], [1, 0, 0, 0]],
    ['G12', ['a', 'b', 'c', 'd'], [0, 1, 0, 0]],
    ['G13', ['a', 'b', 'c', 'd'], [0, 0, 1, 0]],
    ['G14', ['a', 'b', 'c', 'd'], [0, 0, 0, 1]],
    ['G16', ['a managed queue', 'AWS Lambda scales automatically', 'unmanaged', 'manual'], [1, 2, 0, 0]],
    ['G17', ['a cron script', 'scripts by hand', 'customer', 'self-managed'], [-2, -1, 0, -1]],
  ])('%s values options by their surface', (id, texts, values) => {
    expect(valuesOf(id, texts)).toEqual(values.map(value => expect.closeTo(value, 9)))
  })

  it('G06 likes the option that shares most words with the others; G07 the one that shares fewest', () => {
    const texts = ['write orders', 'write orders now', 'write letters', 'scan']
    // Jaccard of a and b 2/3, a and c 1/3, b and c 1/4; d shares nothing.
    expect(valuesOf('G06', texts)).toEqual([1, 11 / 12, 7 / 12, 0].map(value => expect.closeTo(value, 9)))
    expect(valuesOf('G07', texts)).toEqual([-1, -11 / 12, -7 / 12, 0].map(value => expect.closeTo(value, 9)))
  })
})

describe('specificity', () => {
  it('counts nothing in plain words', () => {
    expect(specificity('plain words')).toBe(0)
  })
})

describe('overlaps', () => {
  it('reads scenario and stem', () => {
    const item = soundResponse(0, { scenario: 'Barrels leak.', stem: 'Which candle burns?' })
    expect(overlaps(['barrels and candles', 'leaking'], item, false)).toEqual([2, 1])
  })
})

describe('convergence', () => {
  it('of two equal options is 1 for each', () => {
    expect(convergence(['a b', 'b a'])).toEqual([1, 1])
  })
})
