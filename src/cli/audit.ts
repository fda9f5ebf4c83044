/**
 * `exam audit`: measures reviewers. It draws a sheet in which some items have a known defect, keeps the list of
 * defects apart, and holds a reviewer's report against that list.
 */

import { resolve } from 'node:path'
import { ok, type Result } from '../core/index.ts'
import {
  AuditAnswersSchema,
  type AuditOutcome,
  type AuditRecord,
  AuditReportSchema,
  type AuditShare,
  auditOutcome,
  countDefects,
  listAnswers,
  markAudit,
  parseDefects,
  presentEntry,
  type SheetEntry,
  seedDefects,
} from '../lint/index.ts'
import { saveAudit } from './audit-files.ts'
import { type Args, type Command, type Io, type Ran, refuse } from './command.ts'
import { parseCount } from './count.ts'
import { describeIssues, describeMarkError, describeSeedError } from './describe-error.ts'
import { type Exam, readExam } from './exams.ts'
import { readAs, readText, writeText } from './files.ts'
import { percent } from './markdown.ts'
import { checkSeed } from './seed.ts'
import { makeTable } from './table.ts'

/** Flags that draw a sheet, and flags that mark a report; `answers` belongs to both. */
const DRAWING = ['seed', 'defects', 'take', 'sound']
const MARKING = ['solved', 'write']

export const audit: Command = {
  words: ['CODE'],
  flags: {
    ...{ seed: 'text', defects: 'text', take: 'text', sound: 'text' },
    ...{ answers: 'text', solved: 'text', write: 'switch' },
  },
  run(args, io) {
    const isMarking = MARKING.some(args.has)
    const stray = isMarking ? DRAWING.find(args.has) : undefined
    if (stray !== undefined)
      return refuse(`--${stray} draws a sheet; with --solved a report is marked. Do one at a time.`)
    const exam = readExam(args.words[0] as string, io)
    if (!exam.ok) return exam
    return isMarking ? markReport(args, exam.value, io) : drawSheet(args, exam.value, io)
  },
}

function drawSheet(args: Args, { bank }: Exam, io: Io): Ran {
  const seed = checkSeed(args.text('seed'))
  if (!seed.ok) return seed
  const file = args.text('defects')
  if (file === undefined) return refuse('--defects is missing: the file that says what is seeded.')
  const source = readText(file, io)
  if (!source.ok) return source
  const defects = parseDefects(source.value, bank)
  if (!defects.ok) return refuse(describeIssues(defects.error))
  const sound = countSound(args, countDefects(defects.value))
  if (!sound.ok) return sound
  const sheet = seedDefects(bank, { defects: defects.value, seed: seed.value, sound: sound.value })
  const { code } = bank.certification
  if (!sheet.ok) return refuse(describeSeedError(sheet.error, code))
  const kept = keepAnswers(sheet.value, { code, seed: seed.value }, { file: args.text('answers'), io })
  if (!kept.ok) return kept
  const json = sheet.value.map(presentEntry)
  return ok({ json, text: JSON.stringify(json, null, 2) })
}

/** How many sound items join `defects` defective ones: as many, where nothing else is said. */
function countSound(args: Args, defects: number): Result<number, string> {
  const take = parseCount('take', args.text('take'))
  if (!take.ok) return take
  const sound = parseCount('sound', args.text('sound'))
  if (!sound.ok) return sound
  if (take.value === undefined) return ok(sound.value ?? defects)
  if (sound.value !== undefined) return refuse('Give --take (entries in all) or --sound, not both.')
  if (take.value > defects) return ok(take.value - defects)
  return refuse(`--take ${take.value} leaves no room for sound items beside ${defects} defects.`)
}

/** Writes the list of what was seeded to `file`, if one is named. */
function keepAnswers(
  sheet: readonly SheetEntry[],
  drawn: Record<'code' | 'seed', string>,
  { file, io }: { readonly file: string | undefined; readonly io: Io },
): Result<unknown, string> {
  if (file === undefined) return ok(undefined)
  return writeText(resolve(io.cwd, file), `${JSON.stringify(listAnswers(sheet, drawn), null, 2)}\n`)
}

function markReport(args: Args, exam: Exam, io: Io): Ran {
  const [answersFile, reportFile] = [args.text('answers'), args.text('solved')]
  if (answersFile === undefined || reportFile === undefined)
    return refuse('A report is marked with --answers, the list of defects, and --solved, the report.')
  const answers = readAs(AuditAnswersSchema, answersFile, io)
  if (!answers.ok) return answers
  const { code } = exam.bank.certification
  const { certification } = answers.value
  if (certification !== code) return refuse(`${answersFile} is about ${certification}, not ${code}.`)
  const report = readAs(AuditReportSchema, reportFile, io)
  if (!report.ok) return report
  const record = markAudit(answers.value, report.value)
  if (!record.ok) return refuse(describeMarkError(record.error, reportFile))
  const written = args.has('write') ? saveAudit(record.value, exam, io.root) : ok(undefined)
  if (!written.ok) return written
  const outcome = auditOutcome([record.value])
  return ok({ json: { ...record.value, ...outcome }, text: describe(record.value, outcome, written.value) })
}

function describe({ reviewer, seed }: AuditRecord, outcome: AuditOutcome, written: string | undefined): string {
  const rows = outcome.caught.map(share => [share.kind, share.count, share.total, ...describeShare(share)])
  const { count, total } = outcome.falseAlarms
  return [
    makeTable(['defect', 'caught', 'seeded', 'share', '95 % interval'], rows),
    '',
    `${reviewer}, seed ${JSON.stringify(seed)}: ${count} of ${total} sound items reported as defective (${describeShare(outcome.falseAlarms).join(', 95 % interval ')}).`,
    ...(written === undefined ? [] : [`Recorded in ${written}.`]),
  ].join('\n')
}

/** `75.0 %` and `40.9 % to 92.9 %`. */
function describeShare({ count, total, low, high }: AuditShare): [string, string] {
  return [percent(count, total), `${percent(low, 1)} to ${percent(high, 1)}`]
}
