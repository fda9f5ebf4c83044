/** Enemies are items that must not share a form: declared ones, and items that turn on the same first fact. */

import type { Item } from './items/index.ts'

/** For each item that has enemies, their ids; symmetric. */
export type Enemies = ReadonlyMap<string, ReadonlySet<string>>

/** The enemies among `items`. */
export function enemiesAmong(items: readonly Pick<Item, 'id' | 'facts' | 'enemies'>[]): Enemies {
  const enemies = new Map<string, Set<string>>()
  const present = new Set(items.map(item => item.id))
  const addTo = (one: string, other: string) => {
    const known = enemies.get(one)
    if (known) known.add(other)
    else enemies.set(one, new Set([other]))
  }
  const add = (a: string, b: string) => {
    if (a === b || !present.has(b)) return
    addTo(a, b)
    addTo(b, a)
  }
  const byFact = new Map<string, string[]>()
  for (const { id, facts, enemies: declared } of items) {
    for (const enemy of declared ?? []) add(id, enemy)
    const first = facts[0] as string
    const others = byFact.get(first) ?? []
    for (const other of others) add(id, other)
    others.push(id)
    byFact.set(first, others)
  }
  return enemies
}

/** Whether an enemy of `id` is among `others`. */
export function hasEnemyIn(id: string, enemies: Enemies, others: { has(id: string): boolean }): boolean {
  for (const enemy of enemies.get(id) ?? []) if (others.has(enemy)) return true
  return false
}

/** The connected groups of enemies among `ids`, each walked outward from its first. */
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
