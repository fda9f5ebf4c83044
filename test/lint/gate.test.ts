import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/core/index.ts'
import { excessLimit, gateBank } from '../../src/lint/gate.ts'
import { makeBank, makeCertification } from '../fixtures/build.ts'
import { drawnItems, drawnResponses } from '../fixtures/drawn-items.ts'
import { SERVICES, SMALL } from '../fixtures/lint.ts'

const gate = (items: readonly Item[]) => gateBank(makeBank(items, SMALL), SERVICES)

function row(items: readonly Item[], id: string, type = 'multiple-choice') {
  return gate(items).table.find(one => one.id === id && one.type === type)!
}

/** The keys of the first `count` items get a word more than the rest. */
function longer(count: number) {
  let left = count
  return (text: string, isKey: boolean) => (isKey && left-- > 0 ? `${text} ${text}` : text)
}

describe('excessLimit', () => {
  it.each([
    [65, 10],
    [129, 10],
    [130, 8],
    [389, 8],
    [390, 5],
    [1500, 5],
    [1501, 3],
  ])('over %i items is %i points', (items, points) => {
    expect(excessLimit(items)).toBe(points)
  })

  it.each([
    [65, 5],
    [333, 5],
    [1500, 5],
    [1501, 3],
  ])('over %i pooled items is %i points', (items, points) => {
    expect(excessLimit(items, true)).toBe(points)
  })
})

describe('gateBank', () => {
  it('has a row for every guesser and type', () => {
    const { table } = gate([...drawnItems('rows', 25), ...drawnResponses('rows', 5)])
    expect(table.map(({ id, type, items }) => `${id} ${type} ${items}`)).toEqual([
      ...Array.from({ length: 17 }, (_, index) => `G${String(index + 1).padStart(2, '0')} multiple-choice 25`),
      'G18 multiple-choice 25',
      'G18p multiple-choice 25',
      ...Array.from({ length: 17 }, (_, index) => `G${String(index + 1).padStart(2, '0')} multiple-response 5`),
    ])
  })

  it.each(['a', 'b', 'c', 'd', 'e'])('passes 80 items whose keys nothing tells (seed %s)', seed => {
    expect(gate(drawnItems(seed, 80)).failures.filter(({ rule }) => rule.startsWith('G'))).toEqual([])
  })

  it('fails a bank whose keys are longest, and names the items that show it most', () => {
    const items = drawnItems('long', 60, longer(60))
    const { failures } = gate(items)
    const longest = failures.find(({ rule }) => rule === 'G01')!
    expect(longest).toMatchObject({
      severity: 'error',
      message: expect.stringContaining('"longest" earns 75.0 points'),
    })
    expect(row(items, 'G01')).toMatchObject({ verdict: 'fail', items: 60, limit: 10, hits: 60, expected: 15 })
    const lead = (id: string) => {
      const { options, key } = items.find(item => item.id === id)!
      const length = (isKey: boolean) =>
        options.filter(option => key.includes(option.id) === isKey).map(({ text }) => text.length)
      return Math.min(...length(true)) - Math.max(...length(false))
    }
    const leads = row(items, 'G01').drivers.map(lead)
    expect(leads).toEqual(
      items
        .map(({ id }) => lead(id))
        .sort((a, b) => b - a)
        .slice(0, 10),
    )
    expect(longest.message).toContain(row(items, 'G01').drivers.join(', '))
  })

  it('only warns of an excess that may be chance, and of a sure one below the limit', () => {
    const unsure = row(drawnItems('some', 30, longer(8)), 'G01')
    expect([unsure.excess > 10, unsure.adjusted < 0.01, unsure.verdict]).toEqual([true, false, 'warning'])
    const sure = row(drawnItems('many', 385, longer(38)), 'G01')
    expect([sure.excess < 8, sure.adjusted < 0.01, sure.verdict]).toEqual([true, true, 'warning'])
  })

  it('fails multiple response by itself', () => {
    const items = [...drawnItems('mixed', 20), ...drawnResponses('mixed', 20, longer(40))]
    expect(row(items, 'G01', 'multiple-response')).toMatchObject({
      verdict: 'fail',
      hits: 40,
      expected: expect.closeTo(16, 9),
      excess: expect.closeTo(60, 9),
    })
    expect(gate(items).failures.find(({ rule }) => rule === 'G01')!.message).toMatch(/^multiple-response: /)
  })

  it('reports fewer than twenty items without findings', () => {
    const tiny = gate(drawnItems('tiny', 19, longer(19)))
    expect(tiny.table.find(({ id }) => id === 'G01')!.verdict).toBe('fail')
    expect([tiny.failures, tiny.warnings]).toEqual([[], []])
  })

  it('does not warn of a large excess of few items of one type', () => {
    const items = [...drawnItems('few', 25), ...drawnResponses('few', 2, longer(4))]
    const { excess, verdict } = row(items, 'G01', 'multiple-response')
    expect([excess, verdict]).toEqual([expect.closeTo(60, 9), 'pass'])
  })

  it('pools banks, and leaves out what depends on an exam', () => {
    const other = makeCertification({ ...SMALL, code: 'TST-C02' })
    const renamed = drawnItems('other', 25).map(item => ({ ...item, id: item.id.replace('c01', 'c02') }))
    const banks = [makeBank(drawnItems('one', 25), SMALL), makeBank(renamed, other)]
    const { table, statistics } = gateBank(banks, SERVICES)
    expect(table.every(({ items }) => items === 50)).toBe(true)
    expect(statistics.map(({ id }) => id)).toEqual(['B11', 'B12', 'B13'])
  })

  it('has nothing to say of an empty bank', () => {
    expect(gate([])).toEqual({ table: [], statistics: [], failures: [], warnings: [] })
    expect(gateBank([], SERVICES).statistics).toEqual([])
  })

  it('turns statistics into findings', () => {
    const items = drawnItems('level', 25).map(item => ({ ...item, level: 'remember' as const, concepts: ['one'] }))
    const { failures, warnings } = gate(items)
    expect(failures.map(({ rule }) => rule)).toContain('B06')
    expect(warnings.map(({ rule }) => rule)).toContain('B07')
  })
})
