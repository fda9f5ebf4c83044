/** L13: two options that are the same but for case, spaces and punctuation, or share nine tenths of their words. */

import { error, itemRule, warning } from '../finding.ts'
import { jaccard, tokens } from '../text.ts'

const ALIKE = 0.9

export const duplicateOptions = itemRule('L13', 'duplicate-options', item => {
  const options = item.options.map(({ id, text }) => ({ id, tokens: tokens(text) }))
  return options.flatMap((left, index) =>
    options.slice(index + 1).flatMap(right => {
      if (left.tokens.join(' ') === right.tokens.join(' '))
        return [error(`options ${left.id} and ${right.id} are equal`)]
      const alike = jaccard(new Set(left.tokens), new Set(right.tokens)) >= ALIKE
      return alike ? [warning(`options ${left.id} and ${right.id} share nearly all words`)] : []
    }),
  )
})
