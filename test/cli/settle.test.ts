import { expect, it } from 'vitest'
import { makeFolder } from './bank-folder.ts'

const ITEM = 'tst-c01-11-001'
const FLAGS = [
  '--outcome',
  'kept',
  '--reason',
  'The page says so.',
  '--source',
  'https://docs.example',
  '--on',
  '2026-11-25',
]

async function solvedFolder() {
  const folder = makeFolder()
  const responses = { [ITEM]: { letters: ['A'], confidence: 50, defensible: ['A'], note: '' } }
  const file = folder.write('s.json', { seed: 's', solver: 'x', on: '2026-11-25', responses })
  await folder.exam('mark', 'TST-C01', file, '--write')
  return folder
}

it('records the settlement on the review of the item as it stands', async () => {
  const folder = await solvedFolder()
  expect((await folder.exam('settle', 'TST-C01', ITEM, ...FLAGS)).exit).toBe(0)
  const { reviews } = JSON.parse(folder.read('tst-c01/reviews/1.json'))
  const settlement = { outcome: 'kept', reason: 'The page says so.', source: 'https://docs.example', on: '2026-11-25' }
  expect(reviews).toEqual([expect.objectContaining({ item: ITEM, settlement, solves: [expect.anything()] })])
})

it('keeps the settlement when another solve follows', async () => {
  const folder = await solvedFolder()
  await folder.exam('settle', 'TST-C01', ITEM, ...FLAGS)
  const responses = { [ITEM]: { letters: ['B'], confidence: 50, defensible: [], note: '' } }
  const file = folder.write('s.json', { seed: 't', solver: 'y', on: '2026-11-25', responses })
  await folder.exam('mark', 'TST-C01', file, '--write')
  const { reviews } = JSON.parse(folder.read('tst-c01/reviews/1.json'))
  expect(reviews[0]).toMatchObject({ settlement: { outcome: 'kept' }, solves: [{ solver: 'x' }, { solver: 'y' }] })
})

it.each([
  ['an item without a review', ['tst-c01-11-002', ...FLAGS], 'no review'],
  ['an item that the bank lacks', ['gone', ...FLAGS], '"gone"'],
  ['an unknown outcome', [ITEM, ...FLAGS.with(1, 'forgotten')], 'kept, changed, dropped'],
  ['a missing source', [ITEM, ...FLAGS.toSpliced(4, 2)], '--source'],
  ['a date that does not exist', [ITEM, ...FLAGS.with(7, '2026-13-01')], '2026-13-01'],
])('refuses %s', async (_, argv, said) => {
  const folder = await solvedFolder()
  const before = folder.read('tst-c01/reviews/1.json')
  const { exit, err } = await folder.exam('settle', 'TST-C01', ...argv)
  expect(exit).toBe(2)
  expect(err).toContain(said)
  expect(folder.read('tst-c01/reviews/1.json')).toBe(before)
})
