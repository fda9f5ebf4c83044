/**
 * L21: the facts of an item rest on the vendor's own pages, the first of them on more than memory, and none is
 * overdue for its check (an error only for a release).
 */

import { type Fact, factDueOn, isOverdue } from '../../core/index.ts'
import { error, itemRule, type Objection, warning } from '../finding.ts'

const OFFICIAL = /^https:\/\/(?:[a-z0-9-]+\.)*aws\.amazon\.com(?:\/|$)/

export const factsChecked = itemRule('L21', 'facts', (item, { bank, on, release }) => {
  const facts = item.facts.map(id => bank.facts.get(id)!)
  const overdue = facts
    .filter(fact => isOverdue(fact, on))
    .map(fact => {
      const message = `fact ${fact.id} was to be checked again by ${factDueOn(fact)}`
      return release ? error(message) : warning(message)
    })
  return [...facts.flatMap(objectToReferences), ...facts.slice(0, 1).flatMap(objectToEvidence), ...overdue]
})

function objectToReferences({ id, references }: Fact): Objection[] {
  return references
    .filter(({ url }) => !OFFICIAL.test(url))
    .map(({ url }) => error(`fact ${id} cites ${url}, which is no official documentation`))
}

function objectToEvidence({ id, references }: Fact): Objection[] {
  const fromMemory = references.every(({ evidence }) => evidence === 'M')
  return fromMemory ? [error(`fact ${id}, on which the item turns, rests on memory alone`)] : []
}
