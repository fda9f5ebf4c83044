/** What probes say about a bank: how often the options alone name the key, and how often its deciding phrase decides. */

import type { Bank } from '../core/index.ts'
import { type ChoiceItem, isChoice } from './item-text.ts'
import type { Probe, ProbeView } from './probe-record.ts'

/** Counts of current probes of one view: `hits` of `total`. */
export interface ProbeFigures {
  readonly total: number
  readonly hits: number
}

/**
 * Of readers who saw the options of single-answer items alone, how many named the key. A reader who would not choose
 * has not named it. Probes of an older digest do not count.
 */
export function choicesOnlyFigures(bank: Bank, probes: readonly Probe[]): ProbeFigures {
  const shown = currentProbes(bank, probes, 'choices-only').filter(({ item }) => item.type === 'multiple-choice')
  return { total: shown.length, hits: shown.filter(namesKey).length }
}

/** Of solvers who saw an item without its deciding phrase, how many no longer gave the key: the phrase decides. */
export function ablationFigures(bank: Bank, probes: readonly Probe[]): ProbeFigures {
  const shown = currentProbes(bank, probes, 'ablated')
  return { total: shown.length, hits: shown.filter(probed => !namesKey(probed)).length }
}

interface Probed {
  readonly item: ChoiceItem
  readonly probe: Probe
}

/** The probes of one view whose item still stands as it was shown. */
function currentProbes(bank: Bank, probes: readonly Probe[], view: ProbeView): Probed[] {
  const items = new Map(bank.items.filter(isChoice).map(item => [item.id, item]))
  return probes.flatMap(probe => {
    const item = items.get(probe.item)
    return item && probe.view === view && bank.digests.get(probe.item) === probe.digest ? [{ item, probe }] : []
  })
}

function namesKey({ item, probe }: Probed): boolean {
  return probe.response.length === item.key.length && probe.response.every(option => item.key.includes(option))
}
