/** L07: a hedge ("might", "typically") in a key and in no distractor. */

import { itemRule, warning } from '../finding.ts'
import { isChoice, splitOptions } from '../item-text.ts'
import { countOf, HEDGES } from '../lexicons.ts'

export const hedgedKey = itemRule('L07', 'hedged-key', item => {
  if (!isChoice(item)) return []
  const { keys, distractors } = splitOptions(item)
  const hedges = (texts: typeof keys) => texts.some(({ text }) => countOf(text, HEDGES) > 0)
  return hedges(keys) && !hedges(distractors) ? [warning('only the key is hedged')] : []
})
