/**
 * A fill is a choice of items that meets every quota with all enemies apart. Finding one is exact, up to a bound on
 * the work: hundreds of items woven together as enemies could keep a computer busy for years.
 */

import { type Enemies, enemyGroups, hasEnemyIn } from './enemies.ts'

/** Items needed from each domain. */
export type Needs = ReadonlyMap<string, number>

/** What may be drawn: ids with their domains, who are enemies, and how much work may still go into searching. */
export interface Supply {
  readonly domainOf: ReadonlyMap<string, string>
  readonly enemies: Enemies
  readonly effort: Effort
}

/** Work left, in choices compared; shared by the searches for one form. */
export interface Effort {
  left: number
}

/** The work that may go into one form: less than a second. */
export function newEffort(): Effort {
  return { left: 50_000_000 }
}

/** What looking at one item of a group costs. */
const ITEM_EFFORT = 50

/** Ids that meet `needs` exactly with all enemies apart, those of `wanted` first; `undefined` if there are none. */
export function findFill(needs: Needs, supply: Supply, wanted: Iterable<string> = []): ReadonlySet<string> | undefined {
  return fillSimply(needs, supply, wanted) ?? search(needs, supply)
}

/** A fill taken in one pass, items with the fewest rivals first. It finds one in nearly every bank that has one. */
function fillSimply(needs: Needs, supply: Supply, wanted: Iterable<string>): Set<string> | undefined {
  const { domainOf, enemies } = supply
  const open = new Map(needs)
  const taken = new Set<string>()
  const full = () => [...open.values()].every(need => need === 0)
  const take = (id: string) => {
    const domain = domainOf.get(id) ?? ''
    const need = open.get(domain) ?? 0
    if (need === 0 || taken.has(id) || hasEnemyIn(id, enemies, taken)) return
    taken.add(id)
    open.set(domain, need - 1)
  }
  for (const id of wanted) take(id)
  if (!full()) for (const id of byRivals(neededIds(needs, supply), enemies)) take(id)
  return full() ? taken : undefined
}

/** The items of domains that need some; the others could only stand in the way. */
function neededIds(needs: Needs, { domainOf }: Supply): string[] {
  return [...domainOf].filter(([, domain]) => (needs.get(domain) as number) > 0).map(([id]) => id)
}

function byRivals(ids: readonly string[], enemies: Enemies): string[] {
  const among = new Set(ids)
  const rivals = new Map(ids.map(id => [id, rivalsOf(id, enemies, among).length]))
  return [...ids].sort((a, b) => (rivals.get(a) as number) - (rivals.get(b) as number))
}

function rivalsOf(id: string, enemies: Enemies, among: ReadonlySet<string>): string[] {
  return [...(enemies.get(id) ?? [])].filter(enemy => among.has(enemy))
}

/** Items that may be drawn together, and how many there are of each domain, in the order of the needs. */
interface Choice {
  readonly ids: readonly string[]
  readonly counts: readonly number[]
}

interface Search extends Supply {
  readonly domains: readonly string[]
  readonly limits: readonly number[]
}

/** A fill, or that there is none: exact as far as the effort goes. */
function search(needs: Needs, supply: Supply): ReadonlySet<string> | undefined {
  const ids = withoutTwins(neededIds(needs, supply), supply)
  const to = { ...supply, domains: [...needs.keys()], limits: [...needs.values()] }
  const { met, fill } = fillFromOwn(ids, to)
  if (met.size > 0) {
    const rest = search(new Map([...needs].map(([domain, need]) => [domain, met.has(domain) ? 0 : need])), supply)
    return rest && new Set([...rest, ...fill])
  }
  const found = choicesOf(ids, to).find(({ counts }) => counts.every((count, index) => count === to.limits[index]))
  return found && new Set(found.ids)
}

