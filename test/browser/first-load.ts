/** What Chromium requests for the home page on an empty cache, until nothing is under way. */

import { gzipSync } from 'node:zlib'
import { build, preview } from 'vite'
import { launchBrowser } from './chromium.ts'

export interface FirstLoad {
  /** Bytes after gzip −9. */
  readonly js: number
  readonly css: number
  /** The texts of all scripts. */
  readonly scripts: readonly string[]
}

/** Measures the first load of the app at `url`. */
export async function measureFirstLoad(url: string): Promise<FirstLoad> {
  const browser = await launchBrowser()
  const page = await browser.newPage()
  const bodies: Promise<{ readonly kind: string; readonly body: Buffer }>[] = []
  page.on('response', response => {
    const kind = response.request().resourceType()
    if (kind === 'script' || kind === 'stylesheet') bodies.push(response.body().then(body => ({ kind, body })))
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const loaded = await Promise.all(bodies)
  await browser.close()
  const size = (kind: string) =>
    loaded.filter(entry => entry.kind === kind).reduce((sum, { body }) => sum + gzipSync(body, { level: 9 }).length, 0)
  const scripts = loaded.filter(entry => entry.kind === 'script').map(({ body }) => body.toString('utf8'))
  return { js: size('script'), css: size('stylesheet'), scripts }
}

/** Builds and serves the app, and measures its first load. */
export async function firstLoad(): Promise<FirstLoad> {
  await build({ logLevel: 'error' })
  const server = await preview({ preview: { port: 4400 }, logLevel: 'error' })
  const measured = await measureFirstLoad(server.resolvedUrls?.local[0] ?? '')
  await server.close()
  return measured
}
