import { expect, it } from 'vitest'
import { makeFact } from '../fixtures/build.ts'
import { makeFolder } from './bank-folder.ts'

const folder = makeFolder()
folder.write('facts/more.json', {
  schemaVersion: 1,
  facts: [
    makeFact({ id: 'hot-one', verifiedOn: '2026-08-01', volatility: 'hot' }),
    makeFact({ id: 'old-one', verifiedOn: '2024-11-01', volatility: 'stable' }),
  ],
})

it('lists what is overdue on the day of the newest check, the longest due first', async () => {
  expect(await folder.json('facts')).toEqual([
    {
      ...{ id: 'hot-one', file: 'facts/more.json', verifiedOn: '2026-08-01', volatility: 'hot' },
      ...{ due: '2026-11-01', overdue: true, items: [] },
    },
    expect.objectContaining({ id: 'old-one', due: '2026-11-01' }),
  ])
  expect((await folder.exam('facts')).out).toContain('On 2026-11-25, 2 of 20 facts are overdue')
})

it('lists what is overdue on another day', async () => {
  expect(await folder.json('facts', '--on', '2026-11-01')).toEqual([])
})

it('names the items of every bank that hang on a fact', async () => {
  expect(await folder.json('facts', 'fact-101')).toMatchObject({
    items: ['tst-c01-1-101'],
    due: '2028-11-25',
    overdue: false,
    statement: makeFact().statement,
  })
  expect((await folder.exam('facts', 'fact-101')).out).toContain('Items: tst-c01-1-101')
})

it('says where no item hangs on a fact', async () => {
  expect(await folder.exam('facts', 'old-one')).toMatchObject({ exit: 0, out: expect.stringContaining('No item') })
})
