/**
 * The files of the banks and their one canonical form: entries sorted by id, fields in a fixed order, two spaces, a
 * line break at the end. Commands that write use it, so a difference shows what changed and nothing else.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod/mini'
import {
  CertificationSchema,
  DomainFileSchema,
  FactsFileSchema,
  type Item,
  ok,
  type Result,
  type SourceFile,
} from '../core/index.ts'
import {
  AuditRecordSchema,
  ProbeFileSchema,
  ReviewFileSchema,
  ServiceFileSchema,
  WaiverFileSchema,
} from '../lint/index.ts'
import { parseSource } from './files.ts'

/** One kind of file, by the form of its path. */
interface BankFileKind<T = unknown> {
  readonly path: RegExp
  readonly schema: z.ZodMiniType<T>
  /** The same content, sorted. */
  readonly tidy: (content: T) => T
}

/** The order of an item's fields, as authors read them. */
const ITEM_FIELDS = [
  ...['id', 'version', 'task', 'type', 'scenario', 'stem', 'negative', 'facts', 'decidingConstraints', 'options'],
  ...['prompts', 'key', 'shuffle', 'takeaway', 'level', 'difficulty', 'concepts', 'keyServices', 'industry', 'problem'],
  ...['managedWrong', 'enemies'],
]

function kind<T>(path: RegExp, schema: z.ZodMiniType<T>, tidy: (content: T) => T): BankFileKind<T> {
  return { path, schema, tidy }
}

export const BANK_FILES = {
  certification: kind(/^[^/]+\/certification\.json$/, CertificationSchema, content => content),
  domain: kind(/^[^/]+\/domains\/[^/]+\.json$/, DomainFileSchema, content => ({
    ...content,
    items: sortedBy(content.items, item => item.id).map(orderFields),
    withdrawn: sortedBy(content.withdrawn, entry => entry.id),
  })),
  reviews: kind(/^[^/]+\/reviews\/[^/]+\.json$/, ReviewFileSchema, content => ({
    ...content,
    reviews: sortedBy(content.reviews, ({ item, version }) => `${item} ${String(version).padStart(6, '0')}`),
  })),
  waivers: kind(/^[^/]+\/waivers\.json$/, WaiverFileSchema, content => ({
    ...content,
    waivers: sortedBy(content.waivers, ({ item, rule }) => `${item} ${rule}`),
  })),
  audits: kind(/^[^/]+\/audits\/[^/]+\.json$/, AuditRecordSchema, content => ({
    ...content,
    entries: sortedBy(content.entries, entry => entry.item),
  })),
  probes: kind(/^[^/]+\/probes\.json$/, ProbeFileSchema, content => ({
    ...content,
    // Those of one item stay in the order in which they came: the report tells the first reader from the last.
    probes: sortedBy(content.probes, ({ item, view }) => `${item} ${view}`),
  })),
  facts: kind(/^facts\/[^/]+\.json$/, FactsFileSchema, content => ({
    ...content,
    facts: sortedBy(content.facts, fact => fact.id),
  })),
  services: kind(/^services\.json$/, ServiceFileSchema, content => ({
    ...content,
    services: sortedBy(content.services, service => service.name),
  })),
} as const

/** The canonical text of `content`. */
export function serializeFile<T>({ tidy }: Pick<BankFileKind<T>, 'tidy'>, content: T): string {
  return `${JSON.stringify(tidy(content), null, 2)}\n`
}

/** The canonical text of a bank file, or what is wrong with it; `undefined` if it is no file of the banks. */
export function canonicalText(source: SourceFile): Result<string, string> | undefined {
  const found: BankFileKind | undefined = Object.values<unknown>(BANK_FILES)
    .map(entry => entry as BankFileKind)
    .find(({ path }) => path.test(source.file))
  if (found === undefined) return undefined
  const parsed = parseSource(found.schema, source)
  return parsed.ok ? ok(serializeFile(found, parsed.value)) : parsed
}

/** What the bank file `file` under `root` holds; `undefined` if there is no such file. */
export function readBankFile<T>(
  { schema }: Pick<BankFileKind<T>, 'schema'>,
  file: string,
  root: string,
): Result<T | undefined, string> {
  const path = join(root, file)
  if (!existsSync(path)) return ok(undefined)
  return parseSource(schema, { file, text: readFileSync(path, 'utf8') })
}

/** What every JSON file of `folder` under `root` holds, in order of the names; nothing if there is no such folder. */
export function readBankFolder<T>(
  kind: Pick<BankFileKind<T>, 'schema'>,
  folder: string,
  root: string,
): Result<readonly T[], string> {
  const path = join(root, folder)
  const names = existsSync(path) ? readdirSync(path).filter(name => name.endsWith('.json')) : []
  const contents: T[] = []
  for (const name of names.sort()) {
    const content = readBankFile(kind, `${folder}/${name}`, root)
    if (!content.ok) return content
    if (content.value !== undefined) contents.push(content.value)
  }
  return ok(contents)
}

function sortedBy<T>(entries: readonly T[], keyOf: (entry: T) => string): T[] {
  return [...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
}

/** `item` with its fields in the order of the files. */
export function orderFields(item: Item): Item {
  const fields = Object.entries(item).sort(([a], [b]) => ITEM_FIELDS.indexOf(a) - ITEM_FIELDS.indexOf(b))
  return Object.fromEntries(fields) as Item
}
