/** Every screen, in both themes: no accessibility finding, no policy violation, nothing beyond 320 px, no foreign request. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type AppPage, expectNoFaults, openApp, useBrowser } from './app.ts'

const browser = useBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

async function expectAccessible(page: Page, screen: string): Promise<void> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  expect(violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
}

async function expectReflow(page: Page, screen: string): Promise<void> {
  const { viewport, content } = await page.evaluate(() => ({
    viewport: window.innerWidth,
    content: document.documentElement.scrollWidth,
  }))
  expect(content, `${screen} is wider than its ${viewport} px`).toBeLessThanOrEqual(viewport)
}

/** Goes through every screen and calls `check` on each. */
async function walkScreens({ page }: AppPage, check: (screen: string) => Promise<void>): Promise<void> {
  const root = page.url().split('#')[0]
  const open = async (hash: string, ready: string) => {
    await page.goto(`${root}${hash}`)
    await page.waitForSelector(`main ${ready}`)
    await page.waitForSelector('main h1')
    await check(hash)
  }
  await open('#/', 'h2')
  await open('#/about', 'h2')
  await open('#/nowhere/at/all', 'h1')
  await open('#/exam/SAA-C03', '#mock')
  await open('#/exam/NONE-C99', 'h1')
  await open('#/exam/SAA-C03/drill', 'select')
  await open('#/preview/SAA-C03/saa-c03-1-001', 'section')
  await open('#/exam/SAA-C03/start', 'button[type="submit"]')
  await page.getByRole('button', { name: 'Start SAA-C03' }).click()
  await page.getByRole('heading', { name: /^Item 1 of/ }).waitFor()
  await page.locator('fieldset input').first().click()
  await page.getByRole('button', { name: 'Strike out option B' }).click()
  await page.getByRole('button', { name: /^Flag/ }).click()
  await check('exam room')
  await page.getByRole('button', { name: 'Help' }).click()
  await check('help')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Leave' }).click()
  await check('leave dialog')
  await page.getByRole('button', { name: 'Stay' }).click()
  await page.getByRole('button', { name: 'Overview' }).click()
  await page.getByRole('heading', { name: 'Overview' }).waitFor()
  await check('overview')
  await page.getByRole('button', { name: /^End the exam/ }).click()
  await check('end dialog')
  await page.getByRole('button', { name: 'End the exam', exact: true }).click()
  await page.getByRole('heading', { name: /^Result/ }).waitFor()
  await check('result')
  await page.getByRole('link', { name: 'Review the answers' }).click()
  await page.getByRole('heading', { name: 'Takeaway' }).waitFor()
  await check('review')
  await open('#/', 'h2')
}

describe('every screen', () => {
  it.each(['light', 'dark'] as const)(
    'has no accessibility finding and breaks no policy in the %s theme',
    async theme => {
      const app = await openApp(browser(), '#/', { colorScheme: theme })
      await walkScreens(app, screen => expectAccessible(app.page, screen))
      await expectNoFaults(app)
      await app.close()
    },
  )

  it.each([320, 768])('fits a width of %i px without scrolling sideways', async width => {
    const app = await openApp(browser(), '#/', { viewport: { width, height: 640 }, reducedMotion: 'reduce' })
    await walkScreens(app, screen => expectReflow(app.page, screen))
    await expectNoFaults(app)
    await app.close()
  })
})
