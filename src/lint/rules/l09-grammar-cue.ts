/**
 * L09: grammar gives nothing away: the options begin alike (all with a verb, all with a noun, all with a gerund), end
 * alike, and the number that "Which" asks for fits the number of keys. A first word of no known class counts as alike.
 */

import { selectCount } from '../../core/index.ts'
import { itemRule, type Objection, warning } from '../finding.ts'
import { isChoice, lastSentence } from '../item-text.ts'
import { openingClass } from '../openings.ts'

export const grammarCue = itemRule('L09', 'grammar-cue', item => {
  const numbers = isChoice(item) ? objectToNumber(lastSentence(item), selectCount(item)) : []
  const classes = item.options.map(({ text }) => openingClass(text)).filter(one => one !== undefined)
  const mixed = new Set(classes).size > 1 ? [warning(`options begin with ${[...new Set(classes)].join(' and ')}`)] : []
  const ends = new Set(item.options.map(({ text }) => /[.?!;:]?$/.exec(text.trim())?.[0]))
  return [...numbers, ...mixed, ...(ends.size > 1 ? [warning('some options end with a full stop, others do not')] : [])]
})

function objectToNumber(stem: string, select: number): Objection[] {
  const noun = /\b[Ww]hich (?:AWS |Amazon )?([a-z]+)\b/.exec(stem)?.[1]
  if (noun === undefined || noun === 'combination') return []
  const isPlural = /^(?:actions|steps|solutions|services|features|changes|options|statements|types|methods)$/.test(noun)
  const isSingular = /^(?:action|step|solution|service|feature|change|option|statement|type|method|design)$/.test(noun)
  if (select > 1 && isSingular) return [warning(`the stem asks for one ${noun}, and the key has ${select} options`)]
  return select === 1 && isPlural ? [warning(`the stem asks for ${noun}, and the key is one option`)] : []
}
