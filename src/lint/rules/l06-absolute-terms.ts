/** L06: absolute terms ("always", "only") in two distractors or more, and in no key. */

import { itemRule, warning } from '../finding.ts'
import { isChoice, splitOptions } from '../item-text.ts'
import { ABSOLUTES, countOf } from '../lexicons.ts'

export const absoluteTerms = itemRule('L06', 'absolute-terms', item => {
  if (!isChoice(item)) return []
  const { keys, distractors } = splitOptions(item)
  const absolute = distractors.filter(({ text }) => countOf(text, ABSOLUTES) > 0)
  const inKey = keys.some(({ text }) => countOf(text, ABSOLUTES) > 0)
  if (absolute.length < 2 || inKey) return []
  return [warning(`distractors ${absolute.map(({ id }) => id).join(', ')} have absolute terms, the key has none`)]
})
