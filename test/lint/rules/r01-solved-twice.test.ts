import { describe, expect, it } from 'vitest'
import type { Review, Solve } from '../../../src/lint/index.ts'
import { solvedTwice } from '../../../src/lint/rules/r01-solved-twice.ts'
import { makeContext, said, soundItem, soundMatching, soundOrdering, soundResponse, tell } from '../../fixtures/lint.ts'

const item = soundItem(0)

const solve: Solve = {
  solver: 'first',
  on: '2026-11-25',
  seed: 's1',
  response: ['b'],
  confidence: 80,
  defensible: ['b'],
  note: '',
}
const second: Solve = { ...solve, solver: 'second', seed: 's2' }

function saidOf(...reviews: Partial<Review>[]): string[] {
  const context = makeContext([item])
  const digest = context.bank.digests.get(item.id) as string
  const file = { schemaVersion: 1 as const, certification: 'TST-C01', domain: '1' }
  const full = reviews.map(over => ({ item: item.id, version: 1, digest, solves: [solve, second], ...over }))
  return solvedTwice.check({ ...context, reviews: [{ ...file, reviews: full }] }).map(tell)
}

const needed = (count: string) => [
  `error tst-c01-1-000 has ${count} of this digest; two by different solvers and seeds are needed`,
]
const disputed = [
  'error tst-c01-1-000 second disagreed with the key or defended another option; no settlement keeps the key',
]

describe('solved-twice', () => {
  it('is quiet about two solves with the key, of any item type', () => {
    expect(said(solvedTwice, [item, soundResponse(1), { ...soundOrdering(2) }, soundMatching(3)])).toEqual([])
  })

  it('counts solves of all entries of the digest', () => {
    expect(saidOf({ solves: [solve] }, { solves: [second] })).toEqual([])
  })

  it.each<[string, Solve[], string]>([
    ['none', [], '0 solves'],
    ['one', [solve], 'one solve'],
    ['two of one solver', [solve, { ...solve, seed: 's2' }], '2 solves'],
    ['two of one seed', [solve, { ...solve, solver: 'second' }], '2 solves'],
  ])('needs two solves by different solvers with different seeds, not %s', (_, solves, count) => {
    expect(saidOf({ solves })).toEqual(needed(count))
  })

  it('does not count solves of another digest or item', () => {
    expect(saidOf({ digest: 'f'.repeat(64) })).toEqual(needed('0 solves'))
    expect(saidOf({ item: 'other' })).toEqual(needed('0 solves'))
  })

  it.each<[string, Solve]>([
    ['another response', { ...second, response: ['a'] }],
    ['another option defended', { ...second, defensible: ['a', 'b'] }],
  ])('wants a settlement for %s', (_, dissent) => {
    const settlement = {
      outcome: 'kept' as const,
      reason: 'The page says so.',
      source: 'https://docs.aws.amazon.com/',
      on: '2026-11-25',
    }
    expect(saidOf({ solves: [solve, dissent] })).toEqual(disputed)
    expect(saidOf({ solves: [solve, dissent], settlement: { ...settlement, outcome: 'changed' } })).toEqual(disputed)
    expect(saidOf({ solves: [solve, dissent], settlement })).toEqual([])
  })
})
