/**
 * A guess gives each option of an item a number that uses no meaning; what it earns is compared with chance. The
 * options with the highest numbers are picked, as many as there are keys, ties shared out.
 */

import type { ChoiceItem } from './item-text.ts'
import { convolveAll, hypergeometric, normalTail, tail } from './probability.ts'

/** An item and the numbers that a guesser gives its options. */
export interface Guess {
  readonly item: ChoiceItem
  readonly values: readonly number[]
}

export interface GuessScore {
  /** Key options picked; fractions from ties. */
  readonly hits: number
  readonly expected: number
  readonly variance: number
  /** Hits beyond chance, in percentage points of the key options. */
  readonly excess: number
  readonly z: number
  /** One-sided: the chance of as many hits without any cue; exact where nothing is tied. */
  readonly p: number
}

/** Whether two values are as good as equal. */
export type Tie = (a: number, b: number) => boolean

/** Equal but for rounding. */
export const equal: Tie = (a, b) => Math.abs(a - b) < 1e-9

/** Lengths within 5 % of each other. */
export const within5Percent: Tie = (a, b) => Math.abs(a - b) <= 0.05 * Math.max(Math.abs(a), Math.abs(b))

/** How much of each option is picked when `select` are: 1, 0, or the share of those tied for the last places. */
export function picks(values: readonly number[], select: number, tie: Tie): number[] {
  const cut = [...values].sort((a, b) => b - a)[select - 1] as number
  const tied = values.filter(value => tie(value, cut)).length
  const sure = values.filter(value => value > cut && !tie(value, cut)).length
  return values.map(value => {
    if (tie(value, cut)) return (select - sure) / tied
    return value > cut ? 1 : 0
  })
}

/** What a guess earns on one item: the picked share of its key options. */
export function hitsOf({ item, values }: Guess, tie: Tie): number {
  const shares = picks(values, item.key.length, tie)
  return item.options.reduce((sum, { id }, index) => sum + (item.key.includes(id) ? shares[index]! : 0), 0)
}

/**
 * What a guesser earns on all items, and what chance would.
 *
 * The key is a random set of m of the n options: E = m²/n, and for picked shares w
 * V = m (1 − m/n) Σ(w − m/n)² / (n − 1). For m = 1 that is 1/(tn) − 1/n².
 */
export function scoreGuesses(guesses: readonly Guess[], tie: Tie): GuessScore {
  const shares = guesses.map(({ item, values }) => picks(values, item.key.length, tie))
  const hits = guesses.reduce((sum, guess) => sum + hitsOf(guess, tie), 0)
  const expected = guesses.reduce((sum, { item }) => sum + item.key.length ** 2 / item.options.length, 0)
  const variance = shares.reduce((sum, one, index) => sum + varianceOf(one, guesses[index]!.item.key.length), 0)
  const select = guesses.reduce((sum, { item }) => sum + item.key.length, 0)
  const excess = select === 0 ? 0 : (100 * (hits - expected)) / select
  const z = variance < 1e-12 ? 0 : (hits - expected) / Math.sqrt(variance)
  const isUntied = shares.flat().every(share => share === 0 || share === 1)
  const p = variance < 1e-12 ? 1 : isUntied ? exactP(guesses, Math.round(hits)) : normalTail(z)
  return { hits, expected, variance, excess, z, p }
}

function varianceOf(shares: readonly number[], select: number): number {
  const size = shares.length
  const mean = select / size
  const squares = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0)
  return (select * (1 - mean) * squares) / Math.max(1, size - 1)
}

function exactP(guesses: readonly Guess[], hits: number): number {
  const counts = guesses.map(({ item }) =>
    hypergeometric({ size: item.options.length, marked: item.key.length, drawn: item.key.length }),
  )
  return tail(convolveAll(counts), hits)
}
