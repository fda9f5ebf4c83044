import { describe, expect, it } from 'vitest'
import { limitMsOf, type TimeOption } from '../../src/store/index.ts'

describe('limitMsOf', () => {
  it.each<[TimeOption, number | null]>([
    [{ kind: 'untimed' }, null],
    [{ kind: 'extra' }, 9_600_000],
    [{ kind: 'times', factor: 1 }, 7_800_000],
    [{ kind: 'times', factor: 1.25 }, 9_750_000],
    [{ kind: 'times', factor: 10 }, 78_000_000],
  ])('makes %o of 130 minutes, with 30 extra', (option, limitMs) => {
    expect(limitMsOf(option, { minutes: 130, extraMinutes: 30 })).toBe(limitMs)
  })
})
