/**
 * An item bank is a certification with its items and their facts, checked: whoever holds a `Bank` checks
 * nothing again. It is frozen. Parsing decides whether it can be played, not whether it should be published.
 */

import { freeze } from 'immer'
import * as z from 'zod/mini'
import { DomainFileSchema, MAX_ITEMS, objectToParts, type Part, type Parts } from './bank-parts.ts'
import { type Certification, CertificationSchema } from './certification.ts'
import { bankDigest, itemDigest } from './digest.ts'
import { type Fact, FactSchema, FactsFileSchema } from './facts.ts'
import { type BankIssue, parseJson, parseWith } from './issues.ts'
import type { Item } from './items/index.ts'
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

/** The bank that authors' files make, or every reason why they do not. */
export function parseBank(sources: BankSources): Result<Bank, readonly BankIssue[]> {
  const issues: BankIssue[] = []
  const read = <T>(schema: z.ZodMiniType<T>, { file, text }: SourceFile): Part<T>[] => {
    const json = parseJson(text, file)
    const parsed = json.ok ? parseSized(schema, json.value, file) : json
    if (parsed.ok) return [{ value: parsed.value, file, path: [] }]
    for (const issue of parsed.error) issues.push(issue)
    return []
  }
  const [certification] = read(CertificationSchema, sources.certification)
  const domains = sources.domains.flatMap(source => read(DomainFileSchema, source))
  const facts = sources.facts
    .flatMap(source => read(FactsFileSchema, source))
    .flatMap(({ value, file }) => value.facts.map((fact, index) => ({ value: fact, file, path: ['facts', index] })))
  if (certification === undefined) return err(issues)
  return buildBank({ certification, domains, facts }, issues)
}

/** The bank in one file, or every reason why it is none. */
export function parseBankFile({ file, text }: SourceFile): Result<Bank, readonly BankIssue[]> {
  const json = parseJson(text, file)
  if (!json.ok) return json
  const parsed = parseSized(BankFileSchema, json.value, file)
  if (!parsed.ok) return parsed
  const { certification, domains, facts } = parsed.value
  const parts = {
    certification: { value: certification, file, path: ['certification'] },
    domains: domains.map((value, index) => ({ value, file, path: ['domains', index] })),
    facts: facts.map((value, index) => ({ value, file, path: ['facts', index] })),
  }
  return buildBank(parts, [])
}

/** `json` parsed, unless it holds more items than a bank may: then that is the one issue, not one for each item. */
function parseSized<T>(schema: z.ZodMiniType<T>, json: unknown, file: string): Result<T, readonly BankIssue[]> {
  const lists = [json, ...listAt(json, 'domains')].map(part => listAt(part, 'items').length)
  const items = lists.reduce((sum, count) => sum + count, 0)
  return items > MAX_ITEMS ? err([tooMany(items, file)]) : parseWith(schema, json, file)
}

function listAt(json: unknown, name: string): readonly unknown[] {
  const list: unknown = (json as Readonly<Record<string, unknown>> | null)?.[name]
  return Array.isArray(list) ? list : []
}

function tooMany(items: number, file: string): BankIssue {
  return { code: 'schema', file, path: '', message: `${items} items are too many; a bank may hold ${MAX_ITEMS}` }
}

/** The bank that well-formed parts make; `before` holds the issues of the files that are not. */
function buildBank(parts: Parts, before: readonly BankIssue[]): Result<Bank, readonly BankIssue[]> {
  const { value: certification, file } = parts.certification
  const items = parts.domains.flatMap(part => part.value.items).sort((a, b) => (a.id < b.id ? -1 : 1))
  const issues = [
    ...before,
    ...(items.length > MAX_ITEMS ? [tooMany(items.length, file)] : []),
    ...objectToParts(parts, before.length === 0),
  ]
  if (issues.length > 0) return err(issues)
  const named = new Set(items.flatMap(item => item.facts))
  const facts = new Map(parts.facts.filter(part => named.has(part.value.id)).map(part => [part.value.id, part.value]))
  const digests = new Map(items.map(item => [item.id, itemDigest(item)]))
  return ok(freeze({ certification, items, facts, digests, digest: bankDigest(certification, items, digests) }, true))
}
