/** Each prompt has its own option; options may outnumber prompts, and all pairs together earn the item. */

import * as z from 'zod/mini'
import { baseFields, IdSchema, type ItemObjection, type ItemResponse, PromptSchema } from './base.ts'
import { isList, repeated } from './key-list.ts'

export const MatchingSchema = z.strictObject({
  ...baseFields,
  type: z.literal('matching'),
  prompts: z.array(PromptSchema).check(z.minLength(2), z.maxLength(12), z.describe('What options are matched to.')),
  key: z
    .record(IdSchema, z.string())
    .check(z.describe('For each prompt id the id of its option, each used once at most.')),
})
export type MatchingItem = z.infer<typeof MatchingSchema>

export const matching = {
  objections(item: MatchingItem): ItemObjection[] {
    const prompts = new Set(item.prompts.map(prompt => prompt.id))
    const options = new Set(item.options.map(option => option.id))
    const pairs = Object.entries(item.key)
    const used = pairs.map(([, option]) => option)
    return [
      ...repeated(item.prompts.map(prompt => prompt.id)).map(id => at('prompts', `prompt id "${id}" is used twice`)),
      ...pairs
        .filter(([prompt]) => !prompts.has(prompt))
        .map(([prompt]) => at('key', `"${prompt}" is no prompt of this item`)),
      ...used.filter(option => !options.has(option)).map(option => at('key', `"${option}" is no option of this item`)),
      ...[...prompts]
        .filter(prompt => !Object.hasOwn(item.key, prompt))
        .map(prompt => at('key', `prompt "${prompt}" has no option`)),
      ...repeated(used).map(option => at('key', `option "${option}" is used for two prompts`)),
    ]
  },
  isCorrect(item: MatchingItem, response: ItemResponse): boolean {
    if (isList(response)) return false
    const pairs = Object.entries(item.key)
    return (
      Object.keys(response).length === pairs.length &&
      pairs.every(([prompt, option]) => Object.hasOwn(response, prompt) && response[prompt] === option)
    )
  },
}

function at(field: string, message: string): ItemObjection {
  return { path: [field], message }
}
