/** The app in Chromium with the processor slowed to a quarter: first paint, and from key press to option shown selected. */

import { preview } from 'vite'
import { launchBrowser } from '../test/browser/chromium.ts'
import { median, report } from './measure.ts'

const SLOWDOWN = 4
const RUNS = 5

/** Prints the measurements of the built app; `benchBundle` has built it. */
export async function benchBrowser(): Promise<void> {
  const server = await preview({ preview: { port: 4401 }, logLevel: 'error' })
  const url = server.resolvedUrls?.local[0] ?? ''
  const browser = await launchBrowser()
  const paints: number[] = []
  const presses: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({ viewport: { width: 390, height: 780 } })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    await page.goto(url, { waitUntil: 'networkidle' })
    paints.push(
      await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
    )
    await page.goto(`${url}#/exam/SAA-C03/drill`)
    await page.getByRole('button', { name: /^Start with/ }).click()
    const first = page.locator('fieldset input').first()
    await first.waitFor()
    await first.focus()
    await page.evaluate(recordPresses)
    for (const key of ['b', 'c', 'a', 'd', 'b', 'c']) {
      await page.keyboard.press(key)
      await page.waitForTimeout(200)
    }
    presses.push(...(await page.evaluate(() => (window as unknown as { presses: number[] }).presses)))
    await context.close()
  }
  await browser.close()
  await server.close()
  report(`first contentful paint, CPU ×${SLOWDOWN}`, `${median(paints).toFixed(0)} ms`)
  report(`key press → option painted as selected, CPU ×${SLOWDOWN}`, `${median(presses).toFixed(0)} ms`)
}

/** Runs in the page: from the key's own time stamp to the frame after the option is marked as chosen. */
function recordPresses(): void {
  const presses: number[] = []
  Object.assign(window, { presses })
  window.addEventListener(
    'keydown',
    event => requestAnimationFrame(() => setTimeout(() => presses.push(performance.now() - event.timeStamp))),
    { capture: true },
  )
}
