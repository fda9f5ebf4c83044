/**
 * An item without its first deciding phrase, the sentence mended: an adverbial is struck out, else the clause that
 * holds the phrase, else the sentence. What cannot be mended so is given up; a seam would betray the defect.
 */

import type { ChoiceItem } from './item-text.ts'
import { sentences, words } from './text.ts'

/** Words that begin an adverbial, which a sentence can do without. */
const OPENERS = new Set(
  `across after against although at because before behind between by despite during for if in least most on over since
  though through throughout under unless until when whenever while with within without`.split(/\s+/),
)

/** Words that begin a clause which can be struck out where a comma sets it apart. */
const CONJUNCTIONS = new Set([...OPENERS, ...'also and but even or so where which who whose yet'.split(' ')])

/** Words that what follows them belongs to. */
const BINDERS = new Set(
  `a about also an and are as based be been being but by can could depend depends do does every for from had has have in
  into is least may more most must no not of on only or rely relies result results should so than that the to was were
  will with would`.split(/\s+/),
)

/** A sentence that begins so speaks of the one before it. */
const BACKWARD =
  /^(?:it|its|they|their|he|she|his|her|that|those|both|neither|each|one|another|also|then|there)\b|\b(?:this|these|such)\b/i

/** Fewer words left make no situation. */
const SCENARIO_WORDS = 8
/** Fewer words left make no sentence. */
const SENTENCE_WORDS = 4

/** `item` without its first deciding phrase anywhere; `undefined` where nothing sensible would remain. */
export function removeConstraint<T extends ChoiceItem>(item: T): T | undefined {
  const phrase = item.decidingConstraints[0] as string
  const scenario = withoutPhrase(item.scenario, phrase)
  const stem = withoutPhrase(item.stem, phrase)
  if (scenario === undefined || stem === undefined) return undefined
  if (scenario === item.scenario && stem === item.stem) return undefined
  if (scenario !== item.scenario && words(scenario).length < SCENARIO_WORDS) return undefined
  return { ...item, scenario, stem }
}

/** `text` without `phrase`; `undefined` where it cannot be taken out cleanly. */
function withoutPhrase(text: string, phrase: string): string | undefined {
  let left = text
  while (left.includes(phrase)) {
    const all = sentences(left)
    const at = all.findIndex(sentence => sentence.includes(phrase))
    const sentence = all[at]
    if (sentence === undefined || /[`|]/.test(sentence)) return undefined
    const mended = mendSentence(sentence, phrase) ?? (isDispensable(all, at) ? '' : undefined)
    if (mended === undefined) return undefined
    left = replaceSentence(left, sentence, mended)
  }
  return left
}

/** Whether the sentence at `at` can go: not the first, nor one that the next speaks of. */
function isDispensable(all: readonly string[], at: number): boolean {
  return at > 0 && !BACKWARD.test(all[at + 1] ?? '')
}

function replaceSentence(text: string, sentence: string, mended: string): string {
  const start = text.indexOf(sentence)
  const [before, after] = [text.slice(0, start), text.slice(start + sentence.length)]
  if (mended !== '') return before + mended + after
  return after.trim() === '' ? before.trimEnd() : before + after.trimStart()
}

/** `sentence` without `phrase`; `undefined` where it has to go as a whole. */
function mendSentence(sentence: string, phrase: string): string | undefined {
  const start = sentence.indexOf(phrase)
  const parts = { before: sentence.slice(0, start), phrase, after: sentence.slice(start + phrase.length) }
  const mended = strikeAdverbial(parts) ?? strikeClause(parts)
  const whole = mended !== undefined && words(mended).length >= SENTENCE_WORDS && isBalanced(mended)
  return whole && !mended.includes(phrase) ? mended : undefined
}

interface Parts {
  readonly before: string
  readonly phrase: string
  readonly after: string
}

/** The phrase itself struck out, with the comma that set it apart. */
function strikeAdverbial({ before, phrase, after }: Parts): string | undefined {
  const opener = firstWord(phrase)
  const left = before.trimEnd()
  if (left.endsWith(',') && CONJUNCTIONS.has(opener))
    return /^[,;:.?!]/.test(after) ? left.slice(0, -1) + after : undefined
  if (!OPENERS.has(opener)) return undefined
  if (left === '') return /^, (?!and |but |or |so )/.test(after) ? capitalized(after.slice(2)) : undefined
  return /^(?:[,;:.?!]|$| and )/.test(after) && !BINDERS.has(lastWord(left)) ? left + after : undefined
}

/** Everything from the conjunction before the phrase to the end of the sentence struck out. */
function strikeClause({ before, after }: Parts): string | undefined {
  if (/[,;:] /.test(after) || /\b(?:both|either|neither|between|not only)\b/i.test(before)) return undefined
  const end = /[.?!]["')]?$/.exec(after)?.[0] ?? ''
  const kept = keptBefore(before)
  if (kept === undefined || BINDERS.has(lastWord(kept)) || isFragment(kept)) return undefined
  return kept + end
}

/** What stands before the last clause of `before`. */
function keptBefore(before: string): string | undefined {
  const commas = before.split(', ').length - 1
  const semicolon = before.lastIndexOf('; ')
  const comma = before.lastIndexOf(', ')
  if (semicolon > comma) return before.slice(0, semicolon)
  if (comma < 0) return /^(.+) (?:and|but) $/.exec(before)?.[1]
  const opener = firstWord(before.slice(comma + 2))
  const ofList = ['and', 'or'].includes(opener) && commas > 1
  return CONJUNCTIONS.has(opener) && !ofList ? before.slice(0, comma) : undefined
}

/** Whether `kept` is only what leads up to a main clause: "When it fails". */
function isFragment(kept: string): boolean {
  return CONJUNCTIONS.has(firstWord(kept)) && !kept.includes(', ')
}

function isBalanced(text: string): boolean {
  return text.split('(').length === text.split(')').length
}

function firstWord(text: string): string {
  return (/[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '').toLowerCase()
}

function lastWord(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu)?.at(-1) ?? '').toLowerCase()
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
