/**
 * L24: the item fits its exam (type, task, id), each domain fills its part of a form, and enemies stand only where a
 * domain has items to spare: at least its quota and one more for each pair of enemies.
 */

import { type Bank, type Enemies, enemiesAmong, itemsByDomain, mockBlueprint } from '../../core/index.ts'
import { error, type Finding, type Objection, type Rule } from '../finding.ts'

const RULE = 'L24'

export const blueprintFits: Rule = {
  id: RULE,
  name: 'blueprint',
  check: ({ bank }) => [...objectToItems(bank), ...objectToDomains(bank)],
}

function domainOf({ task }: { readonly task: string }): string {
  return task.slice(0, task.indexOf('.'))
}

function objectToItems({ certification, items }: Bank): Finding[] {
  const tasks = new Set(certification.domains.flatMap(domain => domain.tasks.map(task => task.id)))
  return items.flatMap(item => {
    const prefix = `${certification.code.toLowerCase()}-${domainOf(item)}-`
    const objections: Objection[] = [
      ...(tasks.has(item.task) ? [] : [error(`the exam has no task ${item.task}`)]),
      ...(certification.itemTypes.includes(item.type) ? [] : [error(`the exam has no ${item.type} items`)]),
      ...(item.id.startsWith(prefix) ? [] : [error(`its id must begin with "${prefix}"`)]),
    ]
    return objections.map(objection => ({ rule: RULE, itemId: item.id, ...objection }))
  })
}

function objectToDomains(bank: Bank): Finding[] {
  const held = itemsByDomain(bank)
  const enemies = enemiesAmong(bank.items)
  return mockBlueprint(bank.certification).seats.flatMap(({ domain, items: quota }) => {
    const count = held.get(domain)!
    const hostile = bank.items.filter(item => domainOf(item) === domain && enemies.has(item.id))
    if (count <= quota) {
      const message = `domain ${domain} holds ${count} items; a form needs ${quota}`
      const missing = count < quota ? [{ rule: RULE, ...error(message) }] : []
      return [...missing, ...hostile.map(({ id }) => noneToSpare(id, domain, enemies))]
    }
    const pairs = new Set(hostile.flatMap(({ id }) => [...enemies.get(id)!].map(foe => [id, foe].sort().join(' '))))
    const message = `domain ${domain} holds ${count} items; its quota of ${quota} and ${pairs.size} pairs of enemies need ${quota + pairs.size}`
    return count < quota + pairs.size ? [{ rule: RULE, ...error(message) }] : []
  })
}

function noneToSpare(id: string, domain: string, enemies: Enemies): Finding {
  const names = [...enemies.get(id)!].sort().join(', ')
  return { rule: RULE, itemId: id, ...error(`has enemies (${names}), and domain ${domain} has no item to spare`) }
}
