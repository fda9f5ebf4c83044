/** Defects that need no author: a swapped key, a deciding phrase taken out, a key that outgrows its distractors. */

import { below, type Rng, shuffled } from '../core/index.ts'
import { removeConstraint } from './audit-removal.ts'
import type { ChoiceItem } from './item-text.ts'
import { splitOptions } from './item-text.ts'
import { words } from './text.ts'

/** What makes an item defective; `undefined` where the item does not lend itself to it. */
export type Spoil = (item: ChoiceItem, rng: Rng) => ChoiceItem | undefined

/** From this length over the mean distractor a key is called overlong, as in rule L08. */
const OVERLONG = 1.35
/** Options of fewer words on average are names, to which no clause can be appended. */
const OPTION_WORDS = 6

/** True of nearly every design, and no reason to choose one: padding as careless authors write it. */
const BENEFITS = [
  'so that the stated requirements are met in full and over the whole period',
  'which also keeps the solution easy to operate and to understand for everybody involved',
  'while the rest of the environment can remain as it is described above',
  'so that no other part of the system has to be considered for this purpose',
  'which is in line with the recommended practice for workloads of this kind',
  'thereby giving the organization exactly the behavior that it has asked for',
]

/** `item` with a distractor in place of one option of its declared key. */
export function swapKey(item: ChoiceItem, rng: Rng): ChoiceItem | undefined {
  const { distractors } = splitOptions(item)
  if (distractors.length === 0) return undefined
  const wrong = distractors[below(rng, distractors.length)]!.id
  const place = below(rng, item.key.length)
  return { ...item, key: item.key.map((id, index) => (index === place ? wrong : id)).sort() }
}

/** `item` with benefits appended to one option of its key, until it is more than 1.35 times the mean distractor. */
export function padKey(item: ChoiceItem, rng: Rng): ChoiceItem | undefined {
  const { keys, distractors } = splitOptions(item)
  const all = item.options.reduce((sum, { text }) => sum + words(text).length, 0)
  if (distractors.length === 0 || all / item.options.length < OPTION_WORDS) return undefined
  const mean = distractors.reduce((sum, { text }) => sum + text.length, 0) / distractors.length
  const { id, text: original } = keys[below(rng, keys.length)]!
  const [, body, stop] = /^(.*?)([.]?)$/s.exec(original) as unknown as [string, string, string]
  const benefits = shuffled(rng, BENEFITS)
  for (let used = 1; used <= benefits.length; used++) {
    const text = `${[body, ...benefits.slice(0, used)].join(', ')}${stop}`
    if (text.length > OVERLONG * mean) {
      const options = item.options.map(option => (option.id === id ? { ...option, text } : option))
      return { ...item, options }
    }
  }
  return undefined
}

/** How each generated kind spoils an item, the most particular about items first. */
export const SPOILS = {
  'removed-constraint': removeConstraint,
  'overlong-key': padKey,
  'key-swap': swapKey,
} as const satisfies Readonly<Record<string, Spoil>>
