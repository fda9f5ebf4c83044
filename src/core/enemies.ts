/**
 * Enemies are items that must not share a form: declared ones, and items that turn on the same first fact.
 * Here is also the exact answer to whether given quotas can still be filled with all enemies apart.
 */

import type { Item } from './items/index.ts'

/** For each item that has enemies, their ids; symmetric. */
export type Enemies = ReadonlyMap<string, ReadonlySet<string>>

/** The enemies among `items`. */
export function enemiesAmong(items: readonly Pick<Item, 'id' | 'facts' | 'enemies'>[]): Enemies {
  const enemies = new Map<string, Set<string>>()
  const present = new Set(items.map(item => item.id))
  const add = (a: string, b: string) => {
    if (a === b || !present.has(b)) return
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = enemies.get(one)
      if (known) known.add(other)
      else enemies.set(one, new Set([other]))
    }
  }
  const byFact = new Map<string, string[]>()
  for (const { id, facts, enemies: declared } of items) {
    for (const enemy of declared ?? []) add(id, enemy)
    const first = facts[0] as string
    for (const other of byFact.get(first) ?? []) add(id, other)
    byFact.set(first, [...(byFact.get(first) ?? []), id])
  }
  return enemies
}

/** What may still be drawn: ids and their domains, those with living enemies as one graph. */
interface Draw {
  readonly domainOf: ReadonlyMap<string, string>
  readonly enemies: Enemies
}

/** The connected groups of enemies among `ids`. */
export function enemyGroups(ids: Iterable<string>, enemies: Enemies): string[][] {
  const left = new Set(ids)
  const groups: string[][] = []
  for (const start of left) {
    left.delete(start)
    const group = [start]
    // The group grows while it is walked: every newcomer brings its own enemies.
    for (const id of group) group.push(...[...(enemies.get(id) ?? [])].filter(enemy => left.delete(enemy)))
    groups.push(group)
  }
  return groups
}

/** Items drawn from each domain, as far as they were needed. */
type Counts = Readonly<Record<string, number>>

/** Every count of items by domain that a group allows with enemies apart; dominated counts may be among them. */
function countsOf(group: readonly string[], { domainOf, enemies }: Draw): Counts[] {
  const [id, ...others] = group
  if (id === undefined) return [{}]
  const domain = domainOf.get(id) as string
  const foes = enemies.get(id) ?? new Set()
  const friends = others.filter(other => !foes.has(other))
  const taken = countsOf(friends, { domainOf, enemies }).map(counts => ({
    ...counts,
    [domain]: (counts[domain] ?? 0) + 1,
  }))
  // Leaving out an item pays only if one of its enemies is drawn instead.
  const left = friends.length === others.length ? [] : countsOf(others, { domainOf, enemies })
  const unique = new Map([...taken, ...left].map(counts => [key(counts), counts]))
  return [...unique.values()]
}

function key(counts: Counts): string {
  return JSON.stringify(Object.entries(counts).sort())
}

/** Whether every quota of `needs` can be filled from `draw` with all enemies apart. Exact. */
export function canFill(needs: ReadonlyMap<string, number>, draw: Draw): boolean {
  const missing = new Map(needs)
  const take = (domain: string, count: number) => missing.set(domain, Math.max(0, (missing.get(domain) ?? 0) - count))
  const groups = enemyGroups(draw.domainOf.keys(), draw.enemies)
  const shared: string[][] = []
  for (const group of groups) {
    const domains = new Set(group.map(id => draw.domainOf.get(id) as string))
    const [domain] = domains
    if (domains.size > 1) shared.push(group)
    else if (domain !== undefined)
      take(domain, group.length === 1 ? 1 : Math.max(...countsOf(group, draw).map(counts => counts[domain] ?? 0)))
  }
  return fillFromShared(missing, shared, draw)
}

/** Whether groups that span domains supply what single-domain groups left `missing`. */
function fillFromShared(missing: ReadonlyMap<string, number>, groups: readonly string[][], draw: Draw): boolean {
  let open = new Map([[key(Object.fromEntries(missing)), Object.fromEntries(missing) as Counts]])
  for (const group of groups) {
    const next = new Map<string, Counts>()
    for (const counts of countsOf(group, draw)) {
      for (const state of open.values()) {
        const rest = Object.fromEntries(
          Object.entries(state).map(([domain, need]) => [domain, Math.max(0, need - (counts[domain] ?? 0))]),
        )
        next.set(key(rest), rest)
      }
    }
    open = next
  }
  return [...open.values()].some(state => Object.values(state).every(need => need === 0))
}
