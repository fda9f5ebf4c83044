import { expect, it } from 'vitest'
import { itemsOfEveryType, makeFolder } from './bank-folder.ts'

const folder = makeFolder()

it.each(itemsOfEveryType().slice(-4))('shows everything of $id', async item => {
  const { exit, out } = await folder.exam('show', item.id)
  expect(exit).toBe(0)
  const texts = item.options.flatMap(({ text, rationale, violates, rightWhen, misconception }) => [
    ...[text, rationale, violates ?? '', rightWhen ?? '', misconception ?? ''],
  ])
  const facts = item.facts.map(fact => `${fact}: `)
  const prompts = item.type === 'matching' ? item.prompts.map(({ text }) => text) : []
  for (const text of [item.scenario, item.stem, item.takeaway, ...facts, ...texts, ...prompts])
    expect(out).toContain(text)
})

it('marks the options of the key', async () => {
  const { out } = await folder.exam('show', 'tst-c01-1-101')
  expect(out.match(/^\* . /gm)).toEqual(['* b ', '* d '])
})

it('prints the item, its digest and its facts with --json', async () => {
  const item = itemsOfEveryType().find(({ id }) => id === 'tst-c01-1-102')
  expect(await folder.json('show', 'tst-c01-1-102')).toEqual({
    digest: folder.bank().digests.get('tst-c01-1-102'),
    item,
    facts: [expect.objectContaining({ id: 'fact-102' })],
  })
})
