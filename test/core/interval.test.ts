import { describe, expect, it } from 'vitest'
import { showDomain, wilson } from '../../src/core/interval.ts'

describe('wilson', () => {
  it.each([
    [0, 10, 0, 0.277533, 0, 0.212942],
    [3, 5, 0.230724, 0.882379, 0.272483, 0.857294],
    [7, 10, 0.396778, 0.892209, 0.4417, 0.873123],
    [11, 13, 0.577654, 0.956742, 0.625337, 0.94771],
    [12, 16, 0.505017, 0.898179, 0.545237, 0.882444],
    [14, 19, 0.512084, 0.881936, 0.549075, 0.865565],
    [36, 50, 0.583349, 0.825258, 0.606353, 0.811061],
    [46, 65, 0.58804, 0.804166, 0.608095, 0.79069],
    [52, 65, 0.687299, 0.87922, 0.707158, 0.868866],
    [56, 75, 0.637897, 0.8314, 0.656471, 0.819686],
    [10, 10, 0.722467, 1, 0.787058, 1],
  ])('[E8] of %i of %i is %f to %f at 95 %% and %f to %f at 90 %%', (correct, total, ...ends) => {
    const intervals = ([0.95, 0.9] as const).map(confidence => wilson(correct, total, confidence))
    intervals
      .flatMap(({ low, high }) => [low, high])
      .forEach((end, index) => {
        expect(end).toBeCloseTo(ends[index]!, 6)
      })
  })

  it.each([
    [0.2, 8, 12, 18],
    [0.15, 14, 24, 33],
    [0.1, 34, 55, 78],
    [0.05, 137, 226, 320],
  ])(
    '[E8] is at most %f wide on either side of 70 %% from %i, %i and %i items at 80, 90 and 95 %%',
    (half, ...needed) => {
      const fewest = ([0.8, 0.9, 0.95] as const).map(confidence => {
        let total = 1
        for (; ; total++) {
          const { low, high } = wilson(0.7 * total, total, confidence)
          if ((high - low) / 2 <= half) return total
        }
      })
      expect(fewest).toEqual(needed)
    },
  )

  it('[E8] ends exactly at 0 and at 1 for none and all right, and stays inside for any count', () => {
    for (const confidence of [0.8, 0.9, 0.95] as const)
      for (let total = 1; total <= 100; total++) {
        expect(wilson(0, total, confidence).low).toBe(0)
        expect(wilson(total, total, confidence).high).toBe(1)
        for (let correct = 0; correct <= total; correct++) {
          const { low, high } = wilson(correct, total, confidence)
          expect(0 <= low && low <= correct / total && correct / total <= high && high <= 1).toBe(true)
        }
      }
  })

  it('[E8] says nothing from no items', () => {
    expect(wilson(0, 0, 0.9)).toEqual({ low: 0, high: 1 })
  })
})

describe('showDomain', () => {
  it.each([
    [0, 'count'],
    [4, 'count'],
    [5, 'indicative'],
    [9, 'indicative'],
    [10, 'interval'],
    [24, 'interval'],
    [25, 'judged'],
    [300, 'judged'],
  ])('[E9] shows of %i items: %s', (total, display) => {
    expect(showDomain(total)).toBe(display)
  })
})
