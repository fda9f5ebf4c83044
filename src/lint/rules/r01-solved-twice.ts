/**
 * R01: the item as it stands was solved by two different solvers, with different option orders. Where one of its
 * solvers disagreed with the key or could defend another option, the key was kept with a source.
 */

import { type Item, isCorrect, keyOptions } from '../../core/index.ts'
import { error, itemRule, type LintContext, type Objection } from '../finding.ts'
import type { Review, Solve } from '../reviews.ts'

export const solvedTwice = itemRule('R01', 'solved-twice', (item, context) => {
  const current = reviewsOf(item, context)
  const solves = current.flatMap(review => review.solves)
  if (!isSolvedTwice(solves)) return [error(`has ${describe(solves)}; two by different solvers and seeds are needed`)]
  return objectToSettlement(item, current)
})

/** The reviews of `item` as it stands: those of its digest today. */
export function reviewsOf(item: Item, { bank, reviews }: Pick<LintContext, 'bank' | 'reviews'>): Review[] {
  const digest = bank.digests.get(item.id)
  return reviews.flatMap(file => file.reviews).filter(review => review.item === item.id && review.digest === digest)
}

/** Whether `solve` speaks against the key: another response, or another option that could be defended. */
export function isDissent(item: Item, solve: Solve): boolean {
  const key = new Set(keyOptions(item))
  return !isCorrect(item, solve.response) || solve.defensible.some(id => !key.has(id))
}

function isSolvedTwice(solves: readonly Solve[]): boolean {
  return solves.some(one => solves.some(other => other.solver !== one.solver && other.seed !== one.seed))
}

function describe(solves: readonly Solve[]): string {
  return solves.length === 1 ? 'one solve of this digest' : `${solves.length} solves of this digest`
}

function objectToSettlement(item: Item, reviews: readonly Review[]): Objection[] {
  const dissent = reviews.flatMap(({ solves }) => solves.filter(solve => isDissent(item, solve)))
  if (dissent.length === 0 || reviews.some(({ settlement }) => settlement?.outcome === 'kept')) return []
  const names = [...new Set(dissent.map(({ solver }) => solver))].join(', ')
  return [error(`${names} disagreed with the key or defended another option; no settlement keeps the key`)]
}
