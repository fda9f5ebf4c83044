/**
 * How well solvers agree with the keys, and what that says about errors that nobody has seen: Gwet's AC1 and Cohen's
 * kappa, capture–recapture, and acceptance sampling.
 */

import { type Bank, type Item, isCorrect, isList, keyOptions } from '../core/index.ts'
import { binomial } from './probability.ts'
import type { ReviewFile, Solve } from './reviews.ts'
import { isDissent, reviewsOf } from './rules/r01-solved-twice.ts'

export interface Agreement {
  /** The share of cases in which both agree. */
  readonly observed: number
  readonly kappa: number
  readonly ac1: number
}

/**
 * The agreement of a square table of counts: rows one judge, columns the other.
 *
 * AC1 = (po − pe) / (1 − pe) with pe = Σ π(1 − π) / (q − 1), π the mean marginal (Gwet 2008).
 */
export function agreementOf(table: readonly (readonly number[])[]): Agreement {
  const places = table.map((_, index) => index)
  const total = table.flat().reduce((sum, count) => sum + count, 0)
  const rows = places.map(place => table[place]!.reduce((sum, count) => sum + count, 0) / total)
  const columns = places.map(place => table.reduce((sum, row) => sum + row[place]!, 0) / total)
  const observed = places.reduce((sum, place) => sum + table[place]![place]!, 0) / total
  const byMarginals = places.reduce((sum, place) => sum + rows[place]! * columns[place]!, 0)
  const byMeans = places
    .map(place => (rows[place]! + columns[place]!) / 2)
    .reduce((sum, share) => sum + (share * (1 - share)) / (places.length - 1), 0)
  const above = (chance: number) => (chance === 1 ? 1 : (observed - chance) / (1 - chance))
  return { observed, kappa: above(byMarginals), ac1: above(byMeans) }
}

export interface SolverFigures {
  /** Solves of items as they stand today. */
  readonly solves: number
  /** The share of them that gives the key; 0 without solves. */
  readonly matchingKey: number
  /** The share of them that can defend an option outside the key. */
  readonly defendingOthers: number
  /** Agreement of solvers with keys by place of the option, over four-option items of one key; none without such solves. */
  readonly agreement?: Agreement
}

/** How the solvers of `bank` fared against its keys. */
export function solverFigures(bank: Bank, reviews: readonly ReviewFile[]): SolverFigures {
  const pairs = bank.items.flatMap(item =>
    reviewsOf(item, { bank, reviews }).flatMap(review => review.solves.map(solve => ({ item, solve }))),
  )
  const share = (holds: (pair: { item: Item; solve: Solve }) => boolean) =>
    pairs.length === 0 ? 0 : pairs.filter(holds).length / pairs.length
  const table = placesTable(pairs)
  return {
    solves: pairs.length,
    matchingKey: share(({ item, solve }) => isCorrect(item, solve.response)),
    defendingOthers: share(({ item, solve }) => isDissent(item, { ...solve, response: item.key })),
    ...(table.flat().some(count => count > 0) ? { agreement: agreementOf(table) } : {}),
  }
}

/** Counts of place chosen by place of the key. */
function placesTable(pairs: readonly { item: Item; solve: Solve }[]): number[][] {
  const table = Array.from({ length: 4 }, () => [0, 0, 0, 0])
  for (const { item, solve } of pairs) {
    const place = (id: string | undefined) => item.options.findIndex(option => option.id === id)
    const chosen = isList(solve.response) && solve.response.length === 1 ? place(solve.response[0]) : -1
    const row = table[chosen]
    if (item.type === 'multiple-choice' && item.options.length === 4 && row) row[place(keyOptions(item)[0])]! += 1
  }
  return table
}

/** What two reviewers found: each alone counted, and both. */
export interface Recapture {
  readonly first: number
  readonly second: number
  readonly both: number
}

/** Chapman's estimate of how many errors there are in all, and its standard deviation. */
export function errorsInAll({ first, second, both }: Recapture): { estimate: number; deviation: number } {
  const product = (first + 1) * (second + 1)
  const variance = (product * (first - both) * (second - both)) / ((both + 1) ** 2 * (both + 2))
  return { estimate: product / (both + 1) - 1, deviation: Math.sqrt(variance) }
}

/** The upper Clopper–Pearson bound (95 %, one-sided) of an error rate, after `errors` in `checked` items, 0 to 1. */
export function errorRateBound(errors: number, checked: number): number {
  if (errors >= checked) return 1
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step++) {
    const rate = (low + high) / 2
    const chance = binomial(checked, rate)
      .slice(0, errors + 1)
      .reduce((sum, one) => sum + one, 0)
    if (chance > 0.05) low = rate
    else high = rate
  }
  return high
}

/** How many items must be re-checked without an error to claim (95 %) that at most `rate` of them are wrong. */
export function cleanSampleSize(rate: number): number {
  return Math.ceil(Math.log(0.05) / Math.log(1 - rate))
}
