/** Weight: what the home page loads first, beside React and ReactDOM alone built the same way. */

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { firstLoad } from '../test/browser/first-load.ts'
import { report } from './measure.ts'

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB gzip`

/** React and ReactDOM rendering one paragraph, minified and compressed. */
async function reactAlone(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'examwright-floor-'))
  const entry = join(folder, 'entry.js')
  const root = join(import.meta.dirname, '..')
  writeFileSync(
    entry,
    `import { createElement } from '${join(root, 'node_modules/react/index.js')}'
     import { createRoot } from '${join(root, 'node_modules/react-dom/client.js')}'
     createRoot(document.body).render(createElement('p', null, 'floor'))`,
  )
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: entry } },
  })) as Rolldown.RolldownOutput
  return built.output.reduce(
    (sum, chunk) => sum + (chunk.type === 'chunk' ? gzipSync(chunk.code, { level: 9 }).length : 0),
    0,
  )
}

/** Prints the weight of the first load. */
export async function benchBundle(): Promise<void> {
  const { js, css } = await firstLoad()
  report('first load, JavaScript', kB(js))
  report('first load, CSS', kB(css))
  report('React and ReactDOM alone', kB(await reactAlone()))
}
