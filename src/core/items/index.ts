/** An item of any type, and the one table that knows the types. */

import * as z from 'zod/mini'
import type { ItemObjection, ItemResponse, ItemType } from './base.ts'
import { repeated } from './key-list.ts'
import { MatchingSchema, matching } from './matching.ts'
import { MultipleChoiceSchema, multipleChoice } from './multiple-choice.ts'
import { MultipleResponseSchema, multipleResponse } from './multiple-response.ts'
import { OrderingSchema, ordering } from './ordering.ts'

export { ITEM_TYPES, type ItemResponse, type ItemType, LEVELS, type Option, type Prompt } from './base.ts'
export { isList } from './key-list.ts'

export const ItemSchema = z.discriminatedUnion('type', [
  MultipleChoiceSchema,
  MultipleResponseSchema,
  OrderingSchema,
  MatchingSchema,
])
export type Item = z.infer<typeof ItemSchema>
export type ItemOf<T extends ItemType> = Extract<Item, { type: T }>

interface ItemKind<T extends ItemType> {
  /** Why the parts of a well-formed item do not fit together. */
  readonly objections: (item: ItemOf<T>) => ItemObjection[]
  /** All or nothing: whether `response` earns the item. */
  readonly isCorrect: (item: ItemOf<T>, response: ItemResponse) => boolean
}

const KINDS: { readonly [T in ItemType]: ItemKind<T> } = {
  'multiple-choice': multipleChoice,
  'multiple-response': multipleResponse,
  ordering,
  matching,
}

/** The kind of an item; the cast is sound because `KINDS` is indexed by the same `type`. */
function kindOf(item: Item): ItemKind<ItemType> {
  return KINDS[item.type] as unknown as ItemKind<ItemType>
}

/** Whether `response` earns the item: all or nothing for every type, as the vendor scores; `undefined` is unanswered. */
export function isCorrect(item: Item, response: ItemResponse | undefined): boolean {
  return response !== undefined && kindOf(item).isCorrect(item, response)
}

/** Why the parts of a well-formed item contradict one another; empty if they do not. */
export function objectToItem(item: Item): ItemObjection[] {
  const twice = repeated(item.options.map(option => option.id)).map(id => ({
    path: ['options'],
    message: `option id "${id}" is used twice`,
  }))
  return [...twice, ...kindOf(item).objections(item)]
}

/** The ids of the key's options, in key order; for matching in the order of the prompts. */
export function keyOptions(item: Item): string[] {
  return item.type === 'matching' ? item.prompts.map(prompt => item.key[prompt.id] as string) : [...item.key]
}

/** How many options the candidate is asked to select (for ordering, to place; for matching, to assign). */
export function selectCount(item: Item): number {
  return keyOptions(item).length
}
