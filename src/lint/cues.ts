/** The cues of one item: what its author looks at before asking whether the bank gives its keys away. */

import type { Item } from '../core/index.ts'
import { clangs } from './clang.ts'
import type { LintContext } from './finding.ts'
import { convergence, overlaps } from './guessers.ts'
import { isChoice, splitOptions } from './item-text.ts'

export interface Cues {
  readonly itemId: string
  /** For each key option its place by length, 1 the longest. */
  readonly lengthRanks: readonly number[]
  /** The mean length of the key options over that of the distractors. */
  readonly lengthRatio: number
  /** The option most like the others (the first of several). */
  readonly medoid: string
  readonly keyIsMedoid: boolean
  /** Words of scenario or stem that stand in the key alone. */
  readonly clangs: readonly string[]
  /** For each option how many words of the situation it repeats, service names included. */
  readonly overlaps: Readonly<Record<string, number>>
}

/** The cues of a choice item; other types have none. */
export function cues(item: Item, context: Pick<LintContext, 'bank' | 'services'>): Cues | undefined {
  if (!isChoice(item)) return undefined
  const { keys, distractors } = splitOptions(item)
  const texts = item.options.map(({ text }) => text)
  const lengths = texts.map(text => text.length)
  const likeness = convergence(texts)
  const medoid = item.options[likeness.indexOf(Math.max(...likeness))]!.id
  const mean = (options: typeof keys) => options.reduce((sum, { text }) => sum + text.length, 0) / options.length
  const shared = overlaps(texts, item, false)
  return {
    itemId: item.id,
    lengthRanks: keys.map(({ text }) => 1 + lengths.filter(length => length > text.length).length),
    lengthRatio: mean(keys) / mean(distractors),
    medoid,
    keyIsMedoid: item.key.includes(medoid),
    clangs: clangs(item, context),
    overlaps: Object.fromEntries(item.options.map(({ id }, index) => [id, shared[index]!])),
  }
}
