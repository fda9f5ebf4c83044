import { describe, expect, it } from 'vitest'
import { keyLengthRatio, pooledStatistics, serviceRates, uniformity } from '../../src/lint/pooled-statistics.ts'
import { drawnItems } from '../fixtures/drawn-items.ts'
import { SERVICES, soundItem, soundResponse, withTexts } from '../fixtures/lint.ts'

function statistic(id: string, items: Parameters<typeof pooledStatistics>[0]) {
  return pooledStatistics(items, SERVICES).find(one => one.id === id)!
}

const ofLengths = (...lengths: number[]) =>
  withTexts(
    soundItem(0),
    lengths.map(length => 'x'.repeat(length)),
  )

describe('uniformity', () => {
  it.each([
    [[10, 25, 20, 10], 10.384615, 0.0155645],
    [[14, 18, 17, 16], 0.538462, 0.910364],
    [[8, 22, 24, 11], 11.615385, 0.0088238],
    [[50, 80, 75, 55], 10, 0.0185661],
  ])('of %j is published', (counts, chiSquare, p) => {
    expect(uniformity(counts)).toEqual({ chiSquare: expect.closeTo(chiSquare, 6), p: expect.closeTo(p, 6) })
  })

  it('of nothing is perfect', () => {
    expect(uniformity([0, 0, 0, 0])).toEqual({ chiSquare: 0, p: 1 })
  })
})

describe('keyLengthRatio', () => {
  it('is the geometric mean of key over mean distractor, and t of its logarithm', () => {
    // ln 2 and ln 1/2 · … : ratios 2 and 8, mean ln 4, deviation ln 4 / √2, t = ln 4 / (ln 2) = 2.
    expect(keyLengthRatio([ofLengths(10, 20, 10, 10), ofLengths(10, 80, 5, 15)])).toEqual({
      ratio: expect.closeTo(4, 9),
      t: expect.closeTo(2, 9),
    })
  })

  it('has no t of equal ratios', () => {
    expect(keyLengthRatio([ofLengths(10, 10, 10, 10), ofLengths(10, 10, 10, 10)])).toEqual({ ratio: 1, t: 0 })
  })
})

describe('pooledStatistics', () => {
  it('are none without single-answer items', () => {
    expect(pooledStatistics([soundResponse(0)], SERVICES)).toEqual([])
  })

  it.each([
    [109, 1, 'pass'],
    [111, 1, 'fail'],
    [89, 1, 'fail'],
    [104, 195, 'pass'],
    [106, 195, 'fail'],
    [94, 195, 'fail'],
  ])('B11 of keys of %i %% in %i items: %s', (length, count, verdict) => {
    const items = Array.from({ length: count }, () => ofLengths(100, length, 100, 100))
    expect(statistic('B11', items)).toMatchObject({ verdict, value: expect.closeTo(length / 100, 9) })
  })

  it('B12 warns of keys in one place, and says not to balance', () => {
    const places = drawnItems('places', 20).map(item => ({ ...item, key: ['c'] }))
    expect(statistic('B12', places)).toMatchObject({
      verdict: 'warning',
      message: expect.stringContaining('0, 0, 20, 0'),
    })
    expect(statistic('B12', drawnItems('places', 20)).verdict).toBe('pass')
  })

  it('B13 fails a service that is nearly always the key', () => {
    const always = (text: string, isKey: boolean) => (isKey ? `${text} Amazon S3` : text)
    expect(statistic('B13', drawnItems('rate', 12, always))).toMatchObject({
      verdict: 'fail',
      value: 1,
      message: 'services that are the key too rarely or too often: Amazon S3 12 of 12 (100 %)',
    })
    expect(
      statistic(
        'B13',
        drawnItems('rate', 12, text => `${text} Amazon S3`),
      ),
    ).toMatchObject({
      verdict: 'pass',
      message: 'key rates of services: Amazon S3 12 of 48 (25 %)',
    })
    expect(statistic('B13', drawnItems('rate', 7, always)).message).toBe(
      'key rates of services: no service stands in eight options',
    )
  })
})

describe('serviceRates', () => {
  it('compares with the chance of each item type', () => {
    const named = withTexts(soundResponse(0), ['S3', 'Amazon S3', 'S3', 'S3', 'S3'])
    expect(serviceRates([named, named], SERVICES)).toEqual([
      { name: 'Amazon S3', keys: 4, options: 10, chance: expect.closeTo(0.4, 9) },
    ])
  })

  it('puts the commonest first, then the alphabet', () => {
    const named = withTexts(soundItem(0), [
      'SQS, Lambda and S3',
      'S3, Lambda and SQS',
      'S3, SQS and Lambda',
      'S3, SQS, IAM and Lambda',
    ])
    const more = withTexts(soundItem(0), ['IAM', 'IAM', 'IAM', 'IAM'])
    expect(serviceRates([named, named, more, more, more], SERVICES).map(({ name }) => name)).toEqual([
      'AWS IAM',
      'AWS Lambda',
      'Amazon S3',
      'Amazon SQS',
    ])
  })
})
