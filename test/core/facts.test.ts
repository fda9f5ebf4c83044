import { describe, expect, it } from 'vitest'
import { type Fact, factDueOn, isOverdue } from '../../src/core/index.ts'
import { makeFact } from '../fixtures/build.ts'

const fact = (verifiedOn: string, volatility: Fact['volatility']) => makeFact({ verifiedOn, volatility })

describe('factDueOn', () => {
  it.each([
    ['2026-11-25', 'stable', '2028-11-25'],
    ['2026-11-25', 'normal', '2027-11-25'],
    ['2026-11-25', 'volatile', '2027-05-25'],
    ['2026-11-25', 'hot', '2027-02-25'],
    ['2026-08-31', 'volatile', '2027-02-28'],
    ['2027-08-31', 'volatile', '2028-02-29'],
    ['2026-11-30', 'hot', '2027-02-28'],
    ['2024-02-29', 'normal', '2025-02-28'],
    ['2024-02-29', 'stable', '2026-02-28'],
    ['2026-12-31', 'hot', '2027-03-31'],
    ['2026-10-01', 'hot', '2027-01-01'],
  ] as const)('[B18] makes a fact checked on %s, %s, due on %s', (verifiedOn, volatility, due) => {
    expect(factDueOn(fact(verifiedOn, volatility))).toBe(due)
  })
})

describe('isOverdue', () => {
  it.each([
    ['2027-02-24', false],
    ['2027-02-25', false],
    ['2027-02-26', true],
  ])('[B18] on %s: %s', (on, overdue) => {
    expect(isOverdue(fact('2026-11-25', 'hot'), on)).toBe(overdue)
  })
})
