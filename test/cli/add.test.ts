import { expect, it } from 'vitest'
import { drawItem, type ItemDraw } from '../../src/cli/draw-item.ts'
import { makeSkeleton } from '../../src/cli/skeleton.ts'
import { type Item, ItemSchema, keyOptions, objectToItem } from '../../src/core/index.ts'
import { makeCertification, makeItem } from '../fixtures/build.ts'
import { makeFolder } from './bank-folder.ts'

interface Added {
  readonly draw: ItemDraw
  readonly item: Item
}

const BANK = { certification: makeCertification(), items: [] }
const IDS = Array.from({ length: 2000 }, (_, index) => `tst-c01-1-${index}`)

it('gives the id after the highest of the domain', async () => {
  const { draw, item } = await makeFolder().json<Added>('add', 'TST-C01', '1.1')
  expect(draw.id).toBe('tst-c01-1-104')
  expect(item.id).toBe('tst-c01-1-104')
})

it('never gives an id that was withdrawn', async () => {
  const folder = makeFolder()
  const domain = JSON.parse(folder.read('tst-c01/domains/2.json'))
  domain.withdrawn = [{ id: 'tst-c01-2-007', on: '2026-11-25', reason: 'Wrong.' }]
  folder.write('tst-c01/domains/2.json', domain)
  expect((await folder.json<Added>('add', 'TST-C01', '2.1')).draw.id).toBe('tst-c01-2-008')
})

it('draws the same for the same id', async () => {
  const first = await makeFolder().json('add', 'TST-C01', '1.1')
  expect(await makeFolder().json('add', 'TST-C01', '1.1')).toEqual(first)
})

it('prints draw and skeleton', async () => {
  const { draw, item } = await makeFolder().json<Added>('add', 'TST-C01', '1.2', '--fact', 'fact-101')
  expect(draw.task).toBe('1.2')
  expect(item).toEqual(makeSkeleton(draw, 'fact-101'))
})

it('makes a skeleton that fits the schema and the draw, whatever type is drawn', () => {
  const drawn = IDS.slice(0, 300).map(id => drawItem(id, '1.1', BANK))
  expect(new Set(drawn.map(({ type }) => type)).size).toBe(4)
  for (const draw of drawn) {
    const item = ItemSchema.parse(makeSkeleton(draw, 'fact'))
    expect(objectToItem(item)).toEqual([])
    expect(keyOptions(item)).toEqual(draw.key)
    const { id, task, type, industry, difficulty } = draw
    expect(item).toMatchObject({ id, task, type, industry, difficulty, facts: ['fact'] })
  }
})

it('adds a skeleton that leaves the bank readable and that lint refuses', async () => {
  const folder = makeFolder()
  const { draw } = await folder.json<Added>('add', 'TST-C01', '1.1', '--write', '--fact', 'fact-101')
  expect(folder.bank().items.map(({ id }) => id)).toContain(draw.id)
  const findings = await folder.json<{ item: string; severity: string }[]>('lint')
  expect(findings).toContainEqual(expect.objectContaining({ item: draw.id, severity: 'error', rule: 'L03' }))
  expect(findings).toContainEqual(expect.objectContaining({ item: draw.id, severity: 'error', rule: 'L13' }))
})

it('makes the file of a domain that has none', async () => {
  const folder = makeFolder([makeItem()], makeCertification())
  folder.write('tst-c01/domains/2.json', folder.read('tst-c01/domains/1.json'))
  folder.write('tst-c01/domains/1.json', {
    schemaVersion: 1,
    certification: 'TST-C01',
    domain: '1',
    items: [],
    withdrawn: [],
  })
  await folder.exam('add', 'TST-C01', '2.1', '--write', '--fact', 'sqs-decouples')
  expect(JSON.parse(folder.read('tst-c01/domains/2-operate.json'))).toMatchObject({
    certification: 'TST-C01',
    domain: '2',
    items: [{ id: 'tst-c01-2-001', task: '2.1' }],
  })
})

it('leaves the bank as it was without --write', async () => {
  const folder = makeFolder()
  const before = folder.read('tst-c01/domains/1.json')
  await folder.exam('add', 'TST-C01', '1.1')
  expect(folder.read('tst-c01/domains/1.json')).toBe(before)
})

it('draws multiple response in 15 to 20 percent where the exam has two types', () => {
  const certification = makeCertification({ itemTypes: ['multiple-choice', 'multiple-response'] })
  const drawn = IDS.map(id => drawItem(id, '1.1', { certification, items: [] }))
  const share = drawn.filter(({ type }) => type === 'multiple-response').length / drawn.length
  expect(share).toBeGreaterThan(0.15)
  expect(share).toBeLessThan(0.2)
})

it.each<[string, (draw: ItemDraw) => unknown, number]>([
  ['direction', draw => draw.direction, 2],
  ['key position', draw => draw.key[0], 4],
  ['key length rank', draw => draw.keyLengthRank, 4],
  ['close pair', draw => draw.closePair, 3],
  ['opening', draw => draw.opening, 7],
])('draws every %s about equally often', (_, read, count) => {
  const certification = makeCertification({ itemTypes: ['multiple-choice'] })
  const values = IDS.map(id => read(drawItem(id, '1.1', { certification, items: [] })))
  const counts = [...new Set(values)].map(value => values.filter(one => one === value).length)
  expect(counts).toHaveLength(count)
  // Five standard deviations of a binomial count.
  const [mean, deviation] = [IDS.length / count, Math.sqrt((IDS.length / count) * (1 - 1 / count))]
  for (const one of counts) expect(Math.abs(one - mean)).toBeLessThan(5 * deviation)
})

it('draws an industry that the bank uses least', () => {
  const used = IDS.slice(0, 300).map(id => drawItem(id, '1.1', BANK).industry)
  const missing = new Set(['hospital', 'vineyard'])
  const items = used.filter(industry => !missing.has(industry)).map(industry => makeItem({ industry }))
  const all = IDS.slice(300).map(id => drawItem(id, '1.1', BANK).industry)
  const others = [...new Set(all)].filter(industry => !missing.has(industry)).map(industry => makeItem({ industry }))
  for (const id of IDS.slice(0, 20)) {
    const { industry } = drawItem(id, '1.1', { ...BANK, items: [...items, ...others] })
    expect(missing).toContain(industry)
  }
})
