/** `exam facts`: which facts must be checked again, and which items hang on a fact. */

import { factDueOn, isOverdue, ok, type Result } from '../core/index.ts'
import { type Command, type Io, type Ran, refuse } from './command.ts'
import { parseOn } from './day.ts'
import { readExams } from './exams.ts'
import { type LedgerFact, newestCheck, readLedger } from './ledger.ts'
import { makeTable } from './table.ts'

type ItemsByFact = ReadonlyMap<string, readonly string[]>

export const facts: Command = {
  words: ['[ID]'],
  flags: { on: 'text' },
  run(args, io) {
    const on = parseOn(args.text('on'))
    if (!on.ok) return on
    const ledger = readLedger(io)
    if (!ledger.ok) return ledger
    const items = readItemsByFact(io)
    if (!items.ok) return items
    const today = on.value ?? newestCheck(ledger.value)
    const [id] = args.words
    return id === undefined
      ? listOverdue(ledger.value, items.value, today)
      : showFact(id, { ledger: ledger.value, items: items.value, today })
  },
}

function readItemsByFact(io: Io): Result<ItemsByFact, string> {
  const exams = readExams(io)
  if (!exams.ok) return exams
  const byFact = new Map<string, string[]>()
  for (const item of exams.value.flatMap(({ bank }) => bank.items)) {
    for (const fact of new Set(item.facts)) byFact.set(fact, [...(byFact.get(fact) ?? []), item.id])
  }
  return ok(byFact)
}

function summarize({ file, fact }: LedgerFact, items: ItemsByFact, today: string) {
  const { id, verifiedOn, volatility } = fact
  return {
    id,
    file,
    verifiedOn,
    volatility,
    due: factDueOn(fact),
    overdue: isOverdue(fact, today),
    items: items.get(id) ?? [],
  }
}

function listOverdue(ledger: readonly LedgerFact[], items: ItemsByFact, today: string): Ran {
  const overdue = ledger
    .filter(({ fact }) => isOverdue(fact, today))
    .map(entry => summarize(entry, items, today))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const head = `On ${today}, ${overdue.length} of ${ledger.length} facts are overdue${overdue.length > 0 ? ':' : '.'}`
  const rows = overdue.map(({ due, volatility, id, items }) => [due, volatility, id, items.join(' ')])
  const table = rows.length > 0 ? ['', makeTable(['due', 'volatility', 'fact', 'items'], rows)] : []
  return ok({ json: overdue, text: [head, ...table].join('\n') })
}

interface Known {
  readonly ledger: readonly LedgerFact[]
  readonly items: ItemsByFact
  readonly today: string
}

function showFact(id: string, { ledger, items, today }: Known): Ran {
  const entry = ledger.find(({ fact }) => fact.id === id)
  if (entry === undefined) return refuse(`The ledger has no fact "${id}".`)
  const { statement, references } = entry.fact
  const summary = summarize(entry, items, today)
  const state = summary.overdue ? `overdue on ${today}` : `not overdue on ${today}`
  return ok({
    json: { ...summary, statement, references },
    text: [
      `${id} (${entry.file})`,
      `  ${statement}`,
      ...references.map(({ title, url, evidence }) => `  [${evidence}] ${title}: ${url}`),
      `  ${summary.volatility}, checked ${summary.verifiedOn}, due ${summary.due}: ${state}`,
      summary.items.length === 0 ? '  No item hangs on it.' : `  Items: ${summary.items.join(', ')}`,
    ].join('\n'),
  })
}
