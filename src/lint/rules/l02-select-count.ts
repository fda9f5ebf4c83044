/** L02: the stem of a multiple-response item says "(Select TWO.)" with the number of keys; no other stem does. */

import { selectCount } from '../../core/index.ts'
import { error, itemRule } from '../finding.ts'

const NUMBERS = ['ZERO', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN']

export const selectCountStated = itemRule('L02', 'select-count', item => {
  const found = item.stem.match(/\((?:select|choose)\b[^)]*\)/gi) ?? []
  if (item.type !== 'multiple-response')
    return found.length > 0 ? [error(`the stem says "${found[0]}", but this is no multiple response`)] : []
  const expected = `(Select ${NUMBERS[selectCount(item)]}.)`
  return found.length === 1 && found[0] === expected ? [] : [error(`the stem must say "${expected}" once`)]
})
