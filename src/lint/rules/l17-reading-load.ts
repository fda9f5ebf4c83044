/**
 * L17: the item can be read in its time: words per second of an item's share of the exam, no sentence of more than 40
 * words, and a Flesch–Kincaid grade of 15 at most, in which a service name counts as one short word.
 */

import { readingLoad } from '../../core/index.ts'
import { error, itemRule, type Objection, warning } from '../finding.ts'
import { replaceNames } from '../glossary.ts'
import { situation, visiblePassages } from '../item-text.ts'
import { readingGrade, sentences, words } from '../text.ts'

const WORDS_PER_SECOND = { warning: 1.7, error: 2.1 }
const SENTENCE_WORDS = 40
const GRADE = 15

export const readingLoadFits = itemRule('L17', 'reading-load', (item, { bank, services }) => {
  const { minutes, items } = bank.certification.form
  const prose = (text: string) => replaceNames(text.replace(/```[\s\S]*?```/g, ' '), services, () => 'it')
  const long = visiblePassages(item).flatMap(({ where, text }) =>
    sentences(prose(text))
      .map(sentence => words(sentence).length)
      .filter(count => count > SENTENCE_WORDS)
      .map(count => warning(`a sentence of the ${where} has ${count} words`)),
  )
  const grade = readingGrade(prose(situation(item)))
  const hard =
    grade > GRADE ? [warning(`scenario and stem read at grade ${grade.toFixed(1)}; ${GRADE} is the most`)] : []
  return [...objectToLoad(readingLoad(item), (minutes * 60) / items), ...long, ...hard]
})

function objectToLoad(count: number, seconds: number): Objection[] {
  const message = `has ${count} words for ${Math.round(seconds)} seconds`
  if (count > WORDS_PER_SECOND.error * seconds) return [error(message)]
  return count > WORDS_PER_SECOND.warning * seconds ? [warning(message)] : []
}
