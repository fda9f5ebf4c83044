import { describe, expect, it } from 'vitest'
import type { Probe } from '../../src/lint/index.ts'
import { ablationFigures, choicesOnlyReadings } from '../../src/lint/probes.ts'
import { makeContext, soundItem, soundResponse } from '../fixtures/lint.ts'

const { bank } = makeContext([soundItem(0), soundItem(1), soundResponse(2)])

function probe(item: string, over: Partial<Probe> = {}): Probe {
  const shown = { item, digest: bank.digests.get(item) as string, view: 'choices-only' as const }
  return { ...shown, solver: 'reader', on: '2026-11-25', seed: 's', response: ['b'], confidence: 60, note: '', ...over }
}

describe('choicesOnlyReadings', () => {
  const first = { seed: 's', today: false }
  const today = { seed: 's', today: true }

  it.each<[string, readonly Probe[], { total: number; hits: number }]>([
    ['counts keys named', [probe('tst-c01-1-000'), probe('tst-c01-1-001', { response: ['a'] })], { total: 2, hits: 1 }],
    ['counts an empty answer as not named', [probe('tst-c01-1-000', { response: [] })], { total: 1, hits: 0 }],
  ])('%s', (_, probes, figures) => {
    expect(choicesOnlyReadings(bank, probes)).toEqual([
      { ...first, ...figures },
      { ...today, ...figures },
    ])
  })

  it.each<[string, readonly Probe[]]>([
    ['items of several keys', [probe('tst-c01-1-002', { response: ['b', 'd'] })]],
    ['items that are gone', [probe('tst-c01-1-009')]],
    ['the other view', [probe('tst-c01-1-000', { view: 'ablated' })]],
  ])('leaves out %s', (_, probes) => {
    expect(choicesOnlyReadings(bank, probes)).toEqual([])
  })

  it('holds the first reading against the key of then, and counts today what still stands', () => {
    const old = { digest: 'f'.repeat(64), key: ['a'], response: ['a'] }
    const again = { solver: 'other', response: ['c'] }
    const probes = [
      ...[probe('tst-c01-1-000', old), probe('tst-c01-1-000', again)],
      ...[probe('tst-c01-1-001'), probe('tst-c01-1-001', { ...again, digest: 'f'.repeat(64) })],
    ]
    expect(choicesOnlyReadings(bank, probes)).toEqual([
      { ...first, total: 2, hits: 2 },
      { ...today, total: 1, hits: 0 },
    ])
  })

  it('keeps samples of different seeds apart', () => {
    const probes = [probe('tst-c01-1-000'), probe('tst-c01-1-001', { seed: 't', response: ['a'] })]
    expect(choicesOnlyReadings(bank, probes).map(({ seed, hits }) => `${seed} ${hits}`)).toEqual([
      's 1',
      's 1',
      't 0',
      't 0',
    ])
  })
})

describe('ablationFigures', () => {
  const ablated = (item: string, response: string[]) => probe(item, { view: 'ablated', response })

  it('counts answers that are no longer the key, none included', () => {
    const probes = [ablated('tst-c01-1-000', ['b']), ablated('tst-c01-1-001', []), ablated('tst-c01-1-002', ['a', 'b'])]
    expect(ablationFigures(bank, probes)).toEqual({ total: 3, hits: 2 })
  })

  it('reads a key of several options in any order', () => {
    expect(ablationFigures(bank, [ablated('tst-c01-1-002', ['d', 'b'])])).toEqual({ total: 1, hits: 0 })
  })
})
