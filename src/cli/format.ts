/** `exam format`: every bank file in its canonical form. */

import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { ok, type Result } from '../core/index.ts'
import { canonicalText } from './bank-files.ts'
import { type Command, type Io, refuse } from './command.ts'
import { writeText } from './files.ts'

/** A file whose text is not the canonical one. */
interface Untidy {
  readonly file: string
  readonly canonical: string
}

export const format: Command = {
  words: [],
  flags: { check: 'switch' },
  run(args, io) {
    const untidy = readUntidy(io)
    if (!untidy.ok) return untidy
    const files = untidy.value.map(({ file }) => file)
    const isCheck = args.has('check')
    if (isCheck)
      return ok({
        exit: files.length > 0 ? 1 : 0,
        json: { differ: files },
        text: describe(files, 'is not in canonical form'),
      })
    for (const { file, canonical } of untidy.value) {
      const written = writeText(join(io.root, file), canonical)
      if (!written.ok) return written
    }
    return ok({ json: { written: files }, text: describe(files, 'was put into canonical form') })
  },
}

/** Every bank file that is not canonical; nothing is formatted as long as one of them cannot be read. */
function readUntidy({ root }: Io): Result<readonly Untidy[], string> {
  const untidy: Untidy[] = []
  const objections: string[] = []
  for (const file of jsonFiles(root)) {
    const text = readFileSync(join(root, file), 'utf8')
    const canonical = canonicalText({ file, text })
    if (canonical === undefined) continue
    if (!canonical.ok) objections.push(canonical.error)
    else if (canonical.value !== text) untidy.push({ file, canonical: canonical.value })
  }
  return objections.length > 0 ? refuse(objections.join('\n')) : ok(untidy)
}

function jsonFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.json'))
    .map(file => file.split(sep).join('/'))
    .sort()
}

function describe(files: readonly string[], what: string): string {
  return files.length === 0 ? 'Every bank file is in canonical form.' : files.map(file => `${file} ${what}.`).join('\n')
}
