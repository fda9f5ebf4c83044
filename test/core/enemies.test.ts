import { describe, expect, it } from 'vitest'
import { enemyGroups, hasEnemyIn } from '../../src/core/enemies.ts'
import { type Enemies, enemiesAmong } from '../../src/core/index.ts'

interface Entry {
  readonly id: string
  readonly facts: readonly string[]
  readonly enemies?: readonly string[]
}

const pairsOf = (entries: readonly Entry[]) =>
  [...enemiesAmong(entries as Parameters<typeof enemiesAmong>[0])]
    .flatMap(([id, foes]) => [...foes].map(foe => `${id}-${foe}`))
    .sort()

const entry = (id: string, fact: string, ...enemies: string[]): Entry => ({ id, facts: [fact], enemies })

describe('enemiesAmong', () => {
  it.each<[string, Entry[], string[]]>([
    ['nobody', [entry('a', '1'), entry('b', '2')], []],
    ['two on one first fact', [entry('a', '1'), entry('b', '1')], ['a-b', 'b-a']],
    ['declared by the first', [entry('a', '1', 'b'), entry('b', '2')], ['a-b', 'b-a']],
    ['declared by the second', [entry('a', '1'), entry('b', '2', 'a')], ['a-b', 'b-a']],
    ['declared by both and on one fact', [entry('a', '1', 'b'), entry('b', '1', 'a')], ['a-b', 'b-a']],
    ['an item that names itself', [entry('a', '1', 'a')], []],
    ['an item that is not there', [entry('a', '1', 'gone')], []],
    [
      'three on one first fact',
      [entry('a', '1'), entry('b', '1'), entry('c', '1')],
      ['a-b', 'a-c', 'b-a', 'b-c', 'c-a', 'c-b'],
    ],
    [
      'a second fact shared',
      [
        { id: 'a', facts: ['1', '3'] },
        { id: 'b', facts: ['2', '3'] },
      ],
      [],
    ],
    [
      'a second fact that is another’s first',
      [
        { id: 'a', facts: ['1', '2'] },
        { id: 'b', facts: ['2'] },
      ],
      [],
    ],
  ])('[F6] finds %s', (_, entries, pairs) => {
    expect(pairsOf(entries)).toEqual(pairs)
  })
})

const chain: Enemies = new Map([
  ['a', new Set(['b'])],
  ['b', new Set(['a', 'c'])],
  ['c', new Set(['b'])],
])

describe('hasEnemyIn', () => {
  it.each([
    ['a', ['b'], true],
    ['a', ['c'], false],
    ['b', ['x', 'c'], true],
    ['x', ['a', 'b', 'c'], false],
  ])('[F6] asks for %s in %j', (id, others, found) => {
    expect(hasEnemyIn(id, chain, new Set(others))).toBe(found)
  })
})

describe('enemyGroups', () => {
  it.each([
    [[], []],
    [['x'], [['x']]],
    [
      ['a', 'x', 'c', 'b'],
      [['a', 'b', 'c'], ['x']],
    ],
    [
      ['a', 'c'],
      [['a'], ['c']],
    ],
  ])('[F7] splits %j into groups that are connected among themselves', (ids, groups) => {
    expect(enemyGroups(ids, chain)).toEqual(groups)
  })
})
