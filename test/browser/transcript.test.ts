/** What a screen reader is told on a walk by keyboard: every text of a live region, in order, nothing twice. */

import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectNoFaults, openApp, tabTo, tabToOptions, useBrowser } from './app.ts'

const browser = useBrowser()

async function next(page: Page): Promise<void> {
  const before = await page.title()
  await page.keyboard.press('Alt+Shift+N')
  await page.waitForFunction(title => document.title !== title, before)
}

async function isSeveral(page: Page): Promise<boolean> {
  return (await page.locator('fieldset input[type="checkbox"]').count()) > 0
}

it('announces what happens, and nothing else, on a walk through an exam', async () => {
  const app = await openApp(browser(), '#/exam/SAA-C03/start')
  const { page } = app
  await page.getByRole('button', { name: 'Start SAA-C03' }).waitFor()
  await tabTo(page, /Start SAA-C03/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Item 1 of/ }).waitFor()
  while (await isSeveral(page)) await next(page)
  await tabToOptions(page)
  await page.keyboard.press('b')
  await page.keyboard.press('Alt+Shift+F')
  await page.keyboard.press('Alt+Shift+T')
  await next(page)
  while (!(await isSeveral(page))) await next(page)
  await tabToOptions(page)
  await page.keyboard.press('a')
  await tabTo(page, /^\s*Next/)
  await page.keyboard.press('Enter')
  await page.getByText(/as it stands it counts as wrong/).waitFor()
  const heading = page.locator('h1')
  const after = await heading.textContent()
  await tabTo(page, /Back to it/)
  await page.keyboard.press('Enter')
  await page.waitForFunction(text => document.querySelector('h1')?.textContent !== text, after)
  await tabToOptions(page)
  await page.keyboard.press('b')
  await page.keyboard.press('Alt+Shift+R')
  await page.getByRole('heading', { name: 'Overview' }).waitFor()

  const transcript = (await app.announced()).map(text => text.replace(/Item \d+/, 'Item N'))
  expect(transcript).toEqual([
    // Alt+Shift+T
    '2 hours 10 minutes left.',
    // The first item with several keys, one option chosen, then left.
    '1 of 2 selected',
    'Item N: 1 of 2 selected: as it stands it counts as wrong. Back to it',
    // Back at it, completed.
    '2 of 2 selected',
  ])
  await expectNoFaults(app)
  await app.close()
})

it('moves focus to the heading of every item, into dialogs, and back', async () => {
  const app = await openApp(browser(), '#/exam/SAA-C03/start')
  const { page } = app
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
  await page.getByRole('button', { name: 'Start SAA-C03' }).waitFor()
  await tabTo(page, /Start SAA-C03/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Item 1 of/ }).waitFor()
  expect(await focused()).toBe('Item 1 of 65')
  await next(page)
  expect(await focused()).toBe('Item 2 of 65')
  await tabTo(page, /^\s*Help/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  expect(await focused()).toBe('Close')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' })
  expect(await focused()).toBe('Help')
  await app.close()
})
