/** How far an item is: what overview and navigation say of it. */

import { type ItemResponse, type ItemType, isList, type SessionItem } from '../core/index.ts'

export type Completeness = 'unseen' | 'incomplete' | 'complete'

/** How many options a response holds. */
function countChosen(response: ItemResponse | undefined): number {
  if (response === undefined) return 0
  return isList(response) ? response.length : Object.keys(response).length
}

/** Whether an item was seen, and whether it has a response. */
export function completeness({ seen, response }: Pick<SessionItem, 'seen' | 'response'>): Completeness {
  if (response !== undefined) return 'complete'
  return seen ? 'incomplete' : 'unseen'
}

/** What is odd about a response that selects another number of options than asked; `undefined` if nothing is. */
export function describeCount(
  { type, select }: { readonly type: ItemType; readonly select: number },
  response: ItemResponse | undefined,
): string | undefined {
  const chosen = countChosen(response)
  if (chosen === 0 || chosen === select) return undefined
  const verb = {
    'multiple-choice': 'selected',
    'multiple-response': 'selected',
    ordering: 'placed',
    matching: 'matched',
  }
  return `${chosen} of ${select} ${verb[type]}: as it stands it counts as wrong.`
}
