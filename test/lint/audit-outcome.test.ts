import { describe, expect, it } from 'vitest'
import { type AuditEntry, auditOutcome } from '../../src/lint/index.ts'

function entries(kind: AuditEntry['kind'], caught: number, total: number): AuditEntry[] {
  return Array.from({ length: total }, (_, at) => ({ item: `${kind}-${at}`, kind, caught: at < caught }))
}

describe('auditOutcome', () => {
  it('[D10] pools records and gives each share with its 95 % interval', () => {
    const first = { entries: [...entries('key-swap', 4, 5), ...entries('sound', 9, 10)] }
    const second = { entries: [...entries('key-swap', 4, 5), ...entries('stale-fact', 0, 1)] }
    const { caught, falseAlarms } = auditOutcome([first, second])
    expect(caught.map(({ kind, count, total }) => [kind, count, total])).toEqual([
      ['key-swap', 8, 10],
      ['stale-fact', 0, 1],
    ])
    // Wilson for 8 of 10: (0.8 + 1.92073/10 ± 1.95996 √(0.016 + 0.0096036)) / 1.384146 = 0.49016, 0.94332.
    expect(caught[0]!.low).toBeCloseTo(0.49016, 4)
    expect(caught[0]!.high).toBeCloseTo(0.94332, 4)
    // And for 1 of 10: 0.01788, 0.40415.
    expect([falseAlarms.count, falseAlarms.total]).toEqual([1, 10])
    expect(falseAlarms.low).toBeCloseTo(0.01788, 4)
    expect(falseAlarms.high).toBeCloseTo(0.40415, 4)
  })

  it('[D10] knows nothing from no records', () => {
    expect(auditOutcome([])).toEqual({ caught: [], falseAlarms: { count: 0, total: 0, low: 0, high: 1 } })
  })
})
