/** One option is the key. */

import * as z from 'zod/mini'
import { baseFields, type ItemObjection, type ItemResponse } from './base.ts'
import { objectToKeyList, sameSet } from './key-list.ts'

export const MultipleChoiceSchema = z.strictObject({
  ...baseFields,
  type: z.literal('multiple-choice'),
  key: z.array(z.string()).check(z.describe('The id of the one correct option.')),
})
export type MultipleChoiceItem = z.infer<typeof MultipleChoiceSchema>

export const multipleChoice = {
  objections(item: MultipleChoiceItem): ItemObjection[] {
    return objectToKeyList(item, { min: 1, max: 1 })
  },
  isCorrect: (item: MultipleChoiceItem, response: ItemResponse): boolean => sameSet(item.key, response),
}