/** The domains that meet their quota from items without enemies elsewhere, and how: they need no further thought. */
function fillFromOwn(ids: readonly string[], to: Search): { met: ReadonlySet<string>; fill: readonly string[] } {
  const domainOf = (id: string) => to.domainOf.get(id) as string
  const own = enemyGroups(ids, to.enemies)
    .filter(group => new Set(group.map(domainOf)).size === 1)
    .flatMap(group => (choicesOfGroup(group, to)[0] as Choice).ids)
  const fills = to.domains
    .map((domain, index) => ({ domain, limit: to.limits[index] as number }))
    .map(({ domain, limit }) => ({ domain, limit, ids: own.filter(id => domainOf(id) === domain).slice(0, limit) }))
    .filter(({ limit, ids }) => limit > 0 && ids.length === limit)
  return { met: new Set(fills.map(({ domain }) => domain)), fill: fills.flatMap(entry => entry.ids) }
}

/** Of items with the same domain and the same enemies, each other included, one: no form can use another. */
function withoutTwins(ids: readonly string[], { domainOf, enemies }: Supply): string[] {
  const among = new Set(ids)
  const seen = new Set<string>()
  return ids.filter(id => {
    const key = JSON.stringify([domainOf.get(id), [id, ...rivalsOf(id, enemies, among)].sort()])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Every choice from `ids` that no other exceeds, as far as the effort goes. */
function choicesOf(ids: readonly string[], to: Search): Choice[] {
  const groups = enemyGroups(ids, to.enemies)
  const none: Choice = { ids: [], counts: to.limits.map(() => 0) }
  return groups.map(group => choicesOfGroup(group, to)).reduce((all, more) => join(all, more, to), [none])
}

function choicesOfGroup(group: readonly string[], to: Search): Choice[] {
  const pivot = pivotOf(group, to.enemies)
  const alone: Choice = { ids: [pivot], counts: to.domains.map(domain => Number(domain === to.domainOf.get(pivot))) }
  to.effort.left -= group.length * ITEM_EFFORT
  if (group.length === 1 || to.effort.left < 0) return [alone]
  const others = group.filter(id => id !== pivot)
  const friends = others.filter(id => !to.enemies.get(pivot)?.has(id))
  const taken = join([alone], choicesOf(friends, to), to)
  return unexceeded([...taken, ...choicesOf(others, to)], to.effort)
}

/** The item with most rivals, next to the middle of a group: with or without it, the rest falls apart soonest. */
function pivotOf(group: readonly string[], enemies: Enemies): string {
  const among = new Set(group)
  const rank = group.map((id, index) => ({
    id,
    rivals: rivalsOf(id, enemies, among).length,
    off: Math.abs(index - group.length / 2),
  }))
  return rank.reduce((best, entry) => ((entry.rivals - best.rivals || best.off - entry.off) > 0 ? entry : best)).id
}

/** Every choice of `some` with every one of `more`, no domain beyond its limit. */
function join(some: readonly Choice[], more: readonly Choice[], to: Search): Choice[] {
  const cost = some.length * more.length
  const [few, others] = to.effort.left < cost ? [some.slice(0, 1), more.slice(0, 1)] : [some, more]
  return unexceeded(
    few.flatMap(left => others.map(right => joined(left, right, to))),
    to.effort,
  )
}

function joined(left: Choice, right: Choice, { limits, domains, domainOf }: Search): Choice {
  const counts = [...left.counts]
  const added = right.ids.filter(id => {
    const index = domains.indexOf(domainOf.get(id) as string)
    const fits = (counts[index] as number) < (limits[index] as number)
    if (fits) counts[index] = (counts[index] as number) + 1
    return fits
  })
  return { ids: [...left.ids, ...added], counts }
}

/** The choices that no other equals or exceeds in every domain, the largest first. */
function unexceeded(choices: readonly Choice[], effort: Effort): Choice[] {
  if (choices.length === 1) return [...choices]
  const kept: Choice[] = []
  for (const choice of [...choices].sort((a, b) => b.ids.length - a.ids.length)) {
    if (!kept.some(({ counts }) => counts.every((count, index) => count >= (choice.counts[index] as number))))
      kept.push(choice)
  }
  effort.left -= choices.length * kept.length
  return kept
}
