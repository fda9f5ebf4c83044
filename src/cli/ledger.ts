/** The fact ledger from disk: every fact of every file, named by an item or not. */

import { type Fact, FactsFileSchema, ok, type Result } from '../core/index.ts'
import { parseSource } from './files.ts'
import { readFactSources } from './read-bank.ts'

/** A fact and the file it stands in, relative to the root. */
export interface LedgerFact {
  readonly file: string
  readonly fact: Fact
}

/** The ledger under `root`, in order of file. */
export function readLedger({ root }: { readonly root: string }): Result<readonly LedgerFact[], string> {
  const ledger: LedgerFact[] = []
  for (const source of readFactSources(root)) {
    const parsed = parseSource(FactsFileSchema, source)
    if (!parsed.ok) return parsed
    ledger.push(...parsed.value.facts.map(fact => ({ file: source.file, fact })))
  }
  return ok(ledger)
}

/** The date of the newest check: what counts as today where nobody says so, so that no clone turns red by itself. */
export function newestCheck(ledger: readonly LedgerFact[]): string {
  return (
    ledger
      .map(({ fact }) => fact.verifiedOn)
      .sort()
      .at(-1) ?? ''
  )
}
