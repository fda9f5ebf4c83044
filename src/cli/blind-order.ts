/**
 * The order in which a seed shows items to somebody who solves them blind. The order of an item's options hangs on
 * seed, exam and item alone, so letters can be read back whatever else was printed beside it.
 */

import { type Item, rngFor, shuffled } from '../core/index.ts'

interface BlindSeed {
  readonly code: string
  readonly seed: string
}

/** The option ids of `item` as `seed` shows them. An ordering item is never shown in the order of its key. */
export function blindOptions(item: Item, { code, seed }: BlindSeed): string[] {
  const ids = item.options.map(option => option.id)
  if (item.shuffle === false) return ids
  const rng = rngFor(seed, code, 'blind', 'options', item.id)
  let shown = shuffled(rng, ids)
  while (item.type === 'ordering' && isInOrder(shown, item.key)) shown = shuffled(rng, ids)
  return shown
}

/** `items` in the order in which `seed` shows them. */
export function blindItems(items: readonly Item[], { code, seed }: BlindSeed): Item[] {
  return shuffled(rngFor(seed, code, 'blind', 'items'), items)
}

function isInOrder(shown: readonly string[], key: readonly string[]): boolean {
  return shown.filter(id => key.includes(id)).every((id, index) => id === key[index])
}
