/**
 * L14: the words of one option that carry meaning (four at least) are all in another: if the longer is right, so is the
 * shorter. Choice items only; equal options are L13's.
 */

import { itemRule, warning } from '../finding.ts'
import { isChoice } from '../item-text.ts'
import { contrastStems, countShared } from '../text.ts'

const WORDS = 4

export const subsumption = itemRule('L14', 'subsumption', item => {
  if (!isChoice(item)) return []
  const options = item.options.map(({ id, text }) => ({ id, stems: new Set(contrastStems(text)) }))
  return options.flatMap(small =>
    options
      .filter(large => large.stems.size > small.stems.size && small.stems.size >= WORDS)
      .filter(large => countShared(small.stems, large.stems) === small.stems.size)
      .map(large => warning(`option ${large.id} says all that option ${small.id} says`)),
  )
})
