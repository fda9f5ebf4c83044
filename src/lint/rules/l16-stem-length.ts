/** L16: scenario and stem together are as long as the real exams' of this tier. */

import { itemRule, warning } from '../finding.ts'
import { situation } from '../item-text.ts'
import { words } from '../text.ts'

const BOUNDS = { foundational: [8, 60], associate: [20, 120], professional: [45, 190], specialty: [30, 150] } as const

export const stemLength = itemRule('L16', 'stem-length', (item, { bank }) => {
  const { tier } = bank.certification
  const [least, most] = BOUNDS[tier]
  const count = words(situation(item)).length
  return count < least || count > most
    ? [warning(`scenario and stem have ${count} words; ${tier} items have ${least} to ${most}`)]
    : []
})
