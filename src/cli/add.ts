/** `exam add`: the draw for a new item, and its skeleton under the next free id. */

import { join } from 'node:path'
import { type Item, ok, type Result } from '../core/index.ts'
import { BANK_FILES, orderFields, readBankFile, serializeFile } from './bank-files.ts'
import { type Args, type Command, type Io, refuse } from './command.ts'
import { domainFileName, nextId } from './domain-file.ts'
import { drawItem, type ItemDraw } from './draw-item.ts'
import { domainOfTask, type Exam, readExam } from './exams.ts'
import { writeText } from './files.ts'
import { readLedger } from './ledger.ts'
import { makeSkeleton } from './skeleton.ts'

/** Where nobody has said what the item rests on; no ledger has it. */
const NO_FACT = 'to-be-chosen'

export const add: Command = {
  words: ['CODE', 'TASK'],
  flags: { fact: 'text', write: 'switch' },
  run(args, io) {
    const [code, task] = args.words as [string, string]
    const exam = readExam(code, io)
    if (!exam.ok) return exam
    const { bank } = exam.value
    const domain = domainOfTask(bank, task)
    if (domain === undefined) return refuse(`${bank.certification.code} has no task "${task}".`)
    const fact = readFact(args, io)
    if (!fact.ok) return fact
    const file = domainFileName(exam.value, domain, io.root)
    const content = readDomain({ file, domain, exam: exam.value }, io)
    if (!content.ok) return content
    const used = [...content.value.items, ...content.value.withdrawn].map(({ id }) => id)
    const draw = drawItem(nextId(`${exam.value.folder}-${domain}`, used), task, bank)
    const item = orderFields(makeSkeleton(draw, fact.value))
    if (args.has('write')) {
      const text = serializeFile(BANK_FILES.domain, { ...content.value, items: [...content.value.items, item] })
      const written = writeText(join(io.root, file), text)
      if (!written.ok) return written
    }
    return ok({ json: { draw, item }, text: describe(draw, item, args.has('write') ? file : undefined) })
  },
}

/** The fact that the new item rests on. A written item needs one: a bank whose items name no fact cannot be read. */
function readFact(args: Args, io: Io): Result<string, string> {
  const fact = args.text('fact')
  if (fact === undefined)
    return args.has('write')
      ? refuse('exam add --write needs --fact: the ledger entry that the item turns on.')
      : ok(NO_FACT)
  const ledger = readLedger(io)
  if (!ledger.ok) return ledger
  return ledger.value.some(entry => entry.fact.id === fact) ? ok(fact) : refuse(`The ledger has no fact "${fact}".`)
}

interface DomainPlace {
  readonly file: string
  readonly domain: string
  readonly exam: Exam
}

function readDomain({ file, domain, exam }: DomainPlace, { root }: Io) {
  const stored = readBankFile(BANK_FILES.domain, file, root)
  if (!stored.ok) return stored
  const certification = exam.bank.certification.code
  return ok(stored.value ?? { schemaVersion: 1 as const, certification, domain, items: [], withdrawn: [] })
}

function describe(draw: ItemDraw, item: Item, file: string | undefined): string {
  const { id, task, type, direction, closePair, keyLengthRank, opening, industry, difficulty, key } = draw
  return [
    `${id}: task ${task}, ${type}`,
    `  direction        ${direction} (which side of the contrast is the key)`,
    `  close pair       ${closePair}`,
    `  key length rank  ${keyLengthRank ?? 'free'}${keyLengthRank === 1 ? ' (the longest)' : ''}`,
    `  opening          ${opening}`,
    `  industry         ${industry}`,
    `  difficulty       ${difficulty}`,
    `  key              ${key.join(', ')}`,
    ...(file === undefined ? [] : [`Added to ${file}; lint refuses it until it is written.`]),
    '',
    JSON.stringify(item, null, 2),
  ].join('\n')
}
