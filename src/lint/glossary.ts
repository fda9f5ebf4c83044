/** The glossary at work: where a text names which service, by its name, a short form or a former name. */

import type { Service } from './services.ts'
import { namesPattern, withoutCode } from './text.ts'

export type NameForm = 'full' | 'short' | 'former'

/** One place at which a text names a service. */
export interface Mention {
  readonly service: Service
  readonly form: NameForm
  /** As written, without a plural s. */
  readonly written: string
  /** Index of its first character. */
  readonly at: number
}

interface Glossary {
  readonly pattern: RegExp
  readonly forms: ReadonlyMap<string, Pick<Mention, 'service' | 'form'>>
}

const glossaries = new WeakMap<readonly Service[], Glossary>()

/** Compiled once for each list: several hundred names make one large pattern. */
function glossaryOf(services: readonly Service[]): Glossary {
  const known = glossaries.get(services)
  if (known) return known
  const forms = new Map<string, Pick<Mention, 'service' | 'form'>>()
  for (const service of services) {
    forms.set(service.name, { service, form: 'full' })
    for (const short of service.short ?? []) forms.set(short, { service, form: 'short' })
    for (const former of service.former ?? []) forms.set(former, { service, form: 'former' })
  }
  const glossary = { pattern: namesPattern([...forms.keys()], 'gu'), forms }
  glossaries.set(services, glossary)
  return glossary
}

/** The services that `text` names outside code, in order; of names within names the longest counts. */
export function mentionsIn(text: string, services: readonly Service[]): Mention[] {
  const { pattern, forms } = glossaryOf(services)
  return [...withoutCode(text).matchAll(pattern)].map(match => {
    const written = forms.has(match[0]) ? match[0] : match[0].slice(0, -1)
    return { ...forms.get(written)!, written, at: match.index }
  })
}

/** The canonical names that `text` names, each once. */
export function servicesIn(text: string, services: readonly Service[]): Set<string> {
  return new Set(mentionsIn(text, services).map(({ service }) => service.name))
}

/** `text` with every service name replaced. */
export function replaceNames(
  text: string,
  services: readonly Service[],
  replacement: (name: string) => string,
): string {
  const { pattern, forms } = glossaryOf(services)
  return text.replace(pattern, match => {
    const known = forms.get(match) ?? forms.get(match.slice(0, -1))!
    return replacement(known.service.name)
  })
}

/** `text` without its service names: a name shared with the stem is no cue of wording. */
export function maskNames(text: string, services: readonly Service[]): string {
  return replaceNames(text, services, () => ' ')
}
