import { describe, expect, it } from 'vitest'
import { objectToCertification } from '../../src/core/certification.ts'
import { type Certification, CertificationSchema, certificationStatus } from '../../src/core/index.ts'
import { makeCertification } from '../fixtures/build.ts'

describe('certificationStatus', () => {
  it.each([
    [{}, '2026-11-25', 'active'],
    [{ availableFrom: '2026-12-01' }, '2026-11-30', 'upcoming'],
    [{ availableFrom: '2026-12-01' }, '2026-12-01', 'active'],
    [{ lastDay: '2027-03-30' }, '2026-11-25', 'retiring'],
    [{ lastDay: '2027-03-30' }, '2027-03-30', 'retiring'],
    [{ lastDay: '2027-03-30' }, '2027-03-31', 'retired'],
    [{ availableFrom: '2026-12-01', lastDay: '2027-03-30' }, '2026-11-01', 'upcoming'],
  ] as const)('[B17] of %j on %s is %s', (dates, on, status) => {
    expect(certificationStatus(dates, on)).toBe(status)
  })
})

const weighted = (...weights: number[]): Partial<Certification> => ({
  domains: weights.map((weight, index) => ({
    id: `${index + 1}`,
    title: `Domain ${index + 1}`,
    weight,
    tasks: [{ id: `${index + 1}.1`, title: 'Task' }],
  })),
})
const [design, operate] = makeCertification().domains as [Certification['domains'][0], Certification['domains'][0]]

describe('objectToCertification', () => {
  it('[B11] finds nothing in one that fits', () => {
    expect(objectToCertification(makeCertification())).toEqual([])
    expect(CertificationSchema.safeParse(makeCertification()).success).toBe(true)
  })

  it.each<[Partial<Certification>, string]>([
    [weighted(60, 39), 'domains: the weights sum to 99, not 100'],
    [weighted(60, 41), 'domains: the weights sum to 101, not 100'],
    [{ form: { items: 10, unscored: 10, minutes: 20 } }, 'form.unscored: no item would be scored'],
    [{ scale: { min: 100, max: 1000, passing: 100 } }, 'scale: min, passing and max must rise in this order'],
    [{ scale: { min: 100, max: 700, passing: 700 } }, 'scale: min, passing and max must rise in this order'],
    [
      { domains: [{ ...design, weight: 20 }, design, { ...operate, weight: 20 }] },
      'domains.1.id: domain "1" stands twice',
    ],
    [
      { domains: [design, { ...operate, tasks: [{ id: '1.1', title: 'Strange' }] }] },
      'domains.1.tasks.0.id: task "1.1" does not belong to domain "2"',
    ],
    [
      { domains: [{ ...design, tasks: [...design.tasks, design.tasks[0]!] }, operate] },
      'domains.0.tasks.2.id: task "1.1" stands twice',
    ],
  ])('[B11] says what contradicts itself: %#', (over, expected) => {
    const objections = objectToCertification(makeCertification(over))
    expect(objections.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([expected])
  })
})
