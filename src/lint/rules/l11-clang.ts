/** L11: a word of scenario or stem that stands in the key and in no distractor; see `clang.ts` for which words count. */

import { clangs } from '../clang.ts'
import { itemRule, warning } from '../finding.ts'

export const clang = itemRule('L11', 'clang', (item, context) => {
  const found = clangs(item, context)
  return found.length > 0 ? [warning(`words of the situation in the key alone: ${found.join(', ')}`)] : []
})
