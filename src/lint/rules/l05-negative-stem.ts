/**
 * L05: the stem asks for what is so. Asking for what is NOT so needs `negative: true` and stays within 2 % of the
 * bank (always at least one item); "LEAST operational overhead" asks for what is so.
 */

import type { Bank, Item } from '../../core/index.ts'
import { error, type Finding, type Objection, type Rule, warning } from '../finding.ts'
import { lastSentence } from '../item-text.ts'

const SHARE = 0.02

export const negativeStem: Rule = {
  id: 'L05',
  name: 'negative-stem',
  check: ({ bank }) => {
    const tooMany = isOverShare(bank)
    return bank.items.flatMap(item =>
      objectToStem(item, tooMany).map((objection): Finding => ({ rule: 'L05', itemId: item.id, ...objection })),
    )
  },
}

function isOverShare({ items }: Pick<Bank, 'items'>): boolean {
  return items.filter(item => item.negative).length > Math.max(1, Math.floor(SHARE * items.length))
}

/** Whether the stem asks for what is not so. */
export function isNegative(item: Pick<Item, 'stem'>): boolean {
  const sentence = lastSentence(item)
  return /\b(?:NOT|EXCEPT)\b/.test(sentence) || /\bwhich\b[^,;]*?\b(?:is|are|should|would) not\b/i.test(sentence)
}

function objectToStem(item: Item, tooMany: boolean): Objection[] {
  if (isNegative(item)) {
    if (!item.negative) return [error('the stem asks for what is not so, without "negative"')]
    return tooMany ? [error('more than 2 % of the items ask for what is not so')] : []
  }
  if (item.negative) return [error('is tagged "negative", but the stem asks for what is so')]
  return /\bnot\b/.test(lastSentence(item)) ? [warning('the stem contains "not"')] : []
}
