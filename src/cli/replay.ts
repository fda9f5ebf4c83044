/** `exam replay`: the score report of a downloaded attempt, from its own items and log. */

import {
  contentOf,
  type DownloadedAttempt,
  ok,
  parseAttempt,
  replay as replayLog,
  scoreSession,
} from '../core/index.ts'
import { type Command, type Io, refuse } from './command.ts'
import { describeIssues } from './describe-error.ts'
import { readExam } from './exams.ts'
import { readText } from './files.ts'
import { describeReport, printReport } from './report.ts'

export const replay: Command = {
  words: ['ATTEMPT.json'],
  flags: {},
  run(args, io) {
    const source = readText(args.words[0] as string, io)
    if (!source.ok) return source
    const attempt = parseAttempt(source.value.text, source.value.file)
    if (!attempt.ok) return refuse(describeIssues(attempt.error))
    const { record, log } = attempt.value
    const { session } = replayLog(record.form, log)
    const report = printReport(scoreSession(contentOf(attempt.value).items, session, record.certification))
    const changed = changedSince(attempt.value, io)
    const { code, seed } = record.form
    const head = `${code}, seed ${JSON.stringify(seed)}, started ${record.startedOn}, ${session.status}`
    return ok({
      json: { ...report, code, seed, status: session.status, changed },
      text: [head, '', describeReport(report, record.certification), '', describeChanged(changed, code)].join('\n'),
    })
  },
}

/** The items that today's bank has otherwise or no longer; `null` if the bank is not here or cannot be read. */
function changedSince({ record: { form } }: DownloadedAttempt, io: Io): readonly string[] | null {
  const exam = readExam(form.code, io)
  if (!exam.ok) return null
  const { digests } = exam.value.bank
  return form.items.filter(({ id, digest }) => digests.get(id) !== digest).map(({ id }) => id)
}

function describeChanged(changed: readonly string[] | null, code: string): string {
  if (changed === null) return `There is no readable bank of ${code} here to compare the items with.`
  return changed.length === 0
    ? 'Every item still stands in the bank as it was.'
    : `Changed or withdrawn since, scored as they were: ${changed.join(', ')}.`
}
