/**
 * A clang is a word of scenario or stem that the key repeats and no distractor does. Service names do not count, nor
 * words of fewer than five letters, nor words that a fifth of the bank's situations share.
 */

import type { Bank, Item } from '../core/index.ts'
import type { LintContext } from './finding.ts'
import { maskNames } from './glossary.ts'
import { isChoice, situation, splitOptions } from './item-text.ts'
import { contentStems, isContent, stemWord, tokens } from './text.ts'

const LETTERS = 5
const COMMON_SHARE = 0.2

type Context = Pick<LintContext, 'bank' | 'services'>

const commonWords = new WeakMap<Bank, ReadonlySet<string>>()

/** The stems that at least a fifth of the bank's situations (and at least two) contain. */
function commonIn({ bank, services }: Context): ReadonlySet<string> {
  const known = commonWords.get(bank)
  if (known) return known
  const counts = new Map<string, number>()
  for (const item of bank.items)
    for (const word of new Set(contentStems(maskNames(situation(item), services))))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  const limit = Math.max(2, COMMON_SHARE * bank.items.length)
  const common = new Set([...counts].filter(([, count]) => count >= limit).map(([word]) => word))
  commonWords.set(bank, common)
  return common
}

/** The words of scenario and stem, as written there, that stand in the key of `item` and in no distractor. */
export function clangs(item: Item, context: Context): string[] {
  if (!isChoice(item)) return []
  const { keys, distractors } = splitOptions(item)
  const stems = (texts: typeof keys) =>
    new Set(texts.flatMap(({ text }) => contentStems(maskNames(text, context.services))))
  const [inKeys, inDistractors, common] = [stems(keys), stems(distractors), commonIn(context)]
  const found = new Map<string, string>()
  for (const token of tokens(maskNames(situation(item), context.services))) {
    const stem = stemWord(token)
    const counts = isContent(token) && token.length >= LETTERS && /[a-z]/.test(token) && !common.has(stem)
    if (counts && inKeys.has(stem) && !inDistractors.has(stem) && !found.has(stem)) found.set(stem, token)
  }
  return [...found.values()]
}
