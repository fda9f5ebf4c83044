/**
 * L22: two items share fewer than half of their runs of five words; from three tenths on they must be enemies, so that
 * no form holds both. Between banks, which no form mixes, only the half counts as an error.
 */

import { type Bank, type Enemies, enemiesAmong } from '../../core/index.ts'
import { error, type Finding, type Rule, warning } from '../finding.ts'
import { type AlikePair, alikePairs } from '../pairs.ts'

const RULE = 'L22'
const SAME = 0.5
const ALIKE = 0.3

export const nearDuplicates: Rule = {
  id: RULE,
  name: 'near-duplicates',
  check: ({ bank }) => judge(alikePairs(bank.items, ALIKE), enemiesAmong(bank.items)),
}

/** Near-duplicates of which the two items stand in different banks. */
export function nearDuplicatesAcross(banks: readonly Bank[]): Finding[] {
  const bankOf = new Map(banks.flatMap(bank => bank.items.map(({ id }) => [id, bank] as const)))
  const pairs = alikePairs(
    banks.flatMap(({ items }) => items),
    ALIKE,
  )
  return judge(
    pairs.filter(({ ids: [one, other] }) => bankOf.get(one) !== bankOf.get(other)),
    new Map(),
  )
}

function judge(pairs: readonly AlikePair[], enemies: Enemies): Finding[] {
  return pairs.flatMap(({ ids: [one, other], likeness }) => {
    const message = `shares ${Math.round(100 * likeness)} % of its wording with ${one}`
    if (likeness >= SAME) return [{ rule: RULE, itemId: other, ...error(message) }]
    return enemies.get(one)?.has(other) ? [] : [{ rule: RULE, itemId: other, ...warning(`${message}; not an enemy`) }]
  })
}
