/**
 * Drawing fills the seats of a blueprint. Hard rules hold always: quotas, no item twice, enemies apart. The soft
 * ones are followed in order, each as far as those before it allow: fewest seen, one of every enemy pair first,
 * the bank's own share of item types, tasks spread evenly, seen longest ago, then concepts, services, difficulty and
 * reading load.
 */

import type { Blueprint, DomainSeats } from './blueprint.ts'
import { apportionAt } from './blueprint.ts'
import { countBy, type DomainTarget, DrawTally } from './draw-tally.ts'
import { type Enemies, hasEnemyIn } from './enemies.ts'
import type { Exposure } from './exposure.ts'
import { type Effort, findFill, type Needs } from './fill.ts'
import type { DrawNote } from './form.ts'
import type { Item } from './items/index.ts'
import { below, rngFor, shuffled } from './random.ts'

export interface DrawRequest {
  readonly code: string
  readonly seed: string
  readonly blueprint: Blueprint
  readonly pool: readonly { readonly item: Item; readonly domain: string }[]
  readonly enemies: Enemies
  readonly exposure: Exposure
  /** One way to fill the seats. */
  readonly fill: ReadonlySet<string>
  readonly effort: Effort
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

/** The drawn items, domain by domain, and the soft targets that were missed. */
export function drawItems(request: DrawRequest): { drawn: DrawnItem[]; notes: DrawNote[] } {
  const { blueprint, pool } = request
  const tally = new DrawTally(
    pool.map(({ item }) => item),
    blueprint.seats.reduce((sum, seat) => sum + seat.items, 0),
  )
  const needs = needsOf(blueprint)
  const state = { ...request, ...leastSeen(request), tally, needs }
  // In the order of the exam, the later of two domains would lose every enemy of the earlier.
  const seats = shuffled(rngFor(request.seed, request.code, 'domains'), blueprint.seats)
  const drawn = seats.flatMap(seat => drawDomain(seat, state))
  return { drawn, notes: tally.notes() }
}

/** The quotas that the seats of `blueprint` set. */
export function needsOf({ seats }: Blueprint): Map<string, number> {
  return new Map(seats.map(({ domain, items }) => [domain, items]))
}

/** The items to draw from, and a fill: those seen least often, of the fewest sightings that still fill the seats. */
function leastSeen({ blueprint, pool, enemies, exposure, fill, effort }: DrawRequest) {
  const times = (id: string) => exposure.get(id)?.times ?? 0
  const upTo = (level: number) =>
    new Map(pool.filter(({ item }) => times(item.id) <= level).map(({ item, domain }) => [item.id, domain]))
  const levels = [...new Set(pool.map(({ item }) => times(item.id)))].sort((a, b) => a - b)
  for (const level of levels.slice(0, -1)) {
    const left = upTo(level)
    const found = findFill(needsOf(blueprint), { domainOf: left, enemies, effort })
    if (found) return { left, fill: found }
  }
  return { left: upTo(Number.POSITIVE_INFINITY), fill }
}

interface DrawState extends DrawRequest {
  readonly tally: DrawTally
  /** What may still be drawn, with its domain. */
  readonly left: Map<string, string>
  readonly needs: Map<string, number>
  /** One way to fill the seats that are still open. */
  fill: ReadonlySet<string>
}

function drawDomain(seat: DomainSeats, state: DrawState): DrawnItem[] {
  const { code, seed, pool, exposure, tally, left } = state
  const { domain, items: seats, scored } = seat
  const items = pool.filter(entry => entry.domain === domain).map(({ item }) => item)
  tally.openDomain(domain, targetsFor(items, seat, state))
  const candidates = items
    .filter(({ id }) => left.has(id))
    .map(item => ({
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

/** Draws the best candidate that leaves every quota fillable; an item of `state.fill` always does. */
function drawOne(candidates: readonly Candidate[], domain: string, state: DrawState): Item {
  const { left, needs, enemies, tally } = state
  const rest = new Map(needs).set(domain, (needs.get(domain) as number) - 1)
  const barred = new Set<string>()
  for (;;) {
    const best = bestOf(candidates, state, barred)
    if (best === undefined) throw new Error(`domain ${domain} ran dry although its quota could be filled`)
    const { item } = best
    const gone = [item.id, ...(enemies.get(item.id) ?? [])]
    const fill = fillWithout(gone, rest, state)
    if (fill === undefined) {
      barred.add(item.id)
      continue
    }
    for (const id of gone) left.delete(id)
    needs.set(domain, rest.get(domain) as number)
    state.fill = fill
    tally.add(item)
    return item
  }
}

/** A fill of `rest` once an item was drawn: it and its enemies, `gone`, are out. The search is for the rare case. */
function fillWithout([id, ...foes]: string[], rest: Needs, { left, enemies, fill, effort }: DrawState) {
  const drop = (dropped: string | undefined) => new Set([...fill].filter(other => other !== dropped))
  if (fill.has(id as string)) return drop(id)
  const domain = left.get(id as string)
  const lost = foes.filter(foe => fill.has(foe))
  // The item takes the seat of one of its domain: of any, or of the one enemy that has to go anyway.
  if (lost.length === 0) return drop([...fill].find(other => left.get(other) === domain))
  if (lost.length === 1 && left.get(lost[0] as string) === domain) return drop(lost[0])
  const domainOf = new Map(left)
  for (const other of [id as string, ...foes]) domainOf.delete(other)
  return findFill(rest, { domainOf, enemies, effort }, fill)
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
  const hasFoe = ({ item }: Candidate) => hasEnemyIn(item.id, enemies, left)
  const foes = Number(hasFoe(b)) - Number(hasFoe(a))
  return (
    a.times - b.times ||
    foes ||
    tally.compareTypes(a.item, b.item) ||
    // Drawn last, a rare type would find only tasks that are full. Of two enemies it must not always be the one.
    (hasFoe(a) ? 0 : tally.compareRarity(a.item, b.item)) ||
    tally.compareTasks(a.item, b.item) ||
    Number(a.lastOn > b.lastOn) - Number(a.lastOn < b.lastOn) ||
    tally.compareBalance(a.item, b.item) ||
    a.luck - b.luck
  )
}

/** Seats by type in the proportion of `items`, over many forms exactly, and by task as equal as `items` allow. */
function targetsFor(items: readonly Item[], seat: DomainSeats, { seed, code }: DrawRequest): DomainTarget {
  const { domain, items: seats } = seat
  const types = [...countBy(items, item => item.type)].sort()
  const weights = types.map(([, weight]) => ({ weight }))
  const shares = apportionAt(weights, seats, below(rngFor(seed, code, 'types', domain), Math.max(1, items.length)))
  return {
    types: new Map(types.map(([type], index) => [type, shares[index] as number])),
    tasks: spread(
      countBy(items, item => item.task),
      seats,
      rngFor(seed, code, 'tasks', domain),
    ),
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
