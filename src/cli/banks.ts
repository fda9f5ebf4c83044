/** `exam banks`: every item bank with its numbers. */

import { type Bank, ITEM_TYPES, itemsByDomain, mocksWithoutRepeat, ok } from '../core/index.ts'
import type { Command } from './command.ts'
import { readExams } from './exams.ts'
import { makeTable } from './table.ts'

interface BankSummary {
  readonly code: string
  readonly title: string
  readonly items: number
  /** How many full forms the bank fills without repeating an item. */
  readonly mocks: number
  readonly byDomain: Readonly<Record<string, number>>
  readonly byType: Readonly<Record<string, number>>
}

export const banks: Command = {
  words: [],
  flags: {},
  run(_, io) {
    const exams = readExams(io)
    if (!exams.ok) return exams
    const summaries = exams.value.map(({ bank }) => summarize(bank))
    return ok({ json: summaries, text: describe(summaries) })
  },
}

function summarize(bank: Bank): BankSummary {
  const { code, title, itemTypes } = bank.certification
  const count = (type: string) => bank.items.filter(item => item.type === type).length
  const types = ITEM_TYPES.filter(type => itemTypes.includes(type) || count(type) > 0)
  return {
    code,
    title,
    items: bank.items.length,
    mocks: mocksWithoutRepeat(bank),
    byDomain: Object.fromEntries(itemsByDomain(bank)),
    byType: Object.fromEntries(types.map(type => [type, count(type)])),
  }
}

function describe(summaries: readonly BankSummary[]): string {
  const counts = (record: Readonly<Record<string, number>>) =>
    Object.entries(record)
      .map(([name, count]) => `${name}: ${count}`)
      .join(', ')
  return makeTable(
    ['code', 'items', 'mocks', 'by domain', 'by type', 'title'],
    summaries.map(({ code, items, mocks, byDomain, byType, title }) => [
      ...[code, items, mocks, counts(byDomain), counts(byType), title],
    ]),
  )
}
