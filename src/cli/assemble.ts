/** `exam assemble`: the form that a seed draws, as the app would draw it. */

import {
  assembleForm,
  type Bank,
  type Blueprint,
  drillBlueprint,
  type Exposure,
  type Form,
  FormSchema,
  itemsByDomain,
  mockBlueprint,
  ok,
  type Result,
  type Sighting,
} from '../core/index.ts'
import { type Args, type Command, type Io, refuse } from './command.ts'
import { parseCount } from './count.ts'
import { describeFormError } from './describe-error.ts'
import { checkDomain, domainOfTask, readExam } from './exams.ts'
import { readAs } from './files.ts'
import { checkSeed } from './seed.ts'
import { makeTable } from './table.ts'

export const assemble: Command = {
  words: ['CODE'],
  flags: { seed: 'text', seen: 'texts', drill: 'text', task: 'text', count: 'text' },
  run(args, io) {
    const seed = checkSeed(args.text('seed'))
    if (!seed.ok) return seed
    const exam = readExam(args.words[0] as string, io)
    if (!exam.ok) return exam
    const { bank } = exam.value
    const blueprint = readBlueprint(bank, args)
    if (!blueprint.ok) return blueprint
    const exposure = readExposure(args.texts('seen'), io)
    if (!exposure.ok) return exposure
    const form = assembleForm(bank, { blueprint: blueprint.value, seed: seed.value, exposure: exposure.value })
    if (!form.ok) return refuse(describeFormError(form.error, bank.certification.code))
    return ok({ json: form.value, text: describe(form.value) })
  },
}

/** What the flags ask for: a mock, or a drill of one domain or task. */
function readBlueprint(bank: Bank, args: Args): Result<Blueprint, string> {
  const [domain, task] = [args.text('drill'), args.text('task')]
  const count = parseCount('count', args.text('count'))
  if (!count.ok) return count
  if (domain !== undefined && task !== undefined) return refuse('Give --drill or --task, not both.')
  if (task !== undefined) {
    if (domainOfTask(bank, task) === undefined) return refuse(`${bank.certification.code} has no task "${task}".`)
    const all = bank.items.filter(item => item.task === task).length
    return ok(drillBlueprint(bank, { task, count: count.value ?? all }))
  }
  if (domain === undefined) {
    return count.value === undefined
      ? ok(mockBlueprint(bank.certification))
      : refuse('--count needs --drill or --task.')
  }
  const known = checkDomain(bank, domain)
  if (!known.ok) return known
  return ok(drillBlueprint(bank, { domain, count: count.value ?? itemsByDomain(bank).get(domain) ?? 0 }))
}

/** Every item of the forms in `files`, seen once for each of them. */
function readExposure(files: readonly string[], io: Io): Result<Exposure, string> {
  const exposure = new Map<string, Sighting>()
  for (const file of files) {
    const form = readAs(FormSchema, file, io)
    if (!form.ok) return form
    for (const { id } of form.value.items) exposure.set(id, { times: (exposure.get(id)?.times ?? 0) + 1, lastOn: '' })
  }
  return ok(exposure)
}

function describe({ code, seed, minutes, exposure, blueprint, items, notes = [] }: Form): string {
  const scored = items.filter(item => item.scored).length
  const head = `${code} ${blueprint.kind}, seed ${JSON.stringify(seed)}, exposure ${exposure}: ${items.length} items, ${scored} scored, ${minutes} minutes`
  const table = makeTable(
    ['n', 'item', 'version', 'task', 'scored', 'options'],
    items.map((item, position) => [
      ...[position + 1, item.id, item.version, item.task, item.scored ? 'yes' : 'no', item.options.join(' ')],
    ]),
  )
  const missed = notes.map(note => `Target not met: ${JSON.stringify(note)}`)
  return [head, '', table, ...(missed.length > 0 ? ['', ...missed] : [])].join('\n')
}
