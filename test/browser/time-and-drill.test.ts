/** Time that runs out, with its warnings; a drill whose wrong answer is explained; what live regions say. */

import { expect, it } from 'vitest'
import { expectNoFaults, openApp, useBrowser } from './app.ts'

const browser = useBrowser()

it('lets a mock run out of time, warns on the way, and submits once with what was answered before', {
  timeout: 240_000,
}, async () => {
  const app = await openApp(browser(), '#/')
  const { page } = app
  await page.clock.install()
  await page.goto(`${page.url().split('#')[0]}#/exam/SAA-C03/start`)
  await page.getByRole('button', { name: 'Start SAA-C03' }).click()
  await page.getByRole('heading', { name: /^Item 1 of/ }).waitFor()
  await page.locator('fieldset input').first().click()
  await page.getByText('Saved', { exact: true }).waitFor()
  for (let minute = 0; minute < 131; minute++) await page.clock.runFor(60_000)
  await page.getByRole('alertdialog', { name: 'The time is up' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('See the result')

  const announced = (await app.announced()).map(text => text.replace(/ ?Dismiss$/, ''))
  expect(announced.filter(text => /left/.test(text))).toEqual([
    '30 minutes left, 64 items unanswered.',
    '15 minutes left, 64 items unanswered.',
    '5 minutes left, 64 items unanswered.',
    '1 minute left, 64 items unanswered.',
  ])
  await page.getByRole('button', { name: 'See the result' }).click()
  await page.getByRole('heading', { name: /^Result of your SAA-C03 mock/ }).waitFor()
  const shown = await page.locator('main').innerText()
  expect(shown).toContain('The time ran out.')
  expect(shown).toContain('Time used: 2 hours 10 minutes, of 2 hours 10 minutes.')
  await expectNoFaults(app)
  await app.close()
})

it('drills a domain and explains a wrong answer at once', async () => {
  const app = await openApp(browser(), '#/exam/SAA-C03/drill?domain=2')
  const { page } = app
  await page.getByRole('button', { name: /^Start with 10 items/ }).click()
  await page.getByRole('heading', { name: /^Item 1 of/ }).waitFor()
  for (let tries = 0; tries < 10; tries++) {
    const inputs = page.locator('fieldset input')
    await inputs.nth(0).click()
    if ((await inputs.nth(0).getAttribute('type')) === 'checkbox') await inputs.nth(1).click()
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByRole('heading', { name: 'Takeaway' }).waitFor()
    if (await page.getByText('your choice, wrong').count()) break
    await page.getByRole('button', { name: 'Next' }).click()
    await page.waitForSelector('fieldset input')
  }
  expect(await page.locator('main').innerText()).toMatch(/Wrong/)
  expect(await page.getByText('your choice, wrong').count()).toBeGreaterThan(0)
  expect(await page.getByText('Right when').count()).toBeGreaterThanOrEqual(3)
  expect(await page.getByText('Tempting if you think').count()).toBeGreaterThanOrEqual(3)
  expect(await page.locator('mark').count()).toBeGreaterThan(0)
  expect(await page.getByText(/checked \w/).count()).toBeGreaterThan(0)
  await expectNoFaults(app)
  await app.close()
})
