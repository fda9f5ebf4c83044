/**
 * The learned guesser (G18): a conditional logit on the surface of options, fitted on nine tenths of the items and
 * tried on the rest, ten times; a second run also sees the position in the file.
 */

import { foldOf } from './folds.ts'
import { equal, picks, type Tie, within5Percent } from './guess.ts'
import { convergence, type Guesser, overlaps, specificity } from './guessers.ts'
import type { ChoiceItem } from './item-text.ts'
import { ABSOLUTES, countOf, HEDGES } from './lexicons.ts'
import { type Choice, fitLogit, utility } from './logit.ts'

const FOLDS = 10
const PENALTY = 2

export const LEARNED: readonly Guesser[] = [
  { id: 'G18', name: 'learned from the surface', tie: equal, values: items => crossValidate(items, false) },
  { id: 'G18p', name: 'learned from surface and position', tie: equal, values: items => crossValidate(items, true) },
]

/** For each item the utilities of its options under a logit fitted without the item's fold. */
function crossValidate(items: readonly ChoiceItem[], withPosition: boolean): number[][] {
  const folds = items.map(({ id }) => foldOf(id, FOLDS))
  const choices = items.map(
    (item): Choice => ({
      options: featuresOf(item, withPosition),
      chosen: item.options.findIndex(({ id }) => item.key.includes(id)),
    }),
  )
  const weights = Array.from({ length: FOLDS }, (_, fold) => {
    const training = choices.filter((_choice, index) => folds[index] !== fold)
    return fitLogit(training, PENALTY)
  })
  return choices.map(({ options }, index) => options.map(option => utility(option, weights[folds[index]!]!)))
}

function featuresOf(item: ChoiceItem, withPosition: boolean): number[][] {
  const texts = item.options.map(({ text }) => text)
  const lengths = texts.map(text => text.length)
  const surface: readonly (readonly number[])[] = [
    texts.map(specificity),
    overlaps(texts, item, false),
    overlaps(texts, item, true),
    convergence(texts),
    texts.map(text => -countOf(text, ABSOLUTES)),
    texts.map(text => countOf(text, HEDGES)),
  ]
  const negative = (values: readonly number[]) => values.map(value => -value)
  const winner = (values: readonly number[], tie: Tie = equal) => picks(values, 1, tie)
  const columns = [
    lengths.map(Math.log),
    ...surface,
    winner(lengths, within5Percent),
    winner(negative(lengths), within5Percent),
    ...surface.map(values => winner(values)),
    winner(negative(surface[3]!)),
    ...(withPosition ? texts.map((_, place) => texts.map((_text, index) => Number(index === place))) : []),
  ]
  return texts.map((_, index) => columns.map(column => column[index]!))
}
