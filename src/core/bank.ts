/**
 * An item bank is a certification with its items and their facts, checked: whoever holds a `Bank` checks
 * nothing again. It is frozen. Parsing decides whether it can be played, not whether it should be published.
 */

import { freeze } from 'immer'
import * as z from 'zod/mini'
import { type Certification, CertificationSchema, objectToCertification } from './certification.ts'
import { bankDigest, itemDigest } from './digest.ts'
import { type Fact, FactSchema, FactsFileSchema } from './facts.ts'
import { type BankIssue, makePath, parseJson, parseWith } from './issues.ts'
import { DateSchema, IdSchema, textSchema } from './items/base.ts'
import { type Item, ItemSchema, objectToItem } from './items/index.ts'
import { err, ok, type Result } from './result.ts'

/** A file as its reader found it. */
export interface SourceFile {
  readonly file: string
  readonly text: string
}

/** The files of one bank, as authors keep them. */
export interface BankSources {
  readonly certification: SourceFile
  readonly domains: readonly SourceFile[]
  readonly facts: readonly SourceFile[]
}

const WithdrawnSchema = z.strictObject({
  id: IdSchema.check(z.describe('An id that is not used again.')),
  on: DateSchema.check(z.describe('When it was withdrawn.')),
  reason: textSchema(2000).check(z.describe('Why.')),
})

export const DomainFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schemaVersion: z.literal(1),
  certification: z.string().check(z.describe('The code of the certification.')),
  domain: z.string().check(z.describe('The id of the domain.')),
  items: z.array(ItemSchema).check(z.maxLength(100_000)),
  withdrawn: z.array(WithdrawnSchema).check(z.maxLength(10_000)),
})
type DomainFile = z.infer<typeof DomainFileSchema>

/** A bank in one file: a person's own, or a shipped one as the app fetches it. */
const BankFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schemaVersion: z.literal(1),
  certification: CertificationSchema,
  domains: z.array(DomainFileSchema).check(z.maxLength(20)),
  facts: z.array(FactSchema).check(z.maxLength(20_000)),
})

export interface Bank {
  readonly certification: Certification
  /** All items, in order of id. */
  readonly items: readonly Item[]
  /** The facts that items name, by id. */
  readonly facts: ReadonlyMap<string, Fact>
  /** The digest of every item, by id. */
  readonly digests: ReadonlyMap<string, string>
  readonly digest: string
}

/** One checked part of a bank, and where it stands: file and path in it. */
interface Part<T> {
  readonly value: T
  readonly file: string
  readonly path: readonly (string | number)[]
}

interface Parts {
  readonly certification: Part<Certification>
  readonly domains: readonly Part<DomainFile>[]
  readonly facts: readonly Part<Fact>[]
}

/** The bank that authors' files make, or every reason why they do not. */
export function parseBank(sources: BankSources): Result<Bank, readonly BankIssue[]> {
  const issues: BankIssue[] = []
  const read = <T>(schema: z.ZodMiniType<T>, { file, text }: SourceFile): Part<T>[] => {
    const json = parseJson(text, file)
    const parsed = json.ok ? parseWith(schema, json.value, file) : json
    if (parsed.ok) return [{ value: parsed.value, file, path: [] }]
    issues.push(...parsed.error)
    return []
  }
  const [certification] = read(CertificationSchema, sources.certification)
  const domains = sources.domains.flatMap(source => read(DomainFileSchema, source))
  const facts = sources.facts
    .flatMap(source => read(FactsFileSchema, source))
    .flatMap(({ value, file }) => value.facts.map((fact, index) => ({ value: fact, file, path: ['facts', index] })))
  return certification === undefined || issues.length > 0 ? err(issues) : buildBank({ certification, domains, facts })
}

/** The bank in one file, or every reason why it is none. */
export function parseBankFile({ file, text }: SourceFile): Result<Bank, readonly BankIssue[]> {
  const json = parseJson(text, file)
  if (!json.ok) return json
  const parsed = parseWith(BankFileSchema, json.value, file)
  if (!parsed.ok) return parsed
  const { certification, domains, facts } = parsed.value
  return buildBank({
    certification: { value: certification, file, path: ['certification'] },
    domains: domains.map((value, index) => ({ value, file, path: ['domains', index] })),
    facts: facts.map((value, index) => ({ value, file, path: ['facts', index] })),
  })
}

function buildBank(parts: Parts): Result<Bank, readonly BankIssue[]> {
  const { value: certification } = parts.certification
  const issues = [
    ...objectToCertification(certification).map(objection => meaning(parts.certification, objection)),
    ...doubles(parts.facts.map(part => ({ id: part.value.id, part, path: ['id'] }))),
    ...objectToDomains(parts),
  ]
  if (issues.length > 0) return err(issues)
  const items = parts.domains.flatMap(part => part.value.items).sort((a, b) => (a.id < b.id ? -1 : 1))
  const named = new Set(items.flatMap(item => item.facts))
  const facts = new Map(parts.facts.filter(part => named.has(part.value.id)).map(part => [part.value.id, part.value]))
  const digests = new Map(items.map(item => [item.id, itemDigest(item)]))
  return ok(freeze({ certification, items, facts, digests, digest: bankDigest(certification, items, digests) }, true))
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

function objectToDomains({ certification, domains, facts }: Parts): BankIssue[] {
  const ids = domains.flatMap(part => [
    ...part.value.items.map(({ id }, index) => ({ id, part, path: ['items', index, 'id'] })),
    ...part.value.withdrawn.map(({ id }, index) => ({ id, part, path: ['withdrawn', index, 'id'] })),
  ])
  const known = {
    facts: new Set(facts.map(part => part.value.id)),
    items: new Set(ids.map(entry => entry.id)),
  }
  return [...doubles(ids), ...domains.flatMap(part => objectToDomain(part, certification.value, known))]
}

interface KnownIds {
  readonly facts: ReadonlySet<string>
  readonly items: ReadonlySet<string>
}

function objectToDomain(part: Part<DomainFile>, certification: Certification, known: KnownIds): BankIssue[] {
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

function objectToReferences(item: Item, tasks: ReadonlySet<string>, known: KnownIds) {
  const missing = (field: 'facts' | 'enemies', what: string, all: ReadonlySet<string>) =>
    (item[field] ?? []).flatMap((id, at) =>
      all.has(id) ? [] : [{ path: [field, at], message: `"${id}" is no ${what} of this bank` }],
    )
  return [
    ...objectToItem(item),
    ...(tasks.has(item.task) ? [] : [{ path: ['task'], message: `"${item.task}" is no task of this domain` }]),
    ...missing('facts', 'fact', known.facts),
    ...missing('enemies', 'item', known.items),
  ]
}
