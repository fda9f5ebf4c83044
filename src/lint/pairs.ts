/** Pairs of items that repeat one another: in wording, or a key's words in another item's situation. */

import type { Item, Option } from '../core/index.ts'
import { replaceNames } from './glossary.ts'
import { isChoice, situation, splitOptions } from './item-text.ts'
import type { Service } from './services.ts'
import { isContent, shingles, stemWord, tokens } from './text.ts'

const SHINGLE_TOKENS = 5
const CUE_TOKENS = 4

export interface AlikePair {
  /** Ids of the two items, in their order in the list. */
  readonly ids: readonly [string, string]
  /** Shared shingles over all shingles, above 0 to 1. */
  readonly likeness: number
}

/** The pairs of `items` that share at least `least` of their runs of five words in situation and sorted options. */
export function alikePairs(items: readonly Item[], least: number): AlikePair[] {
  const runs = items.map(item => shingles(tokens(wording(item)), SHINGLE_TOKENS))
  const holders = new Map<string, number[]>()
  const pairs: AlikePair[] = []
  runs.forEach((ofItem, index) => {
    const shared = new Map<number, number>()
    for (const run of ofItem) {
      const before = holders.get(run) ?? []
      for (const other of before) shared.set(other, (shared.get(other) ?? 0) + 1)
      holders.set(run, [...before, index])
    }
    for (const [other, count] of shared) {
      const likeness = count / (ofItem.size + runs[other]!.size - count)
      if (likeness >= least) pairs.push({ ids: [items[other]!.id, items[index]!.id], likeness })
    }
  })
  return pairs
}

function wording(item: Item): string {
  return [situation(item), ...item.options.map(({ text }) => text).sort()].join('\n')
}

export interface CueingPair {
  /** The item whose key is named by the other. */
  readonly id: string
  readonly cuedBy: string
  readonly words: string
}

/** The items of which four consecutive words with meaning, of the key alone, stand in another item's situation. */
export function cueingPairs(items: readonly Item[], services: readonly Service[]): CueingPair[] {
  const inSituation = new Map<string, string[]>()
  for (const item of items)
    for (const run of shingles(wordsWithMeaning(situation(item), services), CUE_TOKENS))
      inSituation.set(run, [...(inSituation.get(run) ?? []), item.id])
  return items.filter(isChoice).flatMap(item => {
    const runsOf = (options: readonly Option[]) =>
      options.flatMap(({ text }) => [...shingles(wordsWithMeaning(text, services), CUE_TOKENS)])
    const { keys, distractors } = splitOptions(item)
    const common = new Set(runsOf(distractors))
    const runs = runsOf(keys).filter(run => !common.has(run))
    const cues = new Map<string, string>()
    for (const run of runs)
      for (const other of inSituation.get(run) ?? []) if (other !== item.id && !cues.has(other)) cues.set(other, run)
    return [...cues].map(([cuedBy, run]) => ({ id: item.id, cuedBy, words: run }))
  })
}

/** Stems in order; a service name is one of them, an acronym in brackets behind its meaning none. */
function wordsWithMeaning(text: string, services: readonly Service[]): string[] {
  const named = replaceNames(text, services, name => ` ${name.replace(/[^A-Za-z0-9]/g, '')} `)
  return tokens(named.replace(/\([A-Z]{2,6}s?\)/g, ' '))
    .filter(isContent)
    .map(stemWord)
}
