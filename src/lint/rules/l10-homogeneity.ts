/**
 * L10: all options are of one class: service names, numbers, snippets or sentences (short phrases fit any). A key that
 * is alone in its class gives itself away.
 */

import { error, itemRule, warning } from '../finding.ts'
import { isChoice, splitOptions } from '../item-text.ts'
import { optionClass } from '../option-class.ts'

export const homogeneity = itemRule('L10', 'homogeneity', (item, { services }) => {
  const classesOf = (options: readonly { text: string }[]) =>
    options.map(({ text }) => optionClass(text, services)).filter(one => one !== undefined)
  const all = new Set(classesOf(item.options))
  if (all.size < 2) return []
  const { keys, distractors } = splitOptions(item)
  const [ofKeys, others] = [new Set(classesOf(keys)), new Set(classesOf(distractors))]
  const kinds = [...all].sort().join(', ')
  const standsOut = isChoice(item) && ofKeys.size === 1 && others.size > 0 && ![...ofKeys].some(one => others.has(one))
  return standsOut && classesOf(distractors).length === distractors.length
    ? [error(`only the key is a ${[...ofKeys][0]}; options are of several classes: ${kinds}`)]
    : [warning(`options are of several classes: ${kinds}`)]
})
