/** Pictures of every screen, at three widths and in both themes, into `screens/`: `npm run screens`. */

import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { build, preview } from 'vite'
import { launchBrowser } from './chromium.ts'

const WIDTHS = [360, 768, 1440]
const THEMES = ['light', 'dark'] as const
const FOLDER = 'screens'

/** Walks through every screen of the app at `url` and has each pictured. */
async function walk(page: Page, url: string, picture: (name: string) => Promise<void>): Promise<void> {
  const open = async (hash: string, ready: string) => {
    await page.goto(`${url}${hash}`)
    await page.waitForSelector(`main ${ready}`)
  }
  await open('#/', 'h2')
  await picture('1-home')
  await open('#/exam/SAA-C03', '#mock')
  await picture('2-exam')
  await open('#/exam/SAA-C03/start?seed=pictures', 'button[type="submit"]')
  await picture('3-start')
  await page.getByRole('button', { name: 'Start SAA-C03' }).click()
  await page.getByRole('heading', { name: /^Item 1 of/ }).waitFor()
  await page.locator('fieldset input').nth(1).click()
  await page.getByRole('button', { name: 'Strike out option D' }).click()
  await picture('4-room')
  await answerEverything(page)
  await page.getByRole('heading', { name: 'Overview' }).waitFor()
  await picture('5-overview')
  await page.getByRole('button', { name: /^End the exam/ }).click()
  await picture('6-end')
  await page.getByRole('button', { name: 'End the exam', exact: true }).click()
  await page.getByRole('heading', { name: /^Result/ }).waitFor()
  await picture('7-result')
  await page.getByRole('link', { name: 'Review the answers' }).click()
  await page.getByRole('heading', { name: 'Takeaway' }).waitFor()
  await picture('8-review')
  await open('#/exam/SAA-C03/drill', 'select')
  await picture('9-drill')
}

/** A candidate who knows some and guesses the rest: the same letters every time. */
async function answerEverything(page: Page): Promise<void> {
  const total = Number(/of (\d+)/.exec((await page.locator('h1').textContent()) ?? '')?.[1])
  for (let position = 0; position < total; position++) {
    await page
      .locator('fieldset input')
      .nth(position % 4)
      .click()
    if (position === 3) await page.getByRole('button', { name: /^Flag/ }).click()
    await page.keyboard.press('Alt+Shift+N')
    if (position < total - 1)
      await page.getByRole('heading', { name: new RegExp(`^Item ${position + 2} of`) }).waitFor()
  }
  await page.keyboard.press('Alt+Shift+R')
}

interface Look {
  readonly width: number
  readonly theme: 'light' | 'dark'
}

async function picturesOf(browser: Browser, url: string, { width, theme }: Look): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 780 : 900 }, colorScheme: theme })
  const page = await context.newPage()
  await walk(page, url, async name => {
    await page.screenshot({ path: `${FOLDER}/${name}-${width}-${theme}.png` })
  })
  await context.close()
}

mkdirSync(FOLDER, { recursive: true })
await build({ logLevel: 'error' })
const server = await preview({ preview: { port: 4500 }, logLevel: 'error' })
const browser = await launchBrowser()
for (const width of WIDTHS) {
  for (const theme of THEMES) await picturesOf(browser, server.resolvedUrls?.local[0] ?? '', { width, theme })
}
await browser.close()
await server.close()
console.log(`Pictures are in ${FOLDER}/.`)
