import { expect, it } from 'vitest'
import { blindOptions } from '../../src/cli/blind-order.ts'
import { makeItem, makeItems, makeOrdering } from '../fixtures/build.ts'
import { itemsOfEveryType, makeFolder } from './bank-folder.ts'

interface BlindItem {
  readonly id: string
  readonly options: readonly { letter: string; text: string }[]
}

const folder = makeFolder()
const blind = (...flags: string[]) => folder.json<BlindItem[]>('blind', 'TST-C01', '--seed', 's', ...flags)

it('prints the fields that a candidate sees and no other', async () => {
  for (const item of await blind()) {
    expect(Object.keys(item)).toEqual(['id', 'type', 'scenario', 'stem', 'prompts', 'options'])
    for (const option of item.options) expect(Object.keys(option)).toEqual(['letter', 'text'])
  }
})

it('never prints a key, a rationale, a takeaway or a misconception, with --json or without', async () => {
  const items = itemsOfEveryType()
  const secrets = items.flatMap(({ takeaway, facts, concepts, options }) => [
    ...[takeaway, ...facts, ...concepts],
    ...options.flatMap(({ rationale, rightWhen, misconception }) => [rationale, rightWhen ?? [], misconception ?? []]),
  ])
  for (const flags of [[], ['--json']]) {
    const { out } = await folder.exam('blind', 'TST-C01', '--seed', 's', ...flags)
    expect(secrets.flat().filter(secret => out.includes(secret))).toEqual([])
    expect(out).not.toMatch(/"(key|rationale|violates|decidingConstraints|facts|takeaway|difficulty)"/)
  }
})

it('prints the same JSON without --json', async () => {
  const { out } = await folder.exam('blind', 'TST-C01', '--seed', 's')
  expect(JSON.parse(out)).toEqual(await blind())
})

it('shows all items, shuffled by the seed', async () => {
  const ids = (await blind()).map(({ id }) => id)
  const others = (await folder.json<BlindItem[]>('blind', 'TST-C01', '--seed', 'other')).map(({ id }) => id)
  expect([...ids].sort()).toEqual(
    itemsOfEveryType()
      .map(({ id }) => id)
      .sort(),
  )
  expect(ids).not.toEqual([...ids].sort())
  expect(others).not.toEqual(ids)
})

it.each([
  [['--count', '4'], 4],
  [['--domain', '2'], 6],
  [['--domain', '2', '--count', '9'], 6],
  [['--items', 'tst-c01-21-001,tst-c01-1-103,tst-c01-21-001'], 2],
])('shows with %j the options of each item in the same order as without', async (flags, count) => {
  const all = new Map((await blind()).map(item => [item.id, item]))
  const some = await blind(...flags)
  expect(some).toHaveLength(count)
  for (const item of some) expect(item).toEqual(all.get(item.id))
})

it('puts the key in every place over many items', async () => {
  const many = makeFolder(makeItems('1.1', 80, { key: ['b'] }))
  const items = await many.json<BlindItem[]>('blind', 'TST-C01', '--seed', 's')
  const letters = items.map(item => item.options.find(({ text }) => text.startsWith('Design b'))?.letter)
  const counts = ['A', 'B', 'C', 'D'].map(letter => letters.filter(one => one === letter).length)
  // 20 each are expected; 6 or fewer has a chance of 1 in 25,000.
  for (const count of counts) expect(count).toBeGreaterThan(6)
})

it('keeps options that have an order of their own', async () => {
  const ordered = makeFolder([makeItem({ shuffle: false })])
  for (const seed of ['a', 'b', 'c', 'd', 'e']) {
    const [item] = await ordered.json<BlindItem[]>('blind', 'TST-C01', '--seed', seed)
    expect(item?.options.map(({ text }) => text.slice(0, 8))).toEqual(['Design a', 'Design b', 'Design c', 'Design d'])
  }
})

it('never shows an ordering item in the order of its key', () => {
  const item = makeOrdering()
  for (let seed = 0; seed < 200; seed++) {
    const shown = blindOptions(item, { code: 'TST-C01', seed: `${seed}` })
    expect([...shown].sort()).toEqual(['a', 'b', 'c', 'd'])
    expect(shown.filter(id => item.key.includes(id))).not.toEqual(item.key)
  }
})
