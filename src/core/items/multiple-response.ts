/** Two or more options are the key; all of them and nothing else earns the item. */

import * as z from 'zod/mini'
import { baseFields, type ItemObjection, type ItemResponse } from './base.ts'
import { objectToKeyList, sameSet } from './key-list.ts'

export const MultipleResponseSchema = z.strictObject({
  ...baseFields,
  type: z.literal('multiple-response'),
  key: z.array(z.string()).check(z.describe('The ids of the correct options; their number is what the stem asks for.')),
})
export type MultipleResponseItem = z.infer<typeof MultipleResponseSchema>

export const multipleResponse = {
  objections(item: MultipleResponseItem): ItemObjection[] {
    return objectToKeyList(item, { min: 2, max: item.options.length })
  },
  isCorrect: (item: MultipleResponseItem, response: ItemResponse): boolean => sameSet(item.key, response),
}
