/** Blind responses: what a solver returned in letters, read back into option ids. */

import * as z from 'zod/mini'
import { err, type Item, type ItemResponse, ok, optionLetter, type Result } from '../core/index.ts'
import { blindOptions } from './blind-order.ts'
import { isDay } from './day.ts'

const text = (max: number) => z.string().check(z.maxLength(max))
const letters = z.array(z.string()).check(z.maxLength(12))

const SolvedItemSchema = z.strictObject({
  letters: z.union([letters, z.record(z.string(), z.string())]),
  confidence: z.number().check(z.minimum(0), z.maximum(100)),
  defensible: letters,
  note: text(8000),
})
type SolvedItem = z.infer<typeof SolvedItemSchema>

/** The file that a solver returns. */
export const SolvedSchema = z.strictObject({
  seed: text(200).check(z.regex(/\S/, 'must not be empty')),
  solver: text(2000).check(z.regex(/\S/, 'must not be empty')),
  on: z.string().check(z.refine(isDay, 'must be a date such as 2026-11-25')),
  responses: z.record(z.string(), SolvedItemSchema),
})

/** What a solver returned for one item, in option ids. */
export interface BlindResponse {
  readonly response: ItemResponse
  readonly defensible: readonly string[]
}

/** `solved` in option ids, or what makes it no response to `item`. */
export function resolveLetters(
  item: Item,
  solved: Pick<SolvedItem, 'letters' | 'defensible'>,
  order: { readonly code: string; readonly seed: string },
): Result<BlindResponse, string> {
  const shown = blindOptions(item, order)
  const ids = new Map(shown.map((id, index) => [optionLetter(index), id]))
  const isList = Array.isArray(solved.letters)
  if (isList === (item.type === 'matching'))
    return err(
      `${item.id}: letters must be ${isList ? 'an object { prompt: letter }' : 'a list'}, as it is ${item.type}.`,
    )
  const stray = item.type === 'matching' && Object.keys(solved.letters).find(id => !hasPrompt(item, id))
  if (stray) return err(`${item.id}: "${stray}" is no prompt of it.`)
  const used = [...Object.values(solved.letters), ...solved.defensible]
  const unknown = used.find(letter => !ids.has(letter))
  if (unknown !== undefined)
    return err(`${item.id}: "${unknown}" is no letter of it; it has A to ${optionLetter(shown.length - 1)}.`)
  const read = (letter: string) => ids.get(letter) as string
  const response = mapResponse(solved.letters, read)
  return ok({
    response: Array.isArray(response) && item.type !== 'ordering' ? [...response].sort() : response,
    defensible: [...new Set(solved.defensible)].map(read).sort(),
  })
}

/** `response` with each option replaced by what `read` makes of it. */
export function mapResponse(response: ItemResponse, read: (option: string) => string): ItemResponse {
  if (Array.isArray(response)) return response.map(read)
  return Object.fromEntries(Object.entries(response).map(([prompt, option]) => [prompt, read(option)]))
}

function hasPrompt(item: Extract<Item, { type: 'matching' }>, id: string): boolean {
  return item.prompts.some(prompt => prompt.id === id)
}
