/**
 * The running tally of a draw: how far the soft targets are met, and whether an item would overstep one.
 * Limits are those of the reference: a concept twice in a form, a service at the bank's own share plus two,
 * difficulty within one item, reading load within ten percent.
 */

import type { DrawNote } from './form.ts'
import type { Item } from './items/index.ts'

/** What a domain aims at: seats by item type and by task. */
export interface DomainTarget {
  readonly types: ReadonlyMap<string, number>
  readonly tasks: ReadonlyMap<string, number>
}

const CONCEPT_LIMIT = 2
const SERVICE_SLACK = 2
const DIFFICULTY_SLACK = 1
const LOAD_SLACK = 0.1
const TYPE_SLACK = 2

/** Words of an item that a candidate reads. */
export function readingLoad(item: Item): number {
  const prompts = item.type === 'matching' ? item.prompts : []
  return [item.scenario, item.stem, ...item.options.map(({ text }) => text), ...prompts.map(({ text }) => text)]
    .join(' ')
    .split(/\s+/)
    .filter(Boolean).length
}

/** How many of `list` have each name. */
export function countBy<T>(list: readonly T[], name: (entry: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const entry of list) raise(counts, name(entry))
  return counts
}

function countIn(counts: ReadonlyMap<string, number>, name: string): number {
  return counts.get(name) ?? 0
}

