/**
 * Digests name content: the SHA-256 of canonical JSON (keys sorted, text NFC). Equal digests mean that a
 * candidate would have seen, and been scored against, the same thing.
 */

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Certification } from './certification.ts'
import type { Item } from './items/index.ts'

/** JSON with sorted keys and NFC text; `undefined` fields are left out. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`
}

/** SHA-256 of `text` in UTF-8, as hex. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** The digest of what a candidate sees of an item, and of its key. */
export function itemDigest(item: Item): string {
  const { type, scenario, stem, key } = item
  const prompts = item.type === 'matching' ? item.prompts : undefined
  const options = item.options.map(({ id, text }) => ({ id, text }))
  return sha256Hex(canonicalJson({ type, scenario, stem, prompts, options, key }))
}

/** The digest of a bank: its items in order of id, and the form, weights and tasks that forms are drawn by. */
export function bankDigest(
  certification: Pick<Certification, 'form' | 'domains'>,
  items: readonly Pick<Item, 'id' | 'version'>[],
  digests: ReadonlyMap<string, string>,
): string {
  const lines = items.map(({ id, version }) => `${id} ${version} ${digests.get(id)}`).sort()
  const domains = certification.domains.map(({ id, weight, tasks }) => ({
    id,
    weight,
    tasks: tasks.map(task => task.id),
  }))
  return sha256Hex([...lines, canonicalJson({ form: certification.form, domains })].join('\n'))
}
