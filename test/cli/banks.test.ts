import { expect, it } from 'vitest'
import { makeFolder } from './bank-folder.ts'

it('counts items by domain and type, and the forms they fill', async () => {
  expect(await makeFolder().json('banks')).toEqual([
    {
      code: 'TST-C01',
      title: 'Test Certification',
      items: 18,
      mocks: 1,
      byDomain: { 1: 12, 2: 6 },
      byType: { 'multiple-choice': 15, 'multiple-response': 1, ordering: 1, matching: 1 },
    },
  ])
})

it('prints a table without --json', async () => {
  const { out } = await makeFolder().exam('banks')
  const [head, row] = out.split('\n')
  expect(head).toMatch(/^code +items +mocks/)
  expect(row).toMatch(/^TST-C01 +18 +1 +1: 12, 2: 6 /)
})
