/** Until an item may be reviewed, nothing of its key reaches the page, its title, its address or the console. */

import { expect, it } from 'vitest'
import { readBank } from '../../src/cli/read-bank.ts'
import { expectNoFaults, openApp, useBrowser } from './app.ts'

const browser = useBrowser()

/** What only a review may show, of every item of the shipped bank. */
function secretTexts(): string[] {
  const bank = readBank('saa-c03')
  if (!bank.ok) throw new Error('the bank does not parse')
  return bank.value.items.flatMap(item => [
    item.takeaway,
    ...item.options.flatMap(({ rationale, rightWhen, misconception }) =>
      [rationale, rightWhen, misconception].filter(text => text !== undefined),
    ),
  ])
}

it.each([
  ['mock', '#/exam/SAA-C03/start', 'Start SAA-C03'],
  ['drill', '#/exam/SAA-C03/drill', /^Start with/],
] as const)('shows nothing of a key while a %s runs', async (_, hash, start) => {
  const secrets = secretTexts()
  const app = await openApp(browser(), hash)
  const { page } = app
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  await page.getByRole('button', { name: start }).click()
  await page.getByRole('heading', { name: /^Item 1 of/ }).waitFor()
  for (let step = 0; step < 5; step++) {
    await page
      .locator('fieldset input')
      .nth(step % 4)
      .click()
    const html = await page.content()
    const tree = await page.locator('body').ariaSnapshot()
    const title = await page.title()
    const shown = [html, tree, title, page.url(), ...said].join('\n')
    expect(secrets.filter(secret => shown.includes(secret))).toEqual([])
    expect(html).not.toMatch(/isKey|data-key|rationale|misconception|takeaway/i)
    await page.keyboard.press('Alt+Shift+N')
    await page.waitForFunction(n => document.title.startsWith(`Item ${n} `), step + 2)
  }
  await expectNoFaults(app)
  await app.close()
})

it('sees the secrets that it looks for once an item is reviewed', async () => {
  const secrets = secretTexts()
  const app = await openApp(browser(), '#/exam/SAA-C03/drill')
  const { page } = app
  await page.getByRole('button', { name: /^Start with/ }).click()
  await page.getByRole('heading', { name: /^Item 1 of/ }).waitFor()
  await page.locator('fieldset input').first().click()
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByRole('heading', { name: 'Takeaway' }).waitFor()
  const text = await page.locator('main').innerText()
  expect(secrets.filter(secret => text.includes(secret.replace(/`/g, ''))).length).toBeGreaterThanOrEqual(4)
  await app.close()
})
