/**
 * L25: no key of a multiple-response item implies another, which three quarters of shared meaning suggest, unless the
 * stem asks for a combination.
 */

import { itemRule, warning } from '../finding.ts'
import { splitOptions } from '../item-text.ts'
import { contentStems, countShared } from '../text.ts'

const SHARED = 0.75
const COMBINATION = /\b(?:combination|together|each (?:\w+ )?(?:answer|action|step|option)|part of the solution)\b/i

export const independentKeys = itemRule('L25', 'independent-keys', item => {
  if (item.type !== 'multiple-response' || COMBINATION.test(item.stem)) return []
  const keys = splitOptions(item).keys.map(({ id, text }) => ({ id, stems: new Set(contentStems(text)) }))
  return keys.flatMap((left, index) =>
    keys
      .slice(index + 1)
      .filter(
        right =>
          countShared(left.stems, right.stems) >= SHARED * Math.max(1, Math.min(left.stems.size, right.stems.size)),
      )
      .map(right => warning(`keys ${left.id} and ${right.id} say nearly the same; one may imply the other`)),
  )
})