function raise(counts: Map<string, number>, name: string): void {
  counts.set(name, countIn(counts, name) + 1)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

export class DrawTally {
  private readonly serviceLimit: ReadonlyMap<string, number>
  private readonly meanDifficulty: number
  private readonly meanLoad: number
  private readonly loads: ReadonlyMap<string, number>
  private readonly concepts = new Map<string, number>()
  private readonly services = new Map<string, number>()
  private readonly domains: DomainCount[] = []
  private now: DomainCount = newCount('', { types: new Map(), tasks: new Map() })
  private drawn = 0
  private difficulty = 0
  private load = 0

  constructor(pool: readonly Item[], seats: number) {
    const all = countBy(
      pool.flatMap(item => item.keyServices),
      service => service,
    )
    const share = seats / Math.max(1, pool.length)
    this.serviceLimit = new Map([...all].map(([service, count]) => [service, count * share + SERVICE_SLACK]))
    this.loads = new Map(pool.map(item => [item.id, readingLoad(item)]))
    this.meanDifficulty = mean(pool.map(item => item.difficulty))
    this.meanLoad = mean([...this.loads.values()])
  }

  /** From now on items count for `domain`, which aims at `target`. */
  openDomain(domain: string, target: DomainTarget): void {
    this.now = newCount(domain, target)
    this.domains.push(this.now)
  }

  add(item: Item): void {
    raise(this.now.types, item.type)
    raise(this.now.tasks, item.task)
    for (const concept of item.concepts) raise(this.concepts, concept)
    for (const service of item.keyServices) raise(this.services, service)
    this.drawn += 1
    this.difficulty += item.difficulty
    this.load += countIn(this.loads, item.id)
  }

  /** Negative if the open domain is short of the type of `a`, and not of that of `b`. */
  compareTypes(a: Item, b: Item): number {
    return this.overType(a) - this.overType(b)
  }

  /** Negative if the type of `a` has fewer seats in the open domain than that of `b`. */
  compareRarity(a: Item, b: Item): number {
    return this.targetOf(a) - this.targetOf(b)
  }

  /** Negative if the open domain is short of the task of `a`, and not of that of `b`. */
  compareTasks(a: Item, b: Item): number {
    return this.overTask(a) - this.overTask(b)
  }

  /** Negative if `a` oversteps the limits for concepts, services, difficulty and load less than `b`, in this order. */
  compareBalance(a: Item, b: Item): number {
    return (
      this.overConcepts(a) - this.overConcepts(b) ||
      this.overServices(a) - this.overServices(b) ||
      this.offDifficulty(a) - this.offDifficulty(b) ||
      this.offLoad(a) - this.offLoad(b)
    )
  }

  /** The targets that were missed by more than their slack. */
  notes(): DrawNote[] {
    const target = { difficulty: this.meanDifficulty * this.drawn, load: this.meanLoad * this.drawn }
    const offLoad = Math.abs(this.load - target.load) > LOAD_SLACK * target.load
    return [
      ...this.domains.flatMap(domain => domainNotes(domain)),
      ...[...this.concepts]
        .filter(([, drawn]) => drawn > CONCEPT_LIMIT)
        .map(([concept, drawn]): DrawNote => ({ code: 'concept-repeats', concept, limit: CONCEPT_LIMIT, drawn })),
      ...[...this.services]
        .map(([service, drawn]) => ({ service, drawn, limit: countIn(this.serviceLimit, service) }))
        .filter(({ drawn, limit }) => drawn > limit)
        .map((entry): DrawNote => ({ code: 'service-share', ...entry })),
      ...(Math.abs(this.difficulty - target.difficulty) > DIFFICULTY_SLACK
        ? [{ code: 'difficulty' as const, target: target.difficulty, drawn: this.difficulty }]
        : []),
      ...(offLoad ? [{ code: 'reading-load' as const, target: target.load, drawn: this.load }] : []),
    ]
  }

  private overType(item: Item): number {
    return countIn(this.now.types, item.type) < this.targetOf(item) ? 0 : 1
  }

  private targetOf(item: Item): number {
    return countIn(this.now.target.types, item.type)
  }

  private overTask(item: Item): number {
    return countIn(this.now.tasks, item.task) < countIn(this.now.target.tasks, item.task) ? 0 : 1
  }

  private overConcepts(item: Item): number {
    return item.concepts.filter(concept => countIn(this.concepts, concept) >= CONCEPT_LIMIT).length
  }

  private overServices(item: Item): number {
    return item.keyServices.filter(service => countIn(this.services, service) + 1 > countIn(this.serviceLimit, service))
      .length
  }

  /** By how much `item` would carry the sum of difficulties beyond its slack. */
  private offDifficulty(item: Item): number {
    const off = Math.abs(this.difficulty + item.difficulty - this.meanDifficulty * (this.drawn + 1))
    return Math.max(0, off - DIFFICULTY_SLACK)
  }

  /** By how many words `item` would carry the reading load beyond its slack. */
  private offLoad(item: Item): number {
    const target = this.meanLoad * (this.drawn + 1)
    // Below ten items one long scenario is ten percent; the limit is for the form.
    if (this.drawn < 10) return 0
    return Math.max(0, Math.abs(this.load + countIn(this.loads, item.id) - target) - LOAD_SLACK * target)
  }
}

interface DomainCount {
  readonly domain: string
  readonly target: DomainTarget
  readonly types: Map<string, number>
  readonly tasks: Map<string, number>
}

function newCount(domain: string, target: DomainTarget): DomainCount {
  return { domain, target, types: new Map(), tasks: new Map() }
}

function domainNotes({ domain, target, types, tasks }: DomainCount): DrawNote[] {
  const missed = (targets: ReadonlyMap<string, number>, drawn: ReadonlyMap<string, number>, slack: number) =>
    [...targets]
      .map(([name, aim]) => ({ name, target: aim, drawn: countIn(drawn, name) }))
      .filter(entry => Math.abs(entry.drawn - entry.target) > slack)
  return [
    ...missed(target.types, types, TYPE_SLACK).map(
      ({ name, ...counts }): DrawNote => ({ code: 'type-share', domain, type: name, ...counts }),
    ),
    ...missed(target.tasks, tasks, 0).map(
      ({ name, ...counts }): DrawNote => ({ code: 'task-spread', domain, task: name, ...counts }),
    ),
  ]
}
