/**
 * Drawing fills the seats of a blueprint. Hard rules hold always: quotas, no item twice, enemies apart. The soft
 * ones are followed in order, each as far as those before it allow: fewest seen, one of every enemy pair first,
 * the bank's own share of item types, tasks spread evenly, then concepts, services, difficulty and reading load.
 */

import type { Blueprint, DomainSeats } from './blueprint.ts'
import { apportion } from './blueprint.ts'
import { countBy, type DomainTarget, type DrawNote, DrawTally } from './draw-tally.ts'
import { canFill, type Enemies } from './enemies.ts'
import type { Exposure } from './exposure.ts'
import type { Item } from './items/index.ts'
import { rngFor, shuffled } from './random.ts'

export interface DrawRequest {
  readonly code: string
  readonly seed: string
  readonly blueprint: Blueprint
  readonly pool: readonly { readonly item: Item; readonly domain: string }[]
  readonly enemies: Enemies
  readonly exposure: Exposure
}

export interface DrawnItem {
  readonly item: Item
  readonly domain: string
  readonly scored: boolean
}

interface Candidate {
  readonly item: Item
  readonly times: number
  readonly lastOn: string
  /** Its own draw: another item in the bank changes nobody's. */
  readonly luck: number
}

/** The drawn items, domain by domain, and the soft targets that were missed. The pool must be able to fill the seats. */
export function drawItems(request: DrawRequest): { drawn: DrawnItem[]; notes: DrawNote[] } {
  const { blueprint, pool } = request
  const tally = new DrawTally(
    pool.map(({ item }) => item),
    blueprint.seats.reduce((sum, seat) => sum + seat.items, 0),
  )
  const left = new Map(pool.map(({ item, domain }) => [item.id, domain]))
  const needs = new Map(blueprint.seats.map(({ domain, items }) => [domain, items]))
  const drawn = blueprint.seats.flatMap(seat => drawDomain(seat, { ...request, tally, left, needs }))
  return { drawn, notes: tally.notes() }
}

interface DrawState extends DrawRequest {
  readonly tally: DrawTally
  /** What may still be drawn, with its domain. */
  readonly left: Map<string, string>
  readonly needs: Map<string, number>
}

function drawDomain(seat: DomainSeats, state: DrawState): DrawnItem[] {
  const { code, seed, pool, exposure, tally } = state
  const { domain, items: seats, scored } = seat
  const items = pool.filter(entry => entry.domain === domain).map(({ item }) => item)
  tally.openDomain(domain, targetsFor(items, seats, rngFor(seed, code, 'tasks', domain)))
  const candidates = items.map(item => ({
    item,
    times: exposure.get(item.id)?.times ?? 0,
    lastOn: exposure.get(item.id)?.lastOn ?? '',
    luck: rngFor(seed, code, 'domain', domain, item.id)(),
  }))
  const drawn: Item[] = []
  while (drawn.length < seats) drawn.push(drawOne(candidates, domain, state))
  const order = shuffled(rngFor(seed, code, 'unscored', domain), [...drawn.keys()])
  const counts = new Set(order.slice(0, scored))
  return drawn.map((item, index) => ({ item, domain, scored: counts.has(index) }))
}

/** Draws the best candidate that leaves every quota fillable. */
function drawOne(candidates: readonly Candidate[], domain: string, state: DrawState): Item {
  const { left, needs, enemies, tally } = state
  const barred = new Set<string>()
  for (;;) {
    const best = bestOf(candidates, state, barred)
    if (best === undefined) throw new Error(`domain ${domain} ran dry although its quota could be filled`)
    const { id } = best.item
    const gone = [id, ...(enemies.get(id) ?? [])].filter(other => left.has(other))
    const rest = (needs.get(domain) as number) - 1
    if (gone.length > 1 && !canFill(new Map(needs).set(domain, rest), { domainOf: without(left, gone), enemies })) {
      barred.add(id)
      continue
    }
    for (const other of gone) left.delete(other)
    needs.set(domain, rest)
    tally.add(best.item)
    return best.item
  }
}

function without(left: ReadonlyMap<string, string>, gone: readonly string[]): Map<string, string> {
  const rest = new Map(left)
  for (const id of gone) rest.delete(id)
  return rest
}

function bestOf(
  candidates: readonly Candidate[],
  state: DrawState,
  barred: ReadonlySet<string>,
): Candidate | undefined {
  let best: Candidate | undefined
  for (const candidate of candidates) {
    if (!state.left.has(candidate.item.id) || barred.has(candidate.item.id)) continue
    if (best === undefined || compare(candidate, best, state) < 0) best = candidate
  }
  return best
}

/** Negative if `a` is to be drawn before `b`: the soft rules in the order of their force. */
function compare(a: Candidate, b: Candidate, { enemies, left, tally }: DrawState): number {
  const hasFoe = ({ item }: Candidate) => [...(enemies.get(item.id) ?? [])].some(foe => left.has(foe))
  return (
    a.times - b.times ||
    Number(hasFoe(b)) - Number(hasFoe(a)) ||
    tally.compareTargets(a.item, b.item) ||
    (a.lastOn < b.lastOn ? -1 : a.lastOn > b.lastOn ? 1 : 0) ||
    tally.compareBalance(a.item, b.item) ||
    a.luck - b.luck ||
    (a.item.id < b.item.id ? -1 : 1)
  )
}

/** Seats by type in the proportion of `items`, and by task as equal as `items` allow. */
function targetsFor(items: readonly Item[], seats: number, rng: () => number): DomainTarget {
  const types = countBy(items, item => item.type)
  const tasks = countBy(items, item => item.task)
  const names = [...types.keys()].sort()
  const shares = apportion(
    names.map(type => ({ weight: types.get(type) as number })),
    seats,
  )
  return {
    types: new Map(names.map((type, index) => [type, shares[index] as number])),
    tasks: spread(tasks, seats, rng),
  }
}

/** `seats` dealt one at a time to the tasks that still have items, in a seeded order. */
function spread(available: ReadonlyMap<string, number>, seats: number, rng: () => number): Map<string, number> {
  const order = shuffled(rng, [...available.keys()].sort())
  const dealt = new Map(order.map(task => [task, 0]))
  let left = Math.min(
    seats,
    [...available.values()].reduce((sum, count) => sum + count, 0),
  )
  while (left > 0) {
    for (const task of order) {
      const has = dealt.get(task) as number
      if (left === 0 || has >= (available.get(task) as number)) continue
      dealt.set(task, has + 1)
      left -= 1
    }
  }
  return dealt
}
