/** The key is a sequence of options; options may be left out, and only the exact sequence earns the item. */

import * as z from 'zod/mini'
import { baseFields, type ItemObjection, type ItemResponse } from './base.ts'
import { isList, objectToKeyList } from './key-list.ts'

export const OrderingSchema = z.strictObject({
  ...baseFields,
  type: z.literal('ordering'),
  key: z.array(z.string()).check(z.describe('The ids of the options that belong in the sequence, in order.')),
})
export type OrderingItem = z.infer<typeof OrderingSchema>

export const ordering = {
  objections(item: OrderingItem): ItemObjection[] {
    return objectToKeyList(item, { min: 2, max: item.options.length })
  },
  isCorrect(item: OrderingItem, response: ItemResponse): boolean {
    return (
      isList(response) && response.length === item.key.length && item.key.every((id, index) => response[index] === id)
    )
  },
}
