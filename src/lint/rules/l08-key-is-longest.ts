/**
 * L08: length gives nothing away. Looked at where options are sentences (6 words or more on average): the longest
 * over the shortest option, the key over the mean distractor, and for choice items a key that stands out.
 */

import type { Item } from '../../core/index.ts'
import { error, itemRule, type Objection, warning } from '../finding.ts'
import { isChoice, splitOptions } from '../item-text.ts'
import { words } from '../text.ts'

/** Options of fewer words are names; their lengths say nothing. */
const SENTENCE_WORDS = 6
const SPREAD = { warning: 2.2, error: 3 }
const KEY_OVER_MEAN = 1.35
const KEY_OVER_SECOND = 1.15

export const keyIsLongest = itemRule('L08', 'key-is-longest', item => {
  if (!hasSentences(item)) return []
  return [...objectToSpread(item), ...(isChoice(item) ? objectToKey(item) : [])]
})

/** Whether the options of `item` are sentences rather than names. */
function hasSentences(item: Pick<Item, 'options'>): boolean {
  const all = item.options.reduce((sum, { text }) => sum + words(text).length, 0)
  return all / item.options.length >= SENTENCE_WORDS
}

function objectToSpread(item: Item): Objection[] {
  const lengths = item.options.map(({ text }) => text.length)
  const spread = Math.max(...lengths) / Math.min(...lengths)
  const message = `the longest option has ${spread.toFixed(2)} times the characters of the shortest`
  if (spread > SPREAD.error) return [error(message)]
  return spread > SPREAD.warning ? [warning(message)] : []
}

function objectToKey(item: Item): Objection[] {
  const { keys, distractors } = splitOptions(item)
  const ofKeys = keys.map(({ text }) => text.length)
  const others = distractors.map(({ text }) => text.length)
  if (others.length === 0) return []
  const ratio = mean(ofKeys) / mean(others)
  const lead = Math.min(...ofKeys) / Math.max(...others)
  if (ratio > KEY_OVER_MEAN) return [error(`the key has ${ratio.toFixed(2)} times the characters of its distractors`)]
  return lead > KEY_OVER_SECOND ? [warning(`the key is longest, ${lead.toFixed(2)} times the next`)] : []
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
