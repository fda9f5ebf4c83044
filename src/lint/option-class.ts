/** What kind of text an option is: the name of a service, a number, a snippet of code, or a sentence. */

import { mentionsIn } from './glossary.ts'
import { openingClass } from './openings.ts'
import type { Service } from './services.ts'
import { words } from './text.ts'

export type OptionClass = 'name' | 'number' | 'snippet' | 'sentence'

const SENTENCE_WORDS = 6
const UNIT_WORDS = 3

/** The class of `text`, if it clearly has one; short phrases that are no names have none. */
export function optionClass(text: string, services: readonly Service[]): OptionClass | undefined {
  const bare = text.trim().replace(/\.$/, '')
  if (/^(?:`[^`]+`|```[\s\S]*```|[{[][\s\S]*[}\]])$/.test(bare)) return 'snippet'
  if (isNumber(bare)) return 'number'
  if (isName(bare, services)) return 'name'
  return words(bare).length >= SENTENCE_WORDS || openingClass(bare) === 'a verb' ? 'sentence' : undefined
}

/** Whether `text` is a number, or a range of two, with a unit at most. */
export function isNumber(text: string): boolean {
  return (
    /^[<>~≤≥$]?\s*\d/.test(text) && words(text.replace(/[\d.,]+(?:\s*(?:-|–|to)\s*[\d.,]+)?/, '')).length <= UNIT_WORDS
  )
}

function isName(text: string, services: readonly Service[]): boolean {
  const bare = text.replace(/^(?:an?|the) /i, '')
  const [mention] = mentionsIn(bare, services)
  return mention?.at === 0 && mention.written.length >= bare.replace(/ \([A-Z0-9]+\)$/, '').length - 1
}
