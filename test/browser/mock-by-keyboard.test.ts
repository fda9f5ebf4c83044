/** A whole mock without a mouse: answered, reloaded in the middle, submitted, downloaded, and scored again outside. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { DownloadedAttempt, ItemResponse } from '../../src/core/index.ts'
import { expectNoFaults, openApp, tabTo, tabToOptions, useBrowser } from './app.ts'

const browser = useBrowser()
const LETTERS = ['A', 'B', 'C', 'D']

/** Answers the item on screen: one letter, or two where two are asked for. */
async function answerByKeys(page: Page, position: number): Promise<void> {
  await tabToOptions(page)
  const several = await page.evaluate(() => document.activeElement?.matches('[type="checkbox"]') ?? false)
  await page.keyboard.press(LETTERS[position % 4] as string)
  if (several) await page.keyboard.press(LETTERS[(position + 1) % 4] as string)
}

function heading(page: Page): Promise<string | null> {
  return page.locator('h1').textContent()
}

function exam(...args: string[]): unknown {
  const tsx = join(import.meta.dirname, '../../node_modules/.bin/tsx')
  const main = join(import.meta.dirname, '../../src/cli/main.ts')
  return JSON.parse(execFileSync(tsx, [main, ...args, '--json'], { encoding: 'utf8' }))
}

/** The responses that the log of an attempt ends with. */
function lastResponses({ record, log }: DownloadedAttempt): Record<string, ItemResponse> {
  const responses: Record<string, ItemResponse> = {}
  for (const event of log) {
    const id = 'position' in event ? record.form.items[event.position]?.id : undefined
    if (event.type === 'responded' && id) responses[id] = event.response
    if (event.type === 'cleared' && id) delete responses[id]
  }
  return responses
}

interface Score {
  readonly scored: { readonly correct: number; readonly total: number }
  readonly estimate: { readonly value: number; readonly low: number; readonly high: number }
}

it('sits a whole mock by keyboard alone, across a reload, and gets the score that `exam score` gives', {
  timeout: 240_000,
}, async () => {
  const app = await openApp(browser())
  const { page } = app
  await tabTo(page, /Solutions Architect/)
  await page.keyboard.press('Enter')
  await page.waitForSelector('#mock')
  await tabTo(page, /Set up a mock/)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Start SAA-C03' }).waitFor()
  await tabTo(page, /Start SAA-C03/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Item 1 of/ }).waitFor()

  const total = Number(/of (\d+)/.exec((await heading(page)) ?? '')?.[1])
  expect(total).toBe(65)
  for (let position = 0; position < total; position++) {
    expect(await heading(page)).toMatch(new RegExp(`^Item ${position + 1} of ${total}`))
    await answerByKeys(page, position)
    if (position === 10) await page.keyboard.press('Alt+Shift+F')
    if (position === 30) {
      await page.getByText('Saved', { exact: true }).waitFor()
      const chosen = await page.locator('fieldset input:checked').count()
      await page.reload()
      await page.waitForSelector('fieldset input')
      expect(await heading(page)).toMatch(/^Item 31 of 65/)
      expect(await page.locator('fieldset input:checked').count()).toBe(chosen)
    }
    await page.keyboard.press('Alt+Shift+N')
    if (position < total - 1) await page.waitForFunction(n => document.title.startsWith(`Item ${n} `), position + 2)
  }

  await page.keyboard.press('Alt+Shift+R')
  await page.getByRole('heading', { name: 'Overview' }).waitFor()
  expect(await page.getByText('65 items complete, 0 incomplete, 1 flagged.').count()).toBe(1)
  await tabTo(page, /End the exam/, 100)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Result of your SAA-C03 mock/ }).waitFor()

  await tabTo(page, /Download this attempt/)
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  const folder = mkdtempSync(join(tmpdir(), 'examwright-'))
  const file = join(folder, 'attempt.json')
  await download.saveAs(file)
  const attempt = JSON.parse(readFileSync(file, 'utf8')) as DownloadedAttempt
  const [form, responses] = [join(folder, 'form.json'), join(folder, 'responses.json')]
  writeFileSync(form, JSON.stringify(attempt.record.form))
  writeFileSync(responses, JSON.stringify(lastResponses(attempt)))
  const score = exam('score', form, responses) as Score
  const replayed = exam('replay', file) as Score
  expect(replayed).toMatchObject({ scored: score.scored, estimate: score.estimate })

  const shown = await page.locator('main').innerText()
  expect(shown).toContain(`${score.scored.correct} of ${score.scored.total} scored items right`)
  expect(shown).toContain(`Estimated score: ${score.estimate.value}`)
  expect(shown).toContain(`between ${score.estimate.low} and ${score.estimate.high}`)
  await expectNoFaults(app)
  await app.close()
})
