/** A blueprint says what a form must hold, without naming items: how many of each domain, and how many count. */

import type { Bank } from './bank.ts'
import type { Certification } from './certification.ts'

export interface DomainSeats {
  readonly domain: string
  readonly items: number
  /** Of these, the ones that count; the rest are administered unscored. */
  readonly scored: number
}

export interface Blueprint {
  readonly kind: 'mock' | 'drill'
  readonly seats: readonly DomainSeats[]
  /** Drills of one task. */
  readonly task?: string
  /** Drills of chosen items, such as those answered wrong: only these may be drawn. */
  readonly only?: readonly string[]
}

interface Weighted {
  readonly weight: number
}

/**
 * `seats` split by integer weights: largest remainder (Hamilton), without floating point. The remaining seats go
 * to the largest remainders; ties to the larger weight, then to the earlier entry.
 */
export function apportion(entries: readonly Weighted[], seats: number): number[] {
  const total = entries.reduce((sum, { weight }) => sum + weight, 0)
  const shares = entries.map(({ weight }, index) => ({
    index,
    weight,
    whole: Math.floor((weight * seats) / total),
    rest: (weight * seats) % total,
  }))
  const left = seats - shares.reduce((sum, { whole }) => sum + whole, 0)
  const winners = new Set(
    [...shares]
      .sort((a, b) => b.rest - a.rest || b.weight - a.weight || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  )
  return shares.map(({ whole, index }) => whole + (winners.has(index) ? 1 : 0))
}

/**
 * `seats` split by integer weights, each share rounded down or up by `offset`, an integer from 0 to below the sum of
 * the weights: over all offsets every entry has its exact share on average (systematic rounding, Cox).
 */
export function apportionAt(entries: readonly Weighted[], seats: number, offset: number): number[] {
  const total = entries.reduce((sum, { weight }) => sum + weight, 0)
  let before = 0
  return entries.map(({ weight }) => {
    const from = Math.floor((before * seats + offset) / total)
    before += weight
    return Math.floor((before * seats + offset) / total) - from
  })
}

/** The blueprint of a full form: unscored items of a domain are its full quota minus its scored one. */
export function mockBlueprint({ form, domains }: Pick<Certification, 'form' | 'domains'>): Blueprint {
  const full = apportion(domains, form.items)
  const scored = within(apportion(domains, form.items - form.unscored), full)
  return {
    kind: 'mock',
    seats: domains.map(({ id }, index) => ({
      domain: id,
      items: full[index] as number,
      scored: scored[index] as number,
    })),
  }
}

/**
 * `scored` with nowhere more than `full`: largest remainders can give a domain fewer of 25 seats than of 24 (the
 * Alabama paradox). What is over goes to the domains with most unscored seats, the earlier first.
 */
function within(scored: readonly number[], full: readonly number[]): number[] {
  const capped = scored.map((count, index) => Math.min(count, full[index] as number))
  const spare = (index: number) => (full[index] as number) - (capped[index] as number)
  let over = scored.reduce((sum, count) => sum + count, 0) - capped.reduce((sum, count) => sum + count, 0)
  for (; over > 0; over--) {
    const widest = capped.reduce((best, _, index) => (spare(index) > spare(best) ? index : best), 0)
    capped[widest] = (capped[widest] as number) + 1
  }
  return capped
}

/** What a drill draws from: `count` items of a domain or of a task, or all of the chosen items. */
export type DrillRequest =
  | { readonly domain: string; readonly count: number }
  | { readonly task: string; readonly count: number }
  | { readonly only: readonly string[] }

/** The blueprint of a drill; everything in it counts. A domain or task that the exam lacks gets no seats. */
export function drillBlueprint(bank: Pick<Bank, 'certification' | 'items'>, request: DrillRequest): Blueprint {
  const { domains } = bank.certification
  if ('only' in request) {
    const chosen = new Set(request.only)
    const only = bank.items.filter(item => chosen.has(item.id))
    const seats = domains.map(domain => {
      const tasks = domain.tasks.map(task => task.id)
      return seat(domain.id, only.filter(item => tasks.includes(item.task)).length)
    })
    return { kind: 'drill', seats: seats.filter(({ items }) => items > 0), only: only.map(item => item.id) }
  }
  const inRequest = domains.filter(domain =>
    'task' in request ? domain.tasks.some(task => task.id === request.task) : domain.id === request.domain,
  )
  const seats = inRequest.map(domain => seat(domain.id, request.count))
  return 'task' in request ? { kind: 'drill', seats, task: request.task } : { kind: 'drill', seats }
}

function seat(domain: string, items: number): DomainSeats {
  return { domain, items, scored: items }
}

/** How many full forms the bank fills without repeating an item: the scarcest domain decides. */
export function mocksWithoutRepeat(bank: Pick<Bank, 'certification' | 'items'>): number {
  const counts = itemsByDomain(bank)
  return Math.min(
    ...mockBlueprint(bank.certification).seats.map(({ domain, items }) =>
      items === 0 ? Number.POSITIVE_INFINITY : Math.floor((counts.get(domain) as number) / items),
    ),
  )
}

/** How many items the bank has in each domain, every domain of the exam included. */
export function itemsByDomain(bank: Pick<Bank, 'certification' | 'items'>): Map<string, number> {
  return new Map(
    bank.certification.domains.map(domain => {
      const tasks = new Set(domain.tasks.map(task => task.id))
      return [domain.id, bank.items.filter(item => tasks.has(item.task)).length]
    }),
  )
}
