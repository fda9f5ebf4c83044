/**
 * L04: no option is "all of the above" or the like, and nothing that is written about options points at them by
 * letter or place, because every form orders them anew.
 */

import { error, itemRule } from '../finding.ts'
import { hiddenPassages } from '../item-text.ts'

const COMBINED = /\b(?:all|none|both|neither|any) of (?:the )?(?:above|these|options)\b/i

const POINTING = [
  /\b[A-G],? (?:and|or) [A-G]\b(?![-\w])/,
  /\b(?:[Oo]ptions?|[Cc]hoices?|[Aa]nswers?|[Dd]istractors?) \(?[A-G]\b(?![-'])/,
  /\bthe (?:first|second|third|fourth|fifth|last|previous|next|other) (?:option|choice|answer)s?\b/i,
  /\b(?:option|choice|answer)s? (?:above|below)\b/i,
]

export const forbiddenOptions = itemRule('L04', 'forbidden-options', item => {
  const ofOptions = item.options.map(({ id, text }) => ({ where: `option ${id}`, text }))
  const combined = ofOptions
    .filter(({ text }) => COMBINED.test(text))
    .map(({ where }) => error(`${where} stands for other options`))
  const pointing = [...ofOptions, ...hiddenPassages(item)].flatMap(({ where, text }) => {
    const found = POINTING.map(pattern => pattern.exec(text)?.[0]).find(Boolean)
    return found === undefined ? [] : [error(`${where} points at an option: "${found}"; options are shuffled`)]
  })
  return [...combined, ...pointing]
})
