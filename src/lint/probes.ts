/** What probes say about a bank: how often the options alone name the key, and how often its deciding phrase decides. */

import type { Bank } from '../core/index.ts'
import { type ChoiceItem, isChoice } from './item-text.ts'
import type { Probe } from './probe-record.ts'

/** Counts of probes of one view: `hits` of `total`. */
export interface ProbeFigures {
  readonly total: number
  readonly hits: number
}

/** What readers of the options alone made of one seeded sample. */
export interface Reading extends ProbeFigures {
  /** The seed that drew the sample. */
  readonly seed: string
  /** Whether only items count that still stand as they were shown. */
  readonly today: boolean
}

/**
 * Of readers who saw the options of single-answer items alone, how many named the key: for each sample its first reader,
 * against the key that the items had then, and its last one on the items that still stand so. A reader who would not
 * choose has not named the key.
 */
export function choicesOnlyReadings(bank: Bank, probes: readonly Probe[]): readonly Reading[] {
  const shown = probedItems(bank, probes).filter(
    ({ item, probe }) => probe.view === 'choices-only' && item.type === 'multiple-choice',
  )
  const seeds = [...new Set(shown.map(({ probe }) => probe.seed))]
  return seeds.flatMap(seed => {
    const sample = shown.filter(({ probe }) => probe.seed === seed)
    const readers = [...new Set(sample.map(({ probe }) => probe.solver))]
    const of = (reader: string | undefined) => sample.filter(({ probe }) => probe.solver === reader)
    const standing = of(readers.at(-1)).filter(probed => isStanding(bank, probed))
    return [
      { seed, today: false, ...count(of(readers[0]), namesKey) },
      { seed, today: true, ...count(standing, namesKey) },
    ]
  })
}

/** Of solvers who saw an item without its deciding phrase, how many no longer gave its key: the phrase decides. */
export function ablationFigures(bank: Bank, probes: readonly Probe[]): ProbeFigures {
  const shown = probedItems(bank, probes).filter(({ probe }) => probe.view === 'ablated')
  return count(shown, probed => !namesKey(probed))
}

interface Probed {
  readonly item: ChoiceItem
  readonly probe: Probe
}

/** The probes of items that the bank still has, oldest first. */
function probedItems({ items }: Bank, probes: readonly Probe[]): Probed[] {
  const byId = new Map(items.filter(isChoice).map(item => [item.id, item]))
  return probes.flatMap(probe => {
    const item = byId.get(probe.item)
    return item ? [{ item, probe }] : []
  })
}

function isStanding({ digests }: Bank, { item, probe }: Probed): boolean {
  return digests.get(item.id) === probe.digest
}

function count(shown: readonly Probed[], holds: (probed: Probed) => boolean): ProbeFigures {
  return { total: shown.length, hits: shown.filter(holds).length }
}

function namesKey({ item, probe: { key = item.key, response } }: Probed): boolean {
  return response.length === key.length && response.every(option => key.includes(option))
}
