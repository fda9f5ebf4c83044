/**
 * L23: no item's situation says four consecutive words (those with meaning) of another's key, unless the two are
 * enemies and never share a form.
 */

import { type Bank, enemiesAmong } from '../../core/index.ts'
import { type Finding, type Rule, warning } from '../finding.ts'
import { type CueingPair, cueingPairs } from '../pairs.ts'
import type { Service } from '../services.ts'

const RULE = 'L23'

export const crossItemCueing: Rule = {
  id: RULE,
  name: 'cross-item-cueing',
  check: ({ bank, services }) => {
    const enemies = enemiesAmong(bank.items)
    return cueingPairs(bank.items, services)
      .filter(({ id, cuedBy }) => !enemies.get(id)?.has(cuedBy))
      .map(describe)
  },
}

/** Cues that an item of one bank gives for an item of another, to somebody who practises both. */
export function crossItemCueingAcross(banks: readonly Bank[], services: readonly Service[]): Finding[] {
  const bankOf = new Map(banks.flatMap(bank => bank.items.map(({ id }) => [id, bank] as const)))
  return cueingPairs(
    banks.flatMap(({ items }) => items),
    services,
  )
    .filter(({ id, cuedBy }) => bankOf.get(id) !== bankOf.get(cuedBy))
    .map(describe)
}

function describe({ id, cuedBy, words }: CueingPair): Finding {
  return { rule: RULE, itemId: id, ...warning(`${cuedBy} says "${words}", as its key does; not an enemy`) }
}
