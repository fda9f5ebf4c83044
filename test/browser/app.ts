/** What browser tests share: a page of the app that notes everything it must not do, and ways to move in it. */

import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { launchBrowser } from './chromium.ts'

export interface AppPage {
  readonly page: Page
  /** Violations of the policy, uncaught errors, console errors, requests that leave the origin. */
  readonly faults: readonly string[]
  /** Every text that a live region has announced, in order. */
  readonly announced: () => Promise<string[]>
  close(): Promise<void>
}

/** The address of the built app, with a slash at its end. */
export const appUrl = (): string => inject('appUrl')

/** Registers one browser for the tests of a file. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  return () => browser as Browser
}

/** Runs in the page before its scripts: policy violations and live regions are written down as they happen. */
function watchPage(): void {
  const log: { faults: string[]; announced: string[] } = { faults: [], announced: [] }
  Object.assign(window, { watched: log })
  document.addEventListener('securitypolicyviolation', event => {
    log.faults.push(`policy: ${event.violatedDirective} ${event.blockedURI}`)
  })
  const last = new WeakMap<Element, string>()
  const read = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement
    const region = element?.closest('[role="status"], [role="alert"]')
    if (!region) return
    const text = region.textContent?.replace(/\s+/g, ' ').trim() ?? ''
    if (text !== '' && last.get(region) !== text) log.announced.push(text)
    last.set(region, text)
  }
  new MutationObserver(records => {
    for (const record of records) read(record.target)
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** A fresh page at `hash`, with nothing stored. */
export async function openApp(browser: Browser, hash = '#/', options: BrowserContextOptions = {}): Promise<AppPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    ...options,
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(`error: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`)
  })
  page.on('request', request => {
    const { protocol, origin } = new URL(request.url())
    const local = protocol === 'blob:' || protocol === 'data:' || origin === new URL(appUrl()).origin
    if (!local) faults.push(`request: ${request.url()}`)
  })
  await page.addInitScript(watchPage)
  await page.goto(appUrl() + hash)
  await page.waitForSelector('h1')
  return {
    page,
    faults,
    announced: () => page.evaluate(() => (window as unknown as { watched: { announced: string[] } }).watched.announced),
    close: () => context.close(),
  }
}

/** Fails with whatever the page did that it must not do. */
export async function expectNoFaults({ page, faults }: AppPage): Promise<void> {
  const violations = await page.evaluate(() => (window as unknown as { watched: { faults: string[] } }).watched.faults)
  expect([...faults, ...violations]).toEqual([])
}

/** Presses Tab until the focused element's accessible text matches; at most `limit` times. */
export async function tabTo(page: Page, text: RegExp, limit = 60): Promise<void> {
  for (let pressed = 0; pressed < limit; pressed++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return ''
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
      return `${element.getAttribute('aria-label') ?? ''} ${label ?? ''} ${element.textContent ?? ''}`.replace(
        /\s+/g,
        ' ',
      )
    })
    if (text.test(focused)) return
  }
  throw new Error(`Tab did not reach ${text} in ${limit} presses`)
}

/** Presses Tab until focus is in an option of the item. */
export async function tabToOptions(page: Page): Promise<void> {
  for (let pressed = 0; pressed < 30; pressed++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.matches('fieldset input') ?? false)) return
  }
  throw new Error('Tab did not reach the options')
}
