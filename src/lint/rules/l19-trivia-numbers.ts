/** L19: the options differ in nothing but digits: quotas and prices change. */

import { itemRule, warning } from '../finding.ts'
import { differOnlyInDigits } from '../numbers.ts'

export const triviaNumbers = itemRule('L19', 'trivia-numbers', item =>
  differOnlyInDigits(item) ? [warning('the options differ only in digits')] : [],
)
