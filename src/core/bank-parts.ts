/**
 * The parts of a bank, each well-formed, and what makes them contradict themselves or one another: ids used twice,
 * names of nothing, keys that cannot be keys.
 */

import * as z from 'zod/mini'
import { type Certification, objectToCertification } from './certification.ts'
import type { Fact } from './facts.ts'
import { type BankIssue, makePath } from './issues.ts'
import { DateSchema, IdSchema, textSchema } from './items/base.ts'
import { type Item, ItemSchema, objectToItem } from './items/index.ts'

const WithdrawnSchema = z.strictObject({
  id: IdSchema.check(z.describe('An id that is not used again.')),
  on: DateSchema.check(z.describe('When it was withdrawn.')),
  reason: textSchema(2000).check(z.describe('Why.')),
})

/** Items of a bank, all domains together. */
export const MAX_ITEMS = 10_000

export const DomainFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schemaVersion: z.literal(1),
  certification: z.string().check(z.describe('The code of the certification.')),
  domain: z.string().check(z.describe('The id of the domain.')),
  items: z.array(ItemSchema).check(z.maxLength(MAX_ITEMS)),
  withdrawn: z.array(WithdrawnSchema).check(z.maxLength(10_000)),
})
type DomainFile = z.infer<typeof DomainFileSchema>

/** One checked part of a bank, and where it stands: file and path in it. */
export interface Part<T> {
  readonly value: T
  readonly file: string
  readonly path: readonly (string | number)[]
}

export interface Parts {
  readonly certification: Part<Certification>
  readonly domains: readonly Part<DomainFile>[]
  readonly facts: readonly Part<Fact>[]
}

/** Everything that keeps `parts` from being a bank. Names of nothing are judged only if the parts are `complete`. */
export function objectToParts(parts: Parts, complete: boolean): BankIssue[] {
  const { certification, facts } = parts
  return [
    ...objectToCertification(certification.value).map(objection => meaning(certification, objection)),
    ...doubles(facts.map(part => ({ id: part.value.id, part, path: ['id'] }))),
    ...objectToDomains(parts, complete),
  ]
}

/** The issue that stands at `path` inside a part. */
function meaning(part: Part<unknown>, at: { path: readonly (string | number)[]; message: string }): BankIssue {
  return { code: 'meaning', file: part.file, path: makePath([...part.path, ...at.path]), message: at.message }
}

interface Named {
  readonly id: string
  readonly part: Part<unknown>
  readonly path: readonly (string | number)[]
}

/** An issue for every id that an earlier entry has already, naming both places. */
function doubles(entries: readonly Named[]): BankIssue[] {
  const first = new Map<string, Named>()
  return entries.flatMap(entry => {
    const before = first.get(entry.id)
    if (before === undefined) {
      first.set(entry.id, entry)
      return []
    }
    const place = `${before.part.file} at ${makePath([...before.part.path, ...before.path])}`
    return [meaning(entry.part, { path: entry.path, message: `id "${entry.id}" is used already in ${place}` })]
  })
}

function objectToDomains({ certification, domains, facts }: Parts, complete: boolean): BankIssue[] {
  const items = domains.flatMap(part =>
    part.value.items.map(({ id }, index) => ({ id, part, path: ['items', index, 'id'] })),
  )
  const withdrawn = domains.flatMap(part =>
    part.value.withdrawn.map(({ id }, index) => ({ id, part, path: ['withdrawn', index, 'id'] })),
  )
  const known = complete && {
    facts: new Set(facts.map(part => part.value.id)),
    items: new Set(items.map(entry => entry.id)),
  }
  return [
    ...doubles([...items, ...withdrawn]),
    ...domains.flatMap(part => objectToDomain(part, certification.value, known || undefined)),
  ]
}

interface KnownIds {
  readonly facts: ReadonlySet<string>
  readonly items: ReadonlySet<string>
}

function objectToDomain(
  part: Part<DomainFile>,
  certification: Certification,
  known: KnownIds | undefined,
): BankIssue[] {
  const { value } = part
  const domain = certification.domains.find(({ id }) => id === value.domain)
  if (value.certification !== certification.code) {
    const message = `this file belongs to "${value.certification}", not to ${certification.code}`
    return [meaning(part, { path: ['certification'], message })]
  }
  if (domain === undefined) {
    const message = `${certification.code} has no domain "${value.domain}"`
    return [meaning(part, { path: ['domain'], message })]
  }
  const tasks = new Set(domain.tasks.map(task => task.id))
  return value.items.flatMap((item, index) =>
    objectToReferences(item, tasks, known).map(({ path, message }) =>
      meaning(part, { path: ['items', index, ...path], message: `${item.id}: ${message}` }),
    ),
  )
}

function objectToReferences(item: Item, tasks: ReadonlySet<string>, known: KnownIds | undefined) {
  const missing = (field: 'facts' | 'enemies', what: string, all: ReadonlySet<string> | undefined) =>
    (item[field] ?? []).flatMap((id, at) =>
      all === undefined || all.has(id) ? [] : [{ path: [field, at], message: `"${id}" is no ${what} of this bank` }],
    )
  return [
    ...objectToItem(item),
    ...(tasks.has(item.task) ? [] : [{ path: ['task'], message: `"${item.task}" is no task of this domain` }]),
    ...missing('facts', 'fact', known?.facts),
    ...missing('enemies', 'item', known?.items),
  ]
}
