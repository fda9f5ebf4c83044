/** Keys and responses that are lists of option ids: what choice, response and ordering items share. */

import type { ItemObjection, ItemResponse, Option } from './base.ts'

/** Whether a response is a list of option ids (matching responses are not). */
export function isList(response: ItemResponse): response is readonly string[] {
  return Array.isArray(response)
}

/** The values that occur more than once, each named once. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const value of values) (seen.has(value) ? twice : seen).add(value)
  return [...twice]
}

/** Whether `response` holds exactly the ids of `key`, in any order. */
export function sameSet(key: readonly string[], response: ItemResponse): boolean {
  return isList(response) && response.length === key.length && key.every(id => response.includes(id))
}

/** Why `item.key` cannot be the key: ids that name no option, repetition, or a wrong number of them. */
export function objectToKeyList(
  item: { readonly key: readonly string[]; readonly options: readonly Option[] },
  count: { readonly min: number; readonly max: number },
): ItemObjection[] {
  const ids = new Set(item.options.map(option => option.id))
  const { min, max } = count
  const expected = min === max ? `${min}` : `${min} to ${max}`
  const unknown = item.key.flatMap((id, index) =>
    ids.has(id) ? [] : [{ path: ['key', index], message: `"${id}" is no option of this item` }],
  )
  const twice = repeated(item.key).map(id => ({ path: ['key'], message: `option "${id}" stands twice in the key` }))
  const number =
    item.key.length < min || item.key.length > max
      ? [{ path: ['key'], message: `the key has ${item.key.length} options; this type needs ${expected}` }]
      : []
  return [...unknown, ...twice, ...number]
}
