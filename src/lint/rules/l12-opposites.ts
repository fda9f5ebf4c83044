/**
 * L12: two options that differ by one pair of opposites ("public", "private"), one of them a key, where the other
 * options form no such pair: the pair says that the key is one of the two.
 */

import type { Option } from '../../core/index.ts'
import { itemRule, warning } from '../finding.ts'
import { isChoice, splitOptions } from '../item-text.ts'
import { ANTONYMS } from '../lexicons.ts'

const OPPOSITES = new Set(ANTONYMS.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]))

export const opposites = itemRule('L12', 'opposites', item => {
  if (!isChoice(item)) return []
  const { options } = item
  const pairs = options.flatMap((left, index) =>
    options.slice(index + 1).flatMap(right => (areOpposites(left, right) ? [[left.id, right.id] as const] : [])),
  )
  const [pair] = pairs
  const keys = new Set(splitOptions(item).keys.map(({ id }) => id))
  if (pairs.length !== 1 || pair === undefined || keys.has(pair[0]) === keys.has(pair[1])) return []
  return [warning(`options ${pair.join(' and ')} are the only opposites, and one is a key`)]
})

/** Whether two options are the same but for one word, and those words are opposites. */
function areOpposites(left: Option, right: Option): boolean {
  const [one, other] = [wordsOf(left), wordsOf(right)]
  if (one.length !== other.length) return false
  const differing = one.flatMap((word, index) => (word === other[index] ? [] : [`${word} ${other[index]}`]))
  return differing.length === 1 && OPPOSITES.has(differing[0] as string)
}

function wordsOf({ text }: Option): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}-]+/u)
}
