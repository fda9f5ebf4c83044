/**
 * The test-wise guessers G01 to G17: readers who do not understand a word. Each gives every option a number from its
 * surface; a sound bank leaves them at chance.
 */

import { equal, type Tie, within5Percent } from './guess.ts'
import { type ChoiceItem, situation } from './item-text.ts'
import { ABSOLUTES, countOf, HEDGES, LABORIOUS, MANAGED } from './lexicons.ts'
import { servicePrior } from './service-prior.ts'
import type { Service } from './services.ts'
import { contentStems, countShared, jaccard, tokens } from './text.ts'

export interface Guesser {
  readonly id: string
  readonly name: string
  readonly tie: Tie
  /** For each item the values of its options, in their order in the file. */
  readonly values: (items: readonly ChoiceItem[], services: readonly Service[]) => number[][]
}

type ValuesOf = (texts: readonly string[], item: ChoiceItem) => number[]

function guesser(id: string, name: string, valuesOf: ValuesOf): Guesser {
  return {
    id,
    name,
    tie: equal,
    values: items =>
      items.map(item =>
        valuesOf(
          item.options.map(({ text }) => text),
          item,
        ),
      ),
  }
}

/** Digits, capitalised words, and twice the brackets, commas and semicolons. */
export function specificity(text: string): number {
  return countOf(text, /\d/g) + countOf(text, /(?<![\p{L}\p{N}])\p{Lu}/gu) + 2 * countOf(text, /[(,;]/g)
}

/** How many different words with meaning each text shares with the situation; with `asShare`, of its own words. */
export function overlaps(texts: readonly string[], item: ChoiceItem, asShare: boolean): number[] {
  const read = new Set(contentStems(situation(item)))
  return texts.map(text => {
    const own = new Set(contentStems(text))
    return countShared(own, read) / (asShare ? Math.max(1, own.size) : 1)
  })
}

/** How alike each text is to all the others: the sum of the shares of common words. */
export function convergence(texts: readonly string[]): number[] {
  const sets = texts.map(text => new Set(tokens(text)))
  return sets.map((one, index) =>
    sets.reduce((sum, other, place) => (place === index ? sum : sum + jaccard(one, other)), 0),
  )
}

function fixed(letter: number): ValuesOf {
  return texts => texts.map((_, index) => (index === letter ? 1 : 0))
}

/** G01 to G17. */
export const GUESSERS: readonly Guesser[] = [
  { ...guesser('G01', 'longest', texts => texts.map(text => text.length)), tie: within5Percent },
  { ...guesser('G02', 'shortest', texts => texts.map(text => -text.length)), tie: within5Percent },
  guesser('G03', 'most specific', texts => texts.map(specificity)),
  guesser('G04', 'most words of the stem', (texts, item) => overlaps(texts, item, false)),
  guesser('G05', 'greatest share of stem words', (texts, item) => overlaps(texts, item, true)),
  guesser('G06', 'most like the others', texts => convergence(texts)),
  guesser('G07', 'least like the others', texts => convergence(texts).map(value => -value)),
  guesser('G08', 'no absolutes', texts => texts.map(text => -countOf(text, ABSOLUTES))),
  guesser('G09', 'hedged', texts => texts.map(text => countOf(text, HEDGES))),
  guesser('G10', 'middle position', texts => texts.map((_, index) => -Math.abs(index - (texts.length - 1) / 2))),
  guesser('G11', 'always the first', fixed(0)),
  guesser('G12', 'always the second', fixed(1)),
  guesser('G13', 'always the third', fixed(2)),
  guesser('G14', 'always the fourth', fixed(3)),
  { id: 'G15', name: 'service prior', tie: equal, values: servicePrior },
  guesser('G16', 'managed or serverless', texts => texts.map(text => countOf(text, MANAGED))),
  guesser('G17', 'nothing laborious', texts => texts.map(text => -countOf(text, LABORIOUS))),
]
