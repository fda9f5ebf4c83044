/** `exam score`: the report of responses to a form. */

import * as z from 'zod/mini'
import {
  type Bank,
  type Form,
  FormSchema,
  type Item,
  newSession,
  ok,
  type Result,
  type Session,
  scoreSession,
  step,
} from '../core/index.ts'
import { type Command, refuse } from './command.ts'
import { describeResponseError } from './describe-error.ts'
import { readExam } from './exams.ts'
import { readAs } from './files.ts'
import { describeReport, printReport } from './report.ts'

const ResponsesSchema = z.record(z.string(), z.union([z.array(z.string()), z.record(z.string(), z.string())]))
type Responses = z.infer<typeof ResponsesSchema>

export const score: Command = {
  words: ['FORM.json', 'RESPONSES.json'],
  flags: {},
  run(args, io) {
    const [formFile, responsesFile] = args.words as [string, string]
    const form = readAs(FormSchema, formFile, io)
    if (!form.ok) return form
    const responses = readAs(ResponsesSchema, responsesFile, io)
    if (!responses.ok) return responses
    const exam = readExam(form.value.code, io)
    if (!exam.ok) return refuse(`${formFile}: ${exam.error}`)
    const items = itemsOf(form.value, exam.value.bank)
    if (!items.ok) return refuse(`${formFile}: ${items.error}`)
    const session = respond(form.value, responses.value)
    if (!session.ok) return refuse(`${responsesFile}: ${session.error}`)
    const { certification } = exam.value.bank
    const report = printReport(scoreSession(items.value, session.value, certification))
    return ok({ json: report, text: describeReport(report, certification) })
  },
}

/** The items of `form` by digest, as they were when it was drawn. */
function itemsOf({ items }: Form, bank: Bank): Result<ReadonlyMap<string, Item>, string> {
  const byDigest = new Map(bank.items.map(item => [bank.digests.get(item.id) as string, item]))
  const missing = items.filter(({ digest }) => !byDigest.has(digest)).map(({ id }) => id)
  if (missing.length === 0) return checkPlaces(items, byDigest)
  const what = missing.length === 1 ? 'an item' : `${missing.length} items`
  return refuse(
    `the bank of ${bank.certification.code} does not hold ${what} of this form as it was when the form was drawn: ${missing.join(', ')}.`,
  )
}

/** `byDigest`, if the form shows the options that its items have, and one of them counts. */
function checkPlaces(
  items: Form['items'],
  byDigest: ReadonlyMap<string, Item>,
): Result<ReadonlyMap<string, Item>, string> {
  if (!items.some(({ scored }) => scored)) return refuse('no item of this form counts.')
  const damaged = items.find(({ digest, options, prompts = [] }) => {
    const item = byDigest.get(digest) as Item
    const named = item.type === 'matching' ? item.prompts : []
    return !isSameSet(options, item.options) || !isSameSet(prompts, named)
  })
  return damaged === undefined ? ok(byDigest) : refuse(`${damaged.id} does not have the options that this form shows.`)
}

function isSameSet(ids: readonly string[], named: readonly { readonly id: string }[]): boolean {
  const known = named.map(({ id }) => id)
  return ids.length === known.length && known.every(id => ids.includes(id))
}

/** The session in which `responses` were given. An empty list is unanswered, like a missing id. */
function respond(form: Form, responses: Responses): Result<Session, string> {
  let session = newSession(form)
  const started = step(session, { type: 'started', at: 0, limitMs: null })
  if (started.ok) session = started.value
  for (const [id, response] of Object.entries(responses)) {
    const position = form.items.findIndex(item => item.id === id)
    if (position < 0) return refuse(`the form has no item "${id}".`)
    if (Object.keys(response).length === 0) continue
    const next = step(session, { type: 'responded', at: 0, position, response })
    if (!next.ok) return refuse(describeResponseError(next.error, id))
    session = next.value
  }
  return ok(session)
}
