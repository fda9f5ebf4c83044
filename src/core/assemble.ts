/** Assembly draws the form that a seed gives, or says with numbers why there is none. */

import type { Bank } from './bank.ts'
import type { Blueprint } from './blueprint.ts'
import { drawItems, needsOf } from './draw.ts'
import { enemiesAmong, enemyGroups } from './enemies.ts'
import type { Exposure } from './exposure.ts'
import { findFill, newEffort, type Supply } from './fill.ts'
import type { Form, FormItem } from './form.ts'
import type { Item } from './items/index.ts'
import { GENERATOR, parseSeed, rngFor, SEED_LENGTH, shuffled } from './random.ts'
import { err, ok, type Result } from './result.ts'

export interface FormRequest {
  readonly blueprint: Blueprint
  /** 1–200 characters after trimming. */
  readonly seed: string
  /** What was seen before; an empty one gives everybody the same form. */
  readonly exposure: Exposure
}

export type FormError =
  | { readonly code: 'bad-seed'; readonly length: number; readonly limit: number }
  | { readonly code: 'nothing-to-draw' }
  | {
      readonly code: 'domain-too-small'
      readonly domains: readonly { domain: string; needed: number; available: number }[]
    }
  | {
      readonly code: 'enemies-block-form'
      readonly domains: readonly { domain: string; needed: number; available: number; enemyGroups: number }[]
    }

/** The form that `seed` draws from `bank` to fill `blueprint`, or why none can be drawn, with the numbers. */
export function assembleForm(bank: Bank, { blueprint, seed: typed, exposure }: FormRequest): Result<Form, FormError> {
  const seed = parseSeed(typed)
  if (seed === undefined)
    return err({ code: 'bad-seed', length: typed.trim().normalize('NFC').length, limit: SEED_LENGTH })
  const pool = poolOf(bank, blueprint)
  const enemies = blueprint.kind === 'mock' ? enemiesAmong(pool.map(({ item }) => item)) : new Map()
  const supply = { domainOf: new Map(pool.map(({ item, domain }) => [item.id, domain])), enemies, effort: newEffort() }
  const fill = fillSeats(blueprint, supply)
  if (!fill.ok) return fill

  const { code, form } = bank.certification
  const { drawn, notes } = drawItems({ ...supply, code, seed, blueprint, pool, exposure, fill: fill.value })
  const items = drawn.map(({ item, domain, scored }) => placeItem(bank, { item, domain, scored, seed }))
  return ok({
    code,
    bankDigest: bank.digest,
    blueprint: copyOf(blueprint),
    minutes: form.minutes,
    generator: GENERATOR,
    seed,
    exposure: pool.some(({ item }) => exposure.has(item.id)) ? 'own' : 'none',
    feedback: blueprint.kind === 'mock' ? 'end' : 'each',
    items: shuffled(rngFor(seed, code, 'order'), items),
    ...(notes.length > 0 && { notes }),
  })
}

function copyOf({ kind, seats, task, only }: Blueprint): Form['blueprint'] {
  return { kind, seats: [...seats], ...(task !== undefined && { task }), ...(only && { only: [...only] }) }
}

export interface PoolItem {
  readonly item: Item
  readonly domain: string
}

/** The items that `blueprint` may draw, with their domains. */
function poolOf(bank: Bank, blueprint: Blueprint): PoolItem[] {
  const domainOf = new Map(bank.certification.domains.flatMap(({ id, tasks }) => tasks.map(task => [task.id, id])))
  const wanted = new Set(blueprint.seats.map(seat => seat.domain))
  const only = blueprint.only && new Set(blueprint.only)
  return bank.items
    .map(item => ({ item, domain: domainOf.get(item.task) as string }))
    .filter(
      ({ item, domain }) =>
        wanted.has(domain) && (blueprint.task ?? item.task) === item.task && (only?.has(item.id) ?? true),
    )
}

/** One way to fill the seats, or why there is none. */
function fillSeats(blueprint: Blueprint, supply: Supply): Result<ReadonlySet<string>, FormError> {
  const { seats } = blueprint
  if (seats.every(({ items }) => items === 0)) return err({ code: 'nothing-to-draw' })
  const pool = [...supply.domainOf]
  const ids = (domain: string) => pool.filter(entry => entry[1] === domain).map(([id]) => id)
  const domains = seats.map(({ domain, items }) => ({ domain, needed: items, available: ids(domain).length }))
  const small = domains.filter(({ needed, available }) => available < needed)
  if (small.length > 0) return err({ code: 'domain-too-small', domains: small })
  const fill = findFill(needsOf(blueprint), supply)
  if (fill) return ok(fill)
  const groupsOf = (domain: string) => enemyGroups(ids(domain), supply.enemies).filter(group => group.length > 1).length
  return err({
    code: 'enemies-block-form',
    domains: domains.map(entry => ({ ...entry, enemyGroups: groupsOf(entry.domain) })),
  })
}

/** An item with its option order. An ordering item is never shown in the order of its key. */
function placeItem(
  bank: Bank,
  { item, domain, scored, seed }: PoolItem & { readonly scored: boolean; readonly seed: string },
): FormItem {
  const ids = item.options.map(option => option.id)
  const rng = rngFor(seed, bank.certification.code, 'options', item.id)
  let options = item.shuffle === false ? ids : shuffled(rng, ids)
  while (item.type === 'ordering' && showsKey(options, item.key)) options = shuffled(rng, ids)
  return {
    id: item.id,
    version: item.version,
    digest: bank.digests.get(item.id) as string,
    domain,
    task: item.task,
    options,
    ...(item.type === 'matching' && { prompts: item.prompts.map(prompt => prompt.id) }),
    scored,
  }
}

/** Whether the options of the key stand in key order; what is not in the key does not matter. */
function showsKey(options: readonly string[], key: readonly string[]): boolean {
  const shown = options.filter(id => key.includes(id))
  return shown.every((id, index) => id === key[index])
}
