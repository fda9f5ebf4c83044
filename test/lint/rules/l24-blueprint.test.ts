import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/core/index.ts'
import { blueprintFits } from '../../../src/lint/rules/l24-blueprint.ts'
import { makeCertification } from '../../fixtures/build.ts'
import { makeContext, SMALL, said, soundItem, soundOrdering, tell } from '../../fixtures/lint.ts'

/** A form of four items: two of each domain. */
const certification = makeCertification({
  form: { items: 4, unscored: 0, minutes: 8 },
  domains: ['1', '2'].map(id => ({ id, title: 'Design', weight: 50, tasks: [{ id: `${id}.1`, title: 'Decouple' }] })),
})

function inDomain(domain: string, number: number, over: Partial<ReturnType<typeof soundItem>> = {}): Item {
  return soundItem(number, { id: `tst-c01-${domain}-00${number}`, task: `${domain}.1`, ...over })
}

const [a, b, c, d] = [inDomain('1', 1), inDomain('1', 2), inDomain('2', 3), inDomain('2', 4)]

describe('blueprint', () => {
  it('is quiet about a bank of one form without enemies', () => {
    expect(said(blueprintFits, [a, b, c, d], { certification })).toEqual([])
  })

  it('counts the items that a form needs', () => {
    expect(said(blueprintFits, [a, b, c], { certification })).toEqual(['error domain 2 holds 1 items; a form needs 2'])
  })

  it.each([
    ['declared', { enemies: ['tst-c01-1-001'] }],
    ['of one first fact', { facts: ['fact-1'] }],
  ])('refuses enemies (%s) where no domain of theirs has an item to spare', (_, over) => {
    expect(said(blueprintFits, [a, b, c, inDomain('2', 4, over)], { certification })).toEqual([
      'error tst-c01-1-001 has enemies (tst-c01-2-004), and domain 1 has no item to spare',
      'error tst-c01-2-004 has enemies (tst-c01-1-001), and domain 2 has no item to spare',
    ])
  })

  it('refuses enemies where items are missing, too', () => {
    expect(said(blueprintFits, [a, b, inDomain('2', 3, { enemies: ['tst-c01-1-001'] })], { certification })).toEqual([
      'error tst-c01-1-001 has enemies (tst-c01-2-003), and domain 1 has no item to spare',
      'error domain 2 holds 1 items; a form needs 2',
      'error tst-c01-2-003 has enemies (tst-c01-1-001), and domain 2 has no item to spare',
    ])
  })

  it('wants an item more for each pair of enemies', () => {
    const enemy = (number: number, ...enemies: string[]) => inDomain('2', number, { enemies })
    const one = [a, b, c, d, enemy(5, 'tst-c01-2-003')]
    expect(said(blueprintFits, one, { certification })).toEqual([])
    expect(said(blueprintFits, [a, b, c, d, enemy(5, 'tst-c01-2-003', 'tst-c01-2-004')], { certification })).toEqual([
      'error domain 2 holds 3 items; its quota of 2 and 2 pairs of enemies need 4',
    ])
  })

  it('wants types of the exam and ids of the domain', () => {
    const choice = { ...SMALL, itemTypes: ['multiple-choice' as const] }
    expect(
      said(blueprintFits, [soundOrdering(0), soundItem(1, { id: 'tst-c01-2-001' })], { certification: choice }),
    ).toEqual([
      'error tst-c01-1-000 the exam has no ordering items',
      'error tst-c01-2-001 its id must begin with "tst-c01-1-"',
    ])
  })

  it('knows the tasks of the exam', () => {
    const context = makeContext([soundItem(0)])
    const bank = { ...context.bank, items: [soundItem(0), soundItem(1, { task: '1.9' })] }
    expect(blueprintFits.check({ ...context, bank }).map(tell)).toEqual([
      'error tst-c01-1-001 the exam has no task 1.9',
    ])
  })
})
