/** The figures of a bank's quality report: what guessers earn, how solvers fared first and last, what is overdue to check. */

import { type Bank, type Item, isCorrect } from '../core/index.ts'
import type { BankGate } from './gate.ts'
import { type ChoiceItem, isChoice, splitOptions } from './item-text.ts'
import { keyLengthRatio } from './pooled-statistics.ts'
import type { Review, ReviewFile, Solve } from './reviews.ts'
import { isDissent, reviewsOf } from './rules/r01-solved-twice.ts'

/** The guessers that were also measured on banks of others, in the order of the published table. */
const COMPARED = ['G01', 'G04', 'G06', 'G10', 'G15', 'G18', 'G18p'] as const

export interface GuesserFigures {
  /** Single-answer items. */
  readonly items: number
  /** Hit rates of 0 to 1: longest, overlap, convergence, middle position, service prior, learned, learned with position. */
  readonly rates: readonly number[]
  /** The share of items whose key is strictly the longest option. */
  readonly longestKeys: number
  /** Length of the key over the mean distractor, geometric mean. */
  readonly lengthRatio: number
}

/** What the compared guessers earn on the single-answer items of `banks`; `gate` is the gate of the same banks. */
export function guesserFigures(banks: readonly Bank[], gate: BankGate): GuesserFigures {
  const single = banks
    .flatMap(({ items }) => items)
    .filter((item): item is ChoiceItem => isChoice(item) && item.type === 'multiple-choice')
  const rows = COMPARED.map(id => gate.table.find(row => row.id === id && row.type === 'multiple-choice'))
  return {
    items: single.length,
    rates: rows.map(row => (row ? row.hits / row.items : 0)),
    longestKeys: single.filter(hasLongestKey).length / Math.max(1, single.length),
    lengthRatio: single.length === 0 ? 1 : keyLengthRatio(single).ratio,
  }
}

function hasLongestKey(item: ChoiceItem): boolean {
  const { keys, distractors } = splitOptions(item)
  return distractors.every(({ text }) => text.length < (keys[0]?.text.length ?? 0))
}

/** Counts over solves: how many there are, how many give the key, how many could defend an option outside it. */
export interface SolveCounts {
  readonly solves: number
  readonly matching: number
  readonly defending: number
}

export interface BlindFigures {
  /** Of every item, the solves of the oldest digest on record: before anything that they found was mended. */
  readonly first: SolveCounts
  /** Of every item, the solves of the item as it stands. */
  readonly now: SolveCounts
  /** Items as they stand with two solves that give the key and no dissent. */
  readonly agreed: number
  /** Items as they stand whose key was kept against a dissent, with a source. */
  readonly kept: number
}

/** How the solvers of `bank` fared before and after mending, against the key that the item had when it was solved. */
export function blindFigures(bank: Bank, reviews: readonly ReviewFile[]): BlindFigures {
  const all = reviews.flatMap(file => file.reviews)
  const current = (item: Item) => reviewsOf(item, { bank, reviews })
  const solvesOf = (list: readonly Review[]) => list.flatMap(review => review.solves)
  const first = bank.items.map(item => {
    const { key, solves } = all.find(review => review.item === item.id) ?? { solves: [] }
    return { item: key === undefined ? item : ({ ...item, key } as Item), solves }
  })
  const now = bank.items.map(item => ({ item, solves: solvesOf(current(item)) }))
  return {
    first: countSolves(first),
    now: countSolves(now),
    agreed: now.filter(({ item, solves }) => solves.length > 1 && !solves.some(solve => isDissent(item, solve))).length,
    kept: bank.items.filter(item => current(item).some(({ settlement }) => settlement?.outcome === 'kept')).length,
  }
}

function countSolves(solved: readonly { readonly item: Item; readonly solves: readonly Solve[] }[]): SolveCounts {
  const pairs = solved.flatMap(({ item, solves }) => solves.map(solve => ({ item, solve })))
  return {
    solves: pairs.length,
    matching: pairs.filter(({ item, solve }) => isCorrect(item, solve.response)).length,
    defending: pairs.filter(({ item, solve }) => isDissent(item, { ...solve, response: item.key })).length,
  }
}

/** The days of the oldest and the newest check of the facts that the items of `bank` rest on; none without facts. */
export function checkDates(bank: Bank): { readonly oldest: string; readonly newest: string } | undefined {
  const days = bank.items.flatMap(({ facts }) => facts.flatMap(id => bank.facts.get(id)?.verifiedOn ?? [])).sort()
  const [oldest, newest] = [days[0], days.at(-1)]
  return oldest !== undefined && newest !== undefined ? { oldest, newest } : undefined
}
