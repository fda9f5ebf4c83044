/**
 * The service prior (G15): which service tends to be the key, learned from other items. Five folds, fixed by the item's
 * id; leaving out one item at a time would bias it below chance.
 */

import { foldOf } from './folds.ts'
import { servicesIn } from './glossary.ts'
import type { ChoiceItem } from './item-text.ts'
import type { Service } from './services.ts'

const FOLDS = 5

interface Counts {
  readonly keys: number
  readonly options: number
}

interface Named {
  readonly fold: number
  readonly options: readonly { readonly names: readonly string[]; readonly isKey: boolean }[]
}

/** For each option the mean, over the services it names, of (K + 0.5) / (A + 2): key and option counts of other folds. */
export function servicePrior(items: readonly ChoiceItem[], services: readonly Service[]): number[][] {
  const named = items.map(
    (item): Named => ({
      fold: foldOf(item.id, FOLDS),
      options: item.options.map(({ id, text }) => ({
        names: [...servicesIn(text, services)],
        isKey: item.key.includes(id),
      })),
    }),
  )
  const trained = Array.from({ length: FOLDS }, (_, fold) => count(named.filter(item => item.fold !== fold)))
  return named.map(({ fold, options }) => options.map(({ names }) => prior(names, trained[fold]!)))
}

function count(items: readonly Named[]): Map<string, Counts> {
  const counts = new Map<string, Counts>()
  for (const { names, isKey } of items.flatMap(({ options }) => options))
    for (const name of names) {
      const { keys, options } = counts.get(name) ?? { keys: 0, options: 0 }
      counts.set(name, { keys: keys + Number(isKey), options: options + 1 })
    }
  return counts
}

function prior(names: readonly string[], counts: ReadonlyMap<string, Counts>): number {
  const rate = (name: string) => {
    const { keys, options } = counts.get(name) ?? { keys: 0, options: 0 }
    return (keys + 0.5) / (options + 2)
  }
  // An option that names no service is as likely as one that names an unknown service.
  return names.length === 0 ? rate('') : names.reduce((sum, name) => sum + rate(name), 0) / names.length
}
