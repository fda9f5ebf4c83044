/** `exam show`: one item with key, rationales and facts, for its author. */

import { type Bank, type Fact, type Item, keyOptions, ok } from '../core/index.ts'
import { type Command, refuse } from './command.ts'
import { readExams } from './exams.ts'

export const show: Command = {
  words: ['ID'],
  flags: {},
  run(args, io) {
    const exams = readExams(io)
    if (!exams.ok) return exams
    const [id] = args.words
    for (const { bank } of exams.value) {
      const item = bank.items.find(one => one.id === id)
      if (item) return ok(showItem(item, bank))
    }
    return refuse(`No bank has an item "${id}".`)
  },
}

function showItem(item: Item, bank: Bank) {
  const facts = item.facts.map(fact => bank.facts.get(fact) as Fact)
  const digest = bank.digests.get(item.id) as string
  return { json: { digest, item, facts }, text: describe(item, facts, digest) }
}

function describe(item: Item, facts: readonly Fact[], digest: string): string {
  const { id, version, type, task, level, difficulty } = item
  return [
    `${id}, version ${version}, ${type}, task ${task}, ${level}, difficulty ${difficulty}`,
    `digest ${digest}`,
    ...section('Scenario', item.scenario),
    ...section('Stem', item.stem),
    ...(item.type === 'matching' ? section('Prompts', ...item.prompts.map(describePrompt(item))) : []),
    '',
    ...describeOptions(item),
    ...section('Key', item.type === 'matching' ? JSON.stringify(item.key) : item.key.join(', ')),
    ...section('Deciding', ...item.decidingConstraints.map(phrase => `"${phrase}"`)),
    ...section('Takeaway', item.takeaway),
    ...section(
      'Facts',
      ...facts.map(fact => `${fact.id}: ${fact.statement} (${fact.volatility}, checked ${fact.verifiedOn})`),
    ),
  ].join('\n')
}

function section(title: string, ...lines: readonly string[]): string[] {
  return lines.length === 0 || lines[0] === ''
    ? []
    : ['', title, ...lines.map(line => `  ${line.replaceAll('\n', '\n  ')}`)]
}

function describePrompt({ key }: Extract<Item, { type: 'matching' }>) {
  return ({ id, text }: { id: string; text: string }) => `${id} → ${key[id]}: ${text}`
}

function describeOptions(item: Item): string[] {
  const keys = keyOptions(item)
  return item.options.flatMap(({ id, text, rationale, violates, rightWhen, misconception }) => [
    `${keys.includes(id) ? '*' : ' '} ${id}  ${text}`,
    `       rationale:     ${rationale}`,
    ...(violates === undefined ? [] : [`       violates:      ${violates}`]),
    ...(rightWhen === undefined ? [] : [`       right when:    ${rightWhen}`]),
    ...(misconception === undefined ? [] : [`       misconception: ${misconception}`]),
  ])
}
