/** Bank files from disk: the same sources that the app fetches, read the way authors keep them. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bank, type BankIssue, type BankSources, parseBank, type Result, type SourceFile } from '../core/index.ts'

/** Where the banks of this checkout stand. */
export const BANKS = join(import.meta.dirname, '../../question-banks')

function readSource(root: string, file: string): SourceFile {
  return { file, text: readFileSync(join(root, file), 'utf8') }
}

function listJson(root: string, folder: string): string[] {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => `${folder}/${name}`)
}

/** The folders under `root` that hold a certification, in order of name. */
export function listBankFolders(root = BANKS): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(join(root, entry.name, 'certification.json')))
    .map(entry => entry.name)
    .sort()
}

/** The domain files of the bank in `folder`; paths are relative to `root`. */
export function readDomainSources(folder: string, root = BANKS): SourceFile[] {
  return listJson(root, `${folder}/domains`).map(file => readSource(root, file))
}

/** The files of the fact ledger under `root`. */
export function readFactSources(root = BANKS): SourceFile[] {
  return listJson(root, 'facts').map(file => readSource(root, file))
}

/** The sources of the bank in `folder`; paths are relative to `root`. */
function readBankSources(folder: string, root = BANKS): BankSources {
  return {
    certification: readSource(root, `${folder}/certification.json`),
    domains: readDomainSources(folder, root),
    facts: readFactSources(root),
  }
}

/** The bank in `folder`, or every reason why its files make none. */
export function readBank(folder: string, root = BANKS): Result<Bank, readonly BankIssue[]> {
  return parseBank(readBankSources(folder, root))
}
