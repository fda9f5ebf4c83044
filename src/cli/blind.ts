/** `exam blind`: items for solving independently, with what a candidate sees and nothing else. */

import { type Bank, type Item, ok, presentText, type Result } from '../core/index.ts'
import { blindItems, blindOptions } from './blind-order.ts'
import { type Args, type Command, refuse } from './command.ts'
import { parseCount } from './count.ts'
import { checkDomain, domainOfTask, itemOf, readExam } from './exams.ts'
import { checkSeed } from './seed.ts'

export const blind: Command = {
  words: ['CODE'],
  flags: { seed: 'text', domain: 'text', count: 'text', items: 'text' },
  run(args, io) {
    const seed = checkSeed(args.text('seed'))
    if (!seed.ok) return seed
    const exam = readExam(args.words[0] as string, io)
    if (!exam.ok) return exam
    const { bank } = exam.value
    const chosen = chooseItems(bank, args)
    if (!chosen.ok) return chosen
    const count = parseCount('count', args.text('count'))
    if (!count.ok) return count
    const order = { code: bank.certification.code, seed: seed.value }
    const shown = blindItems(chosen.value, order).slice(0, count.value)
    const json = shown.map(item => present(item, blindOptions(item, order)))
    return ok({ json, text: JSON.stringify(json, null, 2) })
  },
}

function chooseItems(bank: Bank, args: Args): Result<readonly Item[], string> {
  const [domain, ids] = [args.text('domain'), args.text('items')]
  if (domain !== undefined && ids !== undefined) return refuse('Give --domain or --items, not both.')
  if (ids !== undefined) return itemsNamed(bank, ids)
  if (domain === undefined) return ok(bank.items)
  const known = checkDomain(bank, domain)
  return known.ok ? ok(bank.items.filter(item => domainOfTask(bank, item.task) === domain)) : known
}

function itemsNamed(bank: Bank, ids: string): Result<readonly Item[], string> {
  const items = new Map<string, Item>()
  for (const id of ids.split(',')) {
    const item = itemOf(bank, id.trim())
    if (!item.ok) return item
    items.set(item.value.id, item.value)
  }
  return ok([...items.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))
}

/** The allow-list of the core, with letters in place of option ids. */
export function present(item: Item, order: readonly string[]) {
  const { type, scenario, stem, prompts, options } = presentText(item, order)
  return { id: item.id, type, scenario, stem, prompts, options: options.map(({ letter, text }) => ({ letter, text })) }
}
