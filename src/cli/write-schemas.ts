/** `exam write-schemas`: the editor schemas of the bank files, from the schemas that parse them. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { ok } from '../core/index.ts'
import { BANK_FILES } from './bank-files.ts'
import type { Command } from './command.ts'
import { writeText } from './files.ts'

export const writeSchemas: Command = {
  words: [],
  flags: { check: 'switch' },
  run(args, { root }) {
    const differing = Object.entries(BANK_FILES)
      .map(([name, { schema }]) => ({ file: `${name}.schema.json`, text: makeSchema(schema) }))
      .filter(({ file, text }) => readIfThere(join(root, file)) !== text)
    const files = differing.map(({ file }) => file)
    if (args.has('check'))
      return ok({
        exit: files.length > 0 ? 1 : 0,
        json: { differ: files },
        text: describe(files, 'is out of date; run exam write-schemas'),
      })
    for (const { file, text } of differing) {
      const written = writeText(join(root, file), text)
      if (!written.ok) return written
    }
    return ok({ json: { written: files }, text: describe(files, 'was written') })
  },
}

/** The JSON Schema of a file. Draft 7, because it is what editors know best. */
function makeSchema(schema: z.ZodMiniType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), null, 2)}\n`
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function describe(files: readonly string[], what: string): string {
  return files.length === 0 ? 'Every schema is up to date.' : files.map(file => `${file} ${what}.`).join('\n')
}
