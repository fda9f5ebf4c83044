/** The texts of an item: what the candidate reads, what authors add, which options are keys. */

import { type Item, keyOptions, type Option } from '../core/index.ts'
import { sentences } from './text.ts'

/** Items whose options compete with one another: the only ones that cues can give away. */
export type ChoiceItem = Extract<Item, { type: 'multiple-choice' | 'multiple-response' }>

/** Whether options of `item` compete: multiple choice or multiple response. */
export function isChoice(item: Item): item is ChoiceItem {
  return item.type === 'multiple-choice' || item.type === 'multiple-response'
}

/** Scenario and stem: everything that is read before the options. */
export function situation(item: Pick<Item, 'scenario' | 'stem'>): string {
  return [item.scenario, item.stem].filter(Boolean).join('\n')
}

/** The last sentence of the stem, without a trailing "(Select TWO.)". */
export function lastSentence(item: Pick<Item, 'stem'>): string {
  return sentences(item.stem.replace(/\s*\([Ss]elect [^)]*\)\s*$/, '')).at(-1) ?? ''
}

/** Options that belong to the key, and those that do not. */
export function splitOptions(item: Item): { keys: Option[]; distractors: Option[] } {
  const ids = new Set(keyOptions(item))
  return {
    keys: item.options.filter(({ id }) => ids.has(id)),
    distractors: item.options.filter(({ id }) => !ids.has(id)),
  }
}

/** A text of an item and where it stands. */
export interface Passage {
  readonly where: string
  readonly text: string
}

/** What the candidate sees, in reading order. */
export function visiblePassages(item: Item): Passage[] {
  const prompts = item.type === 'matching' ? item.prompts : []
  return [
    { where: 'scenario', text: item.scenario },
    { where: 'stem', text: item.stem },
    ...prompts.map(({ id, text }) => ({ where: `prompt ${id}`, text })),
    ...item.options.map(({ id, text }) => ({ where: `option ${id}`, text })),
  ]
}

/** What the candidate sees only in the review. */
export function hiddenPassages(item: Item): Passage[] {
  const ofOptions = item.options.flatMap(({ id, ...option }) =>
    (['rationale', 'rightWhen', 'misconception'] as const).map(field => ({
      where: `${field} of ${id}`,
      text: option[field] ?? '',
    })),
  )
  return [
    ...ofOptions,
    { where: 'takeaway', text: item.takeaway },
    { where: 'managedWrong', text: item.managedWrong ?? '' },
  ].filter(({ text }) => text !== '')
}

/** Every sentence that an author wrote for people. */
export function allPassages(item: Item): Passage[] {
  return [...visiblePassages(item), ...hiddenPassages(item)]
}
