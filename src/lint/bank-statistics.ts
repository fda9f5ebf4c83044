/** Figures of one bank: shares of item kinds, and how varied its services, concepts, openings and levels are. */

import type { Bank, Certification, Item } from '../core/index.ts'
import { isChoice } from './item-text.ts'
import { differOnlyInDigits } from './numbers.ts'
import { alikePairs } from './pairs.ts'
import { isNegative } from './rules/l05-negative-stem.ts'
import { percent, type Statistic, statistic } from './statistic.ts'
import { tokens } from './text.ts'

/** Shares of items that one key service may have, by the exam's first letters; others may have `OTHER_CAP`. */
const SERVICE_CAPS: Readonly<Record<string, number>> = {
  CLF: 0.08,
  SAA: 0.08,
  DVA: 0.08,
  SOA: 0.08,
  SAP: 0.08,
  DOP: 0.08,
  SCS: 0.08,
  AIF: 0.2,
  ANS: 0.2,
  DAS: 0.2,
  DBS: 0.2,
  PAS: 0.2,
  MLS: 0.35,
}
const OTHER_CAP = 0.2
const APPLY_OR_ABOVE = { foundational: 0.4, associate: 0.8, professional: 0.9, specialty: 0.9 } as const
const MANAGED_WRONG = { foundational: 0.05, associate: 0.15, professional: 0.15, specialty: 0.15 } as const
const LISTED = 0.2

/** B01 to B10: the figures of `bank` that depend on its exam. */
export function bankStatistics(bank: Bank): Statistic[] {
  const { items, certification } = bank
  if (items.length === 0) return []
  return [
    atMost('B01', 'negative stems', { items, holds: isNegative, limit: 0.02 }),
    atMost('B02', 'options that differ only in digits', { items, holds: differOnlyInDigits, limit: 0.05 }),
    responseShare(bank),
    serviceCap(bank),
    commonest('B05', 'scenario opening', { items, names: opening, limit: 0.25 * items.length }),
    commonest('B06', 'concept', { items, names: item => item.concepts, limit: Math.max(4, 0.03 * items.length) }),
    ...levelShares(items, certification),
    variety(items),
    likeness(items),
  ]
}

interface Share {
  readonly items: readonly Item[]
  readonly holds: (item: Item) => boolean
  readonly limit: number
}

/** A share that must not exceed its limit; one item is always allowed. */
function atMost(id: string, name: string, { items, holds, limit }: Share): Statistic {
  const found = items.filter(holds).map(item => item.id)
  const value = found.length / items.length
  const isOver = found.length > Math.max(1, Math.floor(limit * items.length))
  const message = `${percent(value)} of the items have ${name} (limit ${percent(limit)}): ${found.join(', ') || 'none'}`
  return statistic({ id, name, value, verdict: isOver ? 'fail' : 'pass', message })
}

function responseShare({ items, certification }: Bank): Statistic {
  const choices = items.filter(isChoice)
  const value = choices.filter(({ type }) => type === 'multiple-response').length / Math.max(1, choices.length)
  const isOffered = certification.itemTypes.includes('multiple-response')
  const isFar = value < 0.1 || value > 0.25
  const isNear = value < 0.15 || value > 0.2
  const message = `${percent(value)} of the choice items are multiple response (15 to 20 % wanted, 10 to 25 % allowed)`
  const verdict = !isOffered || !isNear ? 'pass' : isFar ? 'fail' : 'warning'
  return statistic({ id: 'B03', name: 'multiple response', value, verdict, message })
}

function serviceCap({ items, certification }: Bank): Statistic {
  const cap = SERVICE_CAPS[certification.code.slice(0, 3)] ?? OTHER_CAP
  return commonest('B04', 'key service', {
    items,
    names: item => item.keyServices,
    limit: Math.max(2, cap * items.length),
  })
}

interface Naming {
  readonly items: readonly Item[]
  readonly names: (item: Item) => readonly string[]
  /** How many items may share a name. */
  readonly limit: number
}

/** How often the commonest name occurs; every name above the limit is told. */
function commonest(id: string, what: string, { items, names, limit }: Naming): Statistic {
  const counts = new Map<string, number>()
  for (const item of items) for (const name of new Set(names(item))) counts.set(name, (counts.get(name) ?? 0) + 1)
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const over = sorted.filter(([, count]) => count > limit)
  const told = (over.length > 0 ? over : sorted.slice(0, 1)).map(([name, count]) => `${name} (${count})`).join(', ')
  const message = `commonest ${what}: ${told}; at most ${Math.floor(limit)} of ${items.length} items may share one`
  const value = Math.max(0, ...counts.values()) / items.length
  return statistic({ id, name: `commonest ${what}`, value, verdict: over.length > 0 ? 'fail' : 'pass', message })
}

/** The first three words of the scenario, or of the stem where there is none. */
function opening({ scenario, stem }: Item): string[] {
  return [
    tokens(scenario || stem)
      .slice(0, 3)
      .join(' '),
  ]
}

function levelShares(items: readonly Item[], { tier }: Certification): Statistic[] {
  const share = (holds: (item: Item) => boolean) => items.filter(holds).length / items.length
  const applied = share(({ level }) => level !== 'remember' && level !== 'understand')
  const unmanaged = share(({ managedWrong }) => managedWrong !== undefined)
  const needed = (id: string, name: string, value: number) => {
    const least = id === 'B07' ? APPLY_OR_ABOVE[tier] : MANAGED_WRONG[tier]
    const message = `${percent(value)} of the items are ${name} (at least ${percent(least)})`
    return statistic({ id, name, value, verdict: value < least ? 'warning' : 'pass', message })
  }
  return [
    needed('B07', 'of level apply or above', applied),
    needed('B08', 'such that the managed option is wrong', unmanaged),
  ]
}

function variety(items: readonly Item[]): Statistic {
  const industries = new Set(items.map(({ industry }) => industry)).size
  const problems = new Set(items.map(({ problem }) => problem)).size
  const message = `${industries} industries and ${problems} kinds of trouble in ${items.length} items`
  return statistic({ id: 'B09', name: 'industries', value: industries, verdict: 'pass', message })
}

/** How many items share a fifth of their wording with another; these are listed, not judged. */
function likeness(items: readonly Item[]): Statistic {
  const pairs = alikePairs(items, LISTED)
  const value = new Set(pairs.flatMap(({ ids }) => ids)).size / items.length
  const told = pairs.map(({ ids, likeness: share }) => `${ids.join(' and ')} (${percent(share)})`).join(', ')
  const message = `${percent(value)} of the items share 20 % or more of their wording with another: ${told || 'none'}`
  return statistic({ id: 'B10', name: 'alike items', value, verdict: 'pass', message })
}
