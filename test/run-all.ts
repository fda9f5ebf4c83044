/** Everything that must hold, in one command: `npm test`. Stops at the first step that fails, and says which. */

import { spawnSync } from 'node:child_process'
import { requireBrowser } from './browser/chromium.ts'

const STEPS: readonly (readonly [what: string, command: string])[] = [
  ['format and lint', 'biome ci . --error-on-warnings'],
  ['types', 'tsc --noEmit'],
  ['types of the core, without DOM and Node', 'tsc --noEmit -p src/core'],
  ['unused code', 'knip'],
  ['banks are in canonical form', 'tsx src/cli/main.ts format --check'],
  ['editor schemas are current', 'tsx src/cli/main.ts write-schemas --check'],
  ['banks may be published', 'tsx src/cli/main.ts lint'],
  ['the quality report is current', 'tsx src/cli/main.ts quality --check'],
  ['unit, component and browser tests', 'vitest run'],
]

function run(what: string, command: string): void {
  const started = Date.now()
  console.log(`\n── ${what}: ${command}`)
  const { status } = spawnSync('npx', ['--no-install', ...command.split(' ')], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error(`\nFailed: ${what} (${command})`)
    process.exit(1)
  }
  console.log(`   ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

try {
  console.log(`Browser: ${requireBrowser()}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
for (const [what, command] of STEPS) run(what, command)
console.log('\nEverything passed.')
