/** The file of one domain: its name, and the next id that it has free. */

import { type Bank, parseJson } from '../core/index.ts'
import type { Exam } from './exams.ts'
import { readDomainSources } from './read-bank.ts'

/** The file that holds `domain`, relative to `root`; if there is none, the name that a new one gets. */
export function domainFileName({ folder, bank }: Exam, domain: string, root: string): string {
  const existing = readDomainSources(folder, root).find(({ file, text }) => {
    const json = parseJson(text, file)
    return json.ok && (json.value as { domain?: unknown }).domain === domain
  })
  return existing?.file ?? `${folder}/domains/${domain}-${slug(bank, domain)}.json`
}

function slug({ certification }: Pick<Bank, 'certification'>, domain: string): string {
  const title = certification.domains.find(({ id }) => id === domain)?.title ?? ''
  return title
    .toLowerCase()
    .replace(/^design /, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** The id after the highest of `used`, such as `saa-c03-1-023`; an id that was withdrawn is used. */
export function nextId(prefix: string, used: readonly string[]): string {
  const numbers = used.filter(id => id.startsWith(`${prefix}-`)).map(id => Number(id.slice(prefix.length + 1)))
  const highest = Math.max(0, ...numbers.filter(Number.isInteger))
  return `${prefix}-${String(highest + 1).padStart(3, '0')}`
}
