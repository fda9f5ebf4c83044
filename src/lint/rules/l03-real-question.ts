/** L03: the stem ends with a question mark, before "(Select TWO.)" if that follows; nothing is to be filled in. */

import { error, itemRule } from '../finding.ts'
import { lastSentence } from '../item-text.ts'

export const realQuestion = itemRule('L03', 'real-question', item => {
  if (/_{2,}|\.{3}|…/.test(item.stem)) return [error('the stem leaves a gap to fill in')]
  return lastSentence(item).endsWith('?') ? [] : [error('the stem does not end with a question')]
})
