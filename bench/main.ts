/** Measurements, printed: `npm run bench`. Nothing here passes or fails; machines differ. */

import { benchBrowser } from './browser.ts'
import { benchBundle } from './bundle.ts'
import { benchEngine } from './engine.ts'

console.log(`Node ${process.version}, ${process.platform} ${process.arch}. Median of several runs.\n`)
await benchBundle()
benchEngine()
await benchBrowser()
