/**
 * L01: how many options an item has follows from its type: 4; choose two of 5 or 6; choose three of 6 or 7;
 * 3 to 5 to order; 3 to 7 prompts to match.
 */

import { type Item, selectCount } from '../../core/index.ts'
import { error, itemRule, type Objection } from '../finding.ts'

export const optionCount = itemRule('L01', 'option-count', item => objectToCount(item))

function objectToCount(item: Item): Objection[] {
  const count = item.options.length
  switch (item.type) {
    case 'multiple-choice':
      return between(count, [4, 4], 'options; multiple choice needs 4')
    case 'multiple-response':
      return objectToResponse(count, selectCount(item))
    case 'ordering':
      return between(count, [3, 5], 'options; ordering needs 3 to 5')
    case 'matching':
      return between(item.prompts.length, [3, 7], 'prompts; matching needs 3 to 7')
  }
}

function objectToResponse(count: number, select: number): Objection[] {
  if (select === 2) return between(count, [5, 6], 'options; choosing two needs 5 or 6')
  if (select === 3) return between(count, [6, 7], 'options; choosing three needs 6 or 7')
  return [error(`has ${select} keys; multiple response asks for two or three`)]
}

function between(count: number, [least, most]: readonly [number, number], what: string): Objection[] {
  return count < least || count > most ? [error(`has ${count} ${what}`)] : []
}
