/** Items whose options are one sentence with different numbers. */

import type { Item } from '../core/index.ts'

/** Whether the options of `item` differ in nothing but digits. */
export function differOnlyInDigits(item: Pick<Item, 'options'>): boolean {
  const texts = item.options.map(({ text }) => text.trim())
  const masked = new Set(texts.map(text => text.replace(/\d+(?:[.,]\d+)*/g, '#').toLowerCase()))
  return new Set(texts).size > 1 && masked.size === 1
}
