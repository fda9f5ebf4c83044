import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GENERATOR } from '../../src/core/index.ts'
import { goldenForms, goldenStream } from './golden-cases.ts'

const read = (name: string) => readFileSync(new URL(`../fixtures/golden/${name}`, import.meta.url), 'utf8')

describe('golden', () => {
  it('[R6] draws the recorded stream', () => {
    expect(GENERATOR).toBe('alea-fy/1')
    expect(goldenStream()).toEqual(JSON.parse(read('stream.json')))
  })

  it.each(['65-items', '75-items'])('[R6] [F2] draws the recorded forms of %s', shape => {
    expect(goldenForms(read(`${shape}.bank.json`))).toEqual(JSON.parse(read(`${shape}.forms.json`)))
  })

  it.each([
    ['65-items', 65, ['multiple-choice', 'multiple-response']],
    ['75-items', 75, ['matching', 'multiple-choice', 'multiple-response', 'ordering']],
  ])('[R6] holds a frozen bank of the shape it is named after: %s', (shape, size, types) => {
    const { mock } = JSON.parse(read(`${shape}.forms.json`)) as ReturnType<typeof goldenForms>
    const bank = JSON.parse(read(`${shape}.bank.json`)) as { domains: { items: { id: string; type: string }[] }[] }
    const drawn = new Set(mock.items.map(({ id }) => id))
    const all = bank.domains.flatMap(({ items }) => items).filter(({ id }) => drawn.has(id))
    expect(mock.items).toHaveLength(size)
    expect([...new Set(all.map(({ type }) => type))].sort()).toEqual(types)
  })
})
