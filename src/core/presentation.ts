/**
 * What a candidate may see of an item, and when. `presentItem` is an allow-list for before: no key, rationale,
 * takeaway or misconception. `reviewItem` is everything, for after the end, or in a drill once checked.
 */

import type { Fact } from './facts.ts'
import {
  type Item,
  type ItemResponse,
  type ItemType,
  isCorrect,
  keyOptions,
  type Option,
  type Prompt,
  selectCount,
} from './items/index.ts'
import type { ItemsByDigest } from './score.ts'
import type { Session } from './session.ts'

export interface PresentedOption {
  readonly id: string
  /** A, B, C … in the order of the form. */
  readonly letter: string
  readonly text: string
}

export interface PresentedItem {
  readonly position: number
  readonly type: ItemType
  readonly scenario: string
  readonly stem: string
  readonly prompts: readonly Prompt[]
  readonly options: readonly PresentedOption[]
  /** How many options are asked for. */
  readonly select: number
}

export interface ReviewedOption extends PresentedOption, Omit<Option, 'id' | 'text'> {
  readonly isKey: boolean
  readonly chosen: boolean
}

export interface ReviewedItem extends Omit<PresentedItem, 'options'> {
  readonly id: string
  readonly version: number
  readonly digest: string
  readonly domain: string
  readonly task: string
  readonly options: readonly ReviewedOption[]
  readonly key: Item['key']
  readonly response: ItemResponse | undefined
  readonly correct: boolean
  readonly decidingConstraints: readonly string[]
  readonly takeaway: string
  readonly facts: readonly Fact[]
}

/** The letter of the option at `index`, from A. */
export function optionLetter(index: number): string {
  return String.fromCharCode(65 + index)
}

/** The texts of `item` that may be seen before its key, with options in the order of `options`. */
export function presentText(item: Item, options: readonly string[]): Omit<PresentedItem, 'position'> {
  const { type, scenario, stem } = item
  const texts = new Map(item.options.map(option => [option.id, option.text]))
  return {
    type,
    scenario,
    stem,
    prompts: item.type === 'matching' ? item.prompts.map(({ id, text }) => ({ id, text })) : [],
    options: options.map((id, index) => ({ id, letter: optionLetter(index), text: texts.get(id) ?? '' })),
    select: selectCount(item),
  }
}

/** What may be seen of the item at `position` while the session runs. */
export function presentItem(items: ItemsByDigest, session: Session, position: number): PresentedItem {
  const { item, placed } = itemAt(items, session, position)
  return { position, ...presentText(item, placed.options) }
}

/** Whether the key of the item at `position` may be seen: after submission, or in a drill once checked. */
export function isReviewable(session: Session, position: number): boolean {
  return session.status === 'submitted' || session.items[position]?.checked === true
}

/** Everything about the item at `position`; a mistake of ours if it is not reviewable yet. */
export function reviewItem(
  { items, facts }: { readonly items: ItemsByDigest; readonly facts: ReadonlyMap<string, Fact> },
  session: Session,
  position: number,
): ReviewedItem {
  if (!isReviewable(session, position)) throw new Error(`item ${position} may not be reviewed yet`)
  const { item, placed } = itemAt(items, session, position)
  const response = session.items[position]?.response
  return {
    ...reviewText(item, placed.options, response),
    position,
    digest: placed.digest,
    domain: placed.domain,
    facts: factsOf(item, facts),
  }
}

/** `item` with key and rationales, options in the order of `options`, marked with what was chosen. */
function reviewText(item: Item, options: readonly string[], response: ItemResponse | undefined) {
  const keys = new Set(keyOptions(item))
  const chosen = new Set(response === undefined ? [] : Object.values(response))
  const { id, version, task, key, decidingConstraints, takeaway } = item
  const presented = presentText(item, options)
  return {
    ...presented,
    id,
    version,
    task,
    key,
    response,
    correct: isCorrect(item, response),
    decidingConstraints,
    takeaway,
    options: presented.options.map(option => ({
      ...(item.options.find(({ id }) => id === option.id) as Option),
      ...option,
      isKey: keys.has(option.id),
      chosen: chosen.has(option.id),
    })),
  }
}

function factsOf(item: Item, facts: ReadonlyMap<string, Fact>): Fact[] {
  return item.facts.flatMap(id => facts.get(id) ?? [])
}

function itemAt(items: ItemsByDigest, session: Session, position: number) {
  const placed = session.form.items[position]
  const item = placed && items.get(placed.digest)
  if (!placed || !item) throw new Error(`the attempt holds no item at ${position}`)
  return { item, placed }
}
