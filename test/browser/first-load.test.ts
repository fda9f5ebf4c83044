/** What the home page loads first: within its budget, and without a word of any item. */

import { expect, it } from 'vitest'
import { readBank } from '../../src/cli/read-bank.ts'
import { appUrl } from './app.ts'
import { measureFirstLoad } from './first-load.ts'

it('loads at most 110 kB of JavaScript and 8 kB of CSS first, gzip, and no item text', async () => {
  const bank = readBank('saa-c03')
  if (!bank.ok) throw new Error('the bank does not parse')
  const { js, css, scripts } = await measureFirstLoad(appUrl())
  console.log(`first load: ${(js / 1000).toFixed(1)} kB JavaScript, ${(css / 1000).toFixed(1)} kB CSS`)
  expect(js).toBeLessThanOrEqual(110_000)
  expect(css).toBeLessThanOrEqual(8_000)
  const loaded = scripts.join('\n')
  expect(bank.value.items.filter(item => loaded.includes(item.scenario.slice(0, 40)))).toEqual([])
  expect(loaded).not.toContain('saa-c03-1-001')
})
