/** Collects the licences of every package that ends up in the app into one text beside it. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

interface PackageJson {
  readonly name: string
  readonly version: string
  readonly license?: string
}

/** The folder of the package that a bundled module belongs to. */
function packageFolder(module: string): string | undefined {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1]
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry))
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : ''
  return `${name} ${version} (${license ?? 'licence not stated'})\n\n${text}\n`
}

export function notices(): Plugin {
  return {
    name: 'third-party-notices',
    apply: 'build',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap(chunk => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []))
      const folders = new Set(modules.flatMap(module => packageFolder(module) ?? []))
      const source = [...folders]
        .sort()
        .map(noticeOf)
        .join(`\n${'-'.repeat(80)}\n\n`)
      this.emitFile({ type: 'asset', fileName: 'third-party-notices.txt', source })
    },
  }
}
