/** Bank files in a folder of their own, and `exam` run on them without a process. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import type { Outcome } from '../../src/cli/command.ts'
import { readBank } from '../../src/cli/read-bank.ts'
import { runExam } from '../../src/cli/run.ts'
import type { Bank, BankSources, Certification, Item } from '../../src/core/index.ts'
import { defaultItems, makeMatching, makeMultipleResponse, makeOrdering, makeSources } from '../fixtures/build.ts'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

/** The default items, and one of every other type. */
export function itemsOfEveryType(): Item[] {
  return [
    ...defaultItems(),
    makeMultipleResponse({ id: 'tst-c01-1-101', facts: ['fact-101'] }),
    makeOrdering({ id: 'tst-c01-1-102', facts: ['fact-102'] }),
    makeMatching({ id: 'tst-c01-1-103', facts: ['fact-103'] }),
  ]
}

export interface BankFolder {
  /** The folder of the banks; files given to commands stand beside them. */
  readonly root: string
  readonly write: (file: string, content: unknown) => string
  readonly read: (file: string) => string
  readonly bank: () => Bank
  readonly exam: (...argv: string[]) => Promise<Outcome>
  /** What a command prints with `--json`; fails the test if it refuses its input. */
  readonly json: <T>(...argv: string[]) => Promise<T>
}

/** A folder with the bank of `items`, under the name of its code. */
export function makeFolder(items: readonly Item[] = itemsOfEveryType(), certification?: Certification): BankFolder {
  const root = mkdtempSync(join(tmpdir(), 'banks-'))
  made.push(root)
  const write = (file: string, content: unknown) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), typeof content === 'string' ? content : JSON.stringify(content))
    return file
  }
  writeSources(makeSources(items, certification), write)
  write('services.json', { schemaVersion: 1, services: [] })
  const exam = (...argv: string[]) => runExam(argv, { root, cwd: root })
  return {
    root,
    write,
    read: file => readFileSync(join(root, file), 'utf8'),
    bank: () => {
      const bank = readBank('tst-c01', root)
      if (!bank.ok) throw new Error(JSON.stringify(bank.error))
      return bank.value
    },
    exam,
    json: async (...argv) => {
      const { out, err } = await exam(...argv, '--json')
      if (err !== '') throw new Error(err)
      return JSON.parse(out)
    },
  }
}

function writeSources({ certification, domains, facts }: BankSources, write: BankFolder['write']): void {
  for (const { file, text } of [certification, ...domains]) write(`tst-c01/${file}`, text)
  for (const { file, text } of facts) write(file, text)
}
