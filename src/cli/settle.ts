/** `exam settle`: what became of an item that a solver disagreed with, recorded with its source. */

import { ok, type Result } from '../core/index.ts'
import { type Args, type Command, refuse } from './command.ts'
import { parseOn } from './day.ts'
import { itemOf, readExam } from './exams.ts'
import { currentReview, putReview, readReviewsOf, saveReviews } from './review-files.ts'

const OUTCOMES = ['kept', 'changed', 'dropped'] as const

interface Settlement {
  readonly outcome: (typeof OUTCOMES)[number]
  readonly reason: string
  readonly source: string
  readonly on: string
}

export const settle: Command = {
  words: ['CODE', 'ITEM'],
  flags: { outcome: 'text', reason: 'text', source: 'text', on: 'text' },
  run(args, io) {
    const [code, id] = args.words as [string, string]
    const settlement = readSettlement(args)
    if (!settlement.ok) return settlement
    const exam = readExam(code, io)
    if (!exam.ok) return exam
    const item = itemOf(exam.value.bank, id)
    if (!item.ok) return item
    const stored = readReviewsOf(item.value, exam.value, io.root)
    if (!stored.ok) return stored
    const review = currentReview(stored.value.content, item.value, exam.value.bank)
    if (review === undefined) return refuse(`${id} as it stands today has no review to settle; record solves first.`)
    const settled = { ...review, settlement: settlement.value }
    const { file, content } = stored.value
    const saved = saveReviews({ file, content: putReview(content, settled) }, io.root)
    if (!saved.ok) return saved
    return ok({ json: settled, text: `${id}: ${settlement.value.outcome}. Recorded in ${file}.` })
  },
}

function readSettlement(args: Args): Result<Settlement, string> {
  const missing = ['outcome', 'reason', 'source', 'on'].find(flag => !args.text(flag)?.trim())
  if (missing !== undefined) return refuse(`exam settle needs --${missing}.`)
  const outcome = OUTCOMES.find(one => one === args.text('outcome'))
  if (outcome === undefined) return refuse(`--outcome is one of ${OUTCOMES.join(', ')}, not "${args.text('outcome')}".`)
  const on = parseOn(args.text('on'))
  if (!on.ok) return on
  return ok({
    outcome,
    reason: args.text('reason') as string,
    source: args.text('source') as string,
    on: on.value as string,
  })
}
