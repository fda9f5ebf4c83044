/**
 * L18: services are called what they are called today, in full at first; what is gone or closed to new customers is
 * not offered; acronyms are explained. The names are those of the glossary, `question-banks/services.json`.
 */

import { type Item, keyOptions } from '../../core/index.ts'
import { undefinedAcronyms } from '../acronyms.ts'
import { error, itemRule, type LintContext, type Objection, warning } from '../finding.ts'
import { type Mention, mentionsIn } from '../glossary.ts'
import { allPassages, type Passage, situation } from '../item-text.ts'
import { type Service, serviceState } from '../services.ts'
import { withoutCode } from '../text.ts'

/** What follows the vendor's name without being a service. */
const GENERIC =
  /^(?:AWS|Amazon) (?:Regions?|Cloud|Availability|Accounts?|Services?|Machine Images?|Resource Names?|Region's|GovCloud|China|Free)\b/

/** Written bare by the vendor itself: an IAM role, a VPC. */
const BARE = new Set(['IAM', 'VPC', 'Local Zone', 'Local Zones', 'Data Catalog'])

export const naming = itemRule('L18', 'naming', (item, context) => {
  const { services } = context
  return [
    ...allPassages(item).flatMap(passage => objectToNames(passage, services)),
    ...objectToKeyServices(item, services),
    ...objectToShortForms(item, services),
    ...objectToStates(item, context),
    ...undefinedAcronyms(item, services).map(acronym => warning(`${acronym} is used before it is explained`)),
  ]
})

function objectToNames({ where, text }: Passage, services: readonly Service[]): Objection[] {
  const mentions = mentionsIn(text, services)
  const former = mentions
    .filter(({ form, at }) => form === 'former' && !/\(formerly (?:known as |called )?$/.test(text.slice(0, at)))
    .map(({ written, service }) => error(`${where} says "${written}"; it is called ${service.name} now`))
  return [...former, ...unknownNames(where, text, mentions), ...misspelled(where, text, services)]
}

/** Names that begin like a service's and are none. */
function unknownNames(where: string, text: string, mentions: readonly Mention[]): Objection[] {
  const known = new Set(mentions.map(({ at }) => at))
  const named = withoutCode(text).matchAll(/(?<![\w-])(?:Amazon|AWS) [A-Z0-9][\w.@-]*(?: [A-Z0-9][\w.@-]*)*/g)
  return [...named]
    .filter(match => !known.has(match.index) && !GENERIC.test(match[0]))
    .map(match => error(`${where} names "${match[0].replace(/[.]+$/, '')}", which is not in the glossary`))
}

/** Names of one word with a capital inside, such as DynamoDB, that are written in another case. */
function misspelled(where: string, text: string, services: readonly Service[]): Objection[] {
  const spellings = spellingsOf(services)
  const found = withoutCode(text).matchAll(/(?<![\w./:@-])[A-Za-z][A-Za-z0-9]+(?![\w-]|\.\w)/g)
  return [...found].flatMap(([word]) => {
    const right = spellings.get(word.toLowerCase())
    return right === undefined || right === word ? [] : [error(`${where} says "${word}"; it is written ${right}`)]
  })
}

const spellings = new WeakMap<readonly Service[], ReadonlyMap<string, string>>()

function spellingsOf(services: readonly Service[]): ReadonlyMap<string, string> {
  const known = spellings.get(services)
  if (known) return known
  const names = services.flatMap(({ name, short = [] }) => [name, ...short]).flatMap(form => form.split(' '))
  const made = new Map(names.filter(word => /^[A-Za-z]*[a-z][A-Z]/.test(word)).map(word => [word.toLowerCase(), word]))
  spellings.set(services, made)
  return made
}

function objectToKeyServices(item: Item, services: readonly Service[]): Objection[] {
  const names = new Set(services.map(({ name }) => name))
  return item.keyServices
    .filter(name => !names.has(name))
    .map(name => {
      const [meant] = mentionsIn(name, services)
      const hint = meant === undefined ? '' : `; perhaps ${meant.service.name}`
      return error(`keyServices has "${name}", which is no canonical name of the glossary${hint}`)
    })
}

function isFull({ written, form }: Mention): boolean {
  return form === 'full' || /^(?:Amazon|AWS) /.test(written) || BARE.has(written)
}

/** Short forms in scenario and stem before the service, or the one it belongs to, was named in full. */
function objectToShortForms(item: Item, services: readonly Service[]): Objection[] {
  const named: string[] = []
  const early = new Set<string>()
  for (const mention of mentionsIn(situation(item), services)) {
    if (isFull(mention)) named.push(mention.service.name)
    else if (!named.some(name => mention.service.name.startsWith(name))) early.add(mention.written)
  }
  return [...early].map(written => warning(`"${written}" is used before the service is named in full`))
}

function objectToStates(item: Item, { services, on }: LintContext): Objection[] {
  const keys = new Set(keyOptions(item))
  const inUse = new Set(mentionsIn(situation(item), services).map(({ service }) => service.name))
  return item.options.flatMap(({ id, text }) =>
    [...new Set(mentionsIn(text, services).map(({ service }) => service))].flatMap(service => {
      const state = serviceState(service, on)
      if (state === 'available') return []
      if (state === 'ended') return [error(`option ${id} offers ${service.name}, which has ended`)]
      const message = `option ${id} offers ${service.name}, which is closed to new customers`
      return keys.has(id) && !inUse.has(service.name) ? [error(message)] : [warning(message)]
    }),
  )
}
