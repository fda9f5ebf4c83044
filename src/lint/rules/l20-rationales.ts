/**
 * L20: every option has a rationale that says something, every distractor what it violates, when it would be right and
 * the belief that leads to it; the phrases that decide stand in scenario or stem letter for letter.
 */

import { type Item, type Option, selectCount } from '../../core/index.ts'
import { error, itemRule, type Objection } from '../finding.ts'
import { isChoice, splitOptions } from '../item-text.ts'
import { jaccard, tokens, words } from '../text.ts'

const WORDS = 12
const PARAPHRASE = 0.8
/** The word for a distractor that breaks no phrase: it cannot do the thing at all. */
const MECHANISM = 'mechanism'

export const rationales = itemRule('L20', 'rationales', item => {
  const { keys, distractors } = splitOptions(item)
  return [
    ...objectToConstraints(item),
    ...item.options.flatMap(objectToRationale),
    ...distractors.flatMap(option => objectToDistractor(option, item)),
    ...keys.filter(({ violates }) => violates !== undefined).map(({ id }) => error(`key ${id} has "violates"`)),
  ]
})

function contains(item: Item, phrase: string): boolean {
  return item.scenario.includes(phrase) || item.stem.includes(phrase)
}

function objectToConstraints(item: Item): Objection[] {
  const { decidingConstraints: constraints } = item
  const missing = constraints
    .filter(phrase => !contains(item, phrase))
    .map(phrase => error(`deciding constraint "${phrase}" stands neither in scenario nor in stem`))
  const needed = selectCount(item)
  return isChoice(item) && constraints.length !== needed
    ? [...missing, error(`has ${constraints.length} deciding constraints for ${needed} key options`)]
    : missing
}

function objectToRationale({ id, text, rationale }: Option): Objection[] {
  const count = words(rationale).length
  if (count < WORDS) return [error(`the rationale of ${id} has ${count} words; ${WORDS} are needed`)]
  const alike = jaccard(new Set(tokens(text)), new Set(tokens(rationale)))
  return alike >= PARAPHRASE ? [error(`the rationale of ${id} repeats its option`)] : []
}

function objectToDistractor(option: Option, item: Item): Objection[] {
  const missing = (['violates', 'rightWhen', 'misconception'] as const)
    .filter(field => option[field] === undefined)
    .map(field => error(`distractor ${option.id} lacks "${field}"`))
  const phrase = option.violates ?? MECHANISM
  return phrase === MECHANISM || contains(item, phrase)
    ? missing
    : [...missing, error(`what ${option.id} violates stands neither in scenario nor in stem: "${phrase}"`)]
}
