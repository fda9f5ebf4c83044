/** Leaving, coming back, second tabs, damaged records, bad addresses: nothing is lost, and a sentence says what is wrong. */

import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectNoFaults, openApp, useBrowser } from './app.ts'

const browser = useBrowser()

async function startMock(page: Page): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/exam/SAA-C03/start`)
  await page.getByRole('button', { name: 'Start SAA-C03' }).click()
  await page.getByRole('heading', { name: /^Item 1 of/ }).waitFor()
}

it('never leaves a running mock on Back without asking, and keeps it when left', async () => {
  const app = await openApp(browser())
  const { page } = app
  await startMock(page)
  await page.locator('fieldset input').nth(2).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.goBack()
  await page.getByRole('dialog', { name: 'Leave for now?' }).waitFor()
  expect(await page.getByText(/The clock stands still while you are away/).count()).toBe(1)
  await page.getByRole('button', { name: 'Stay' }).click()
  expect(await page.locator('h1').textContent()).toMatch(/^Item 1 of 65/)
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await page.getByRole('button', { name: 'Leave, keep the attempt' }).click()
  await page.getByText('Go on where you stopped').waitFor()
  expect(await page.getByText(/^SAA-C03: 1 of 65, 2 hours/).count()).toBe(1)
  await page.getByRole('link', { name: 'Resume SAA-C03' }).click()
  await page.waitForSelector('fieldset input')
  expect(await page.locator('fieldset input').nth(2).isChecked()).toBe(true)
  await expectNoFaults(app)
  await app.close()
})

it('keeps flags and strikes across a reload', async () => {
  const app = await openApp(browser())
  const { page } = app
  await startMock(page)
  await page.getByRole('button', { name: 'Strike out option C' }).click()
  await page.getByRole('button', { name: /^Flag/ }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.reload()
  await page.waitForSelector('fieldset input')
  expect(await page.getByRole('button', { name: 'Strike out option C' }).getAttribute('aria-pressed')).toBe('true')
  expect(await page.locator('h1').textContent()).toBe('Item 1 of 65, flagged')
  await app.close()
})

it('lets one tab write, and the other take over', async () => {
  const app = await openApp(browser())
  const { page } = app
  await startMock(page)
  const second = await page.context().newPage()
  await second.goto(page.url())
  await second.getByText(/open in another tab/).waitFor()
  await second.getByRole('button', { name: 'Take over here' }).click()
  await second.waitForSelector('fieldset input')
  await second.locator('fieldset input').first().click()
  await second.getByText('Saved', { exact: true }).waitFor()
  await page.getByText(/open in another tab/).waitFor()
  await app.close()
})

it('sets a damaged attempt aside, offers it as it is, and goes on with the others', async () => {
  const app = await openApp(browser())
  const { page } = app
  await startMock(page)
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('examwright')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const store = open.result.transaction('attempts', 'readwrite').objectStore('attempts')
          const cursor = store.openCursor()
          cursor.onsuccess = () => {
            if (!cursor.result) return
            const damaged = { ...cursor.result.value, id: 'damaged-attempt' }
            const record =
              'record' in damaged
                ? { ...damaged, record: { ...damaged.record, id: 'damaged-attempt', form: 7 } }
                : { ...damaged, form: 7 }
            const put = store.keyPath === null ? store.put(record, 'damaged-attempt') : store.put(record)
            put.onsuccess = () => resolve()
            put.onerror = () => reject(put.error)
          }
        }
      }),
  )
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await page.getByRole('button', { name: 'Leave, keep the attempt' }).click()
  await page.getByText('An attempt that cannot be read').waitFor()
  expect(await page.getByRole('link', { name: 'Resume SAA-C03' }).count()).toBe(1)
  const entry = page.getByRole('listitem').filter({ hasText: 'An attempt that cannot be read' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    entry.getByRole('button', { name: 'Download' }).click(),
  ])
  expect(download.suggestedFilename()).toContain('damaged-attempt')
  await app.close()
})

it('deletes a past attempt with undo', async () => {
  const app = await openApp(browser())
  const { page } = app
  await startMock(page)
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await page.getByRole('button', { name: 'Leave, keep the attempt' }).click()
  await page.getByRole('button', { name: /^Delete the attempt/ }).click()
  await page.getByText(/is deleted/).waitFor()
  await page.getByText('Go on where you stopped').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Go on where you stopped').waitFor()
  await expectNoFaults(app)
  await app.close()
})

it.each([
  ['#/exam/ABC-C99', 'There is no exam "ABC-C99" here.'],
  ['#/attempt/doesnotexist', 'There is no such attempt in this browser.'],
  ['#/preview/SAA-C03/saa-c03-9-999', 'SAA-C03 has no item of this id.'],
  ['#/attempt/%00/review', 'The link may be old or mistyped.'],
])('says what is wrong at %s', async (hash, sentence) => {
  const app = await openApp(browser(), hash)
  await app.page.getByText(sentence).waitFor()
  await expectNoFaults(app)
  await app.close()
})

it('refuses a seed of 10,000 characters with a sentence, and takes a shorter one', async () => {
  const app = await openApp(browser(), '#/exam/SAA-C03/start')
  const { page } = app
  await page.getByLabel('Seed').fill('s'.repeat(10_000))
  await page.getByText('The seed has 10000 characters; at most 200 are allowed. Shorten it.').waitFor()
  expect(await page.getByRole('button', { name: 'Start SAA-C03' }).isDisabled()).toBe(true)
  await page.getByLabel('Seed').fill('a shared seed')
  await page.getByText('This form: 65 items, all new to you.').waitFor()
  await app.close()
})

it('offers to try again when a bank does not load', async () => {
  const app = await openApp(browser())
  const { page } = app
  let refuse = true
  await page.route('**/banks/*.json', route => (refuse ? route.fulfill({ status: 500 }) : route.continue()))
  await page.goto(`${page.url().split('#')[0]}#/exam/SAA-C03`)
  await page.getByText(/could not be loaded \(500\)/).waitFor()
  refuse = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.waitForSelector('#mock')
  await app.close()
})
