/** `exam mark`: how far responses given blind agree with the key, item by item. */

import {
  type Item,
  type ItemResponse,
  isCorrect,
  keyOptions,
  ok,
  optionLetter,
  parseSeed,
  type Result,
} from '../core/index.ts'
import { blindOptions } from './blind-order.ts'
import { type Command, type Io, refuse } from './command.ts'
import { type Exam, itemOf, readExam } from './exams.ts'
import { readAs } from './files.ts'
import { putSolve, readReviewsOf, type StoredReviews, saveReviews } from './review-files.ts'
import { type BlindResponse, mapResponse, resolveLetters, SolvedSchema } from './solved.ts'
import { makeTable } from './table.ts'

/** One item as a solver saw it, beside its key. */
interface Marked extends BlindResponse {
  readonly item: Item
  readonly confidence: number
  readonly note: string
  /** Distractors that the solver could defend. */
  readonly defended: readonly string[]
  /** From option ids to the letters that the solver saw. */
  readonly letterOf: (option: string) => string
}

interface Marking {
  readonly solver: string
  readonly on: string
  readonly seed: string
  readonly items: readonly Marked[]
}

export const mark: Command = {
  words: ['CODE', 'SOLVED.json'],
  flags: { write: 'switch' },
  run(args, io) {
    const [code, file] = args.words as [string, string]
    const exam = readExam(code, io)
    if (!exam.ok) return exam
    const marking = readMarking(file, exam.value, io)
    if (!marking.ok) return marking
    const written = args.has('write') ? record(marking.value, exam.value, io) : ok([])
    if (!written.ok) return written
    return ok({ json: toJson(marking.value), text: describe(marking.value, written.value) })
  },
}

function readMarking(file: string, { bank }: Exam, io: Io): Result<Marking, string> {
  const solved = readAs(SolvedSchema, file, io)
  if (!solved.ok) return solved
  const { solver, on, responses } = solved.value
  const seed = parseSeed(solved.value.seed) as string
  const order = { code: bank.certification.code, seed }
  const items: Marked[] = []
  for (const [id, { confidence, note, ...given }] of Object.entries(responses).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const item = itemOf(bank, id)
    if (!item.ok) return refuse(`${file}: ${item.error}`)
    const resolved = resolveLetters(item.value, given, order)
    if (!resolved.ok) return refuse(`${file}: ${resolved.error}`)
    const shown = blindOptions(item.value, order)
    const keys = keyOptions(item.value)
    const defended = resolved.value.defensible.filter(option => !keys.includes(option))
    const letterOf = (option: string) => optionLetter(shown.indexOf(option))
    items.push({ ...resolved.value, item: item.value, confidence, note, defended, letterOf })
  }
  return ok({ solver, on, seed, items })
}

/** Adds the solves to the reviews of their domains: all of them, or none where a file cannot be read. */
function record(marking: Marking, { bank, folder }: Exam, { root }: Io): Result<readonly string[], string> {
  const files = new Map<string, StoredReviews>()
  const { solver, on, seed } = marking
  for (const { item, response, confidence, defensible, note } of marking.items) {
    const stored = readReviewsOf(item, { bank, folder }, root)
    if (!stored.ok) return stored
    const { file, content } = files.get(stored.value.file) ?? stored.value
    const solve = { solver, on, seed, response: copy(response), confidence, defensible: [...defensible], note }
    files.set(file, { file, content: putSolve(content, solve, { item, bank }) })
  }
  for (const stored of files.values()) {
    const saved = saveReviews(stored, root)
    if (!saved.ok) return saved
  }
  return ok([...files.keys()])
}

function copy(response: ItemResponse): string[] | Record<string, string> {
  return Array.isArray(response) ? [...response] : { ...(response as Record<string, string>) }
}

function toJson({ solver, on, seed, items }: Marking) {
  return {
    ...{ solver, on, seed, total: items.length },
    agreed: items.filter(agrees).length,
    items: items.map(marked => ({
      id: marked.item.id,
      agrees: agrees(marked),
      key: marked.item.key,
      response: marked.response,
      keyLetters: mapResponse(marked.item.key, marked.letterOf),
      responseLetters: mapResponse(marked.response, marked.letterOf),
      confidence: marked.confidence,
      defended: marked.defended,
      note: marked.note,
    })),
  }
}

function agrees({ item, response }: Pick<Marked, 'item' | 'response'>): boolean {
  return isCorrect(item, response)
}

function describe({ solver, seed, items }: Marking, written: readonly string[]): string {
  const rows = items.map(marked => {
    const { item, response, confidence, defended, letterOf } = marked
    const name = (given: ItemResponse) => describeResponse(given, letterOf)
    return [item.id, agrees(marked) ? 'yes' : 'NO', name(item.key), name(response), confidence, name(defended)]
  })
  const defending = items.filter(({ defended }) => defended.length > 0).length
  return [
    makeTable(['item', 'agrees', 'key', 'response', 'confidence', 'defended distractors'], rows),
    '',
    `${solver}, seed ${JSON.stringify(seed)}: ${items.filter(agrees).length} of ${items.length} agree with the key; a distractor is defended in ${defending}.`,
    'Each option by its permanent id, with the letter that this solver saw in brackets.',
    ...written.map(file => `Recorded in ${file}.`),
  ].join('\n')
}

/** `b (C), d (A)`; for matching `p: b (C)`. */
function describeResponse(response: ItemResponse, letterOf: (option: string) => string): string {
  const named = (option: string) => `${option} (${letterOf(option)})`
  if (Array.isArray(response)) return response.map(named).join(', ')
  return Object.entries(response)
    .map(([prompt, option]) => `${prompt}: ${named(option)}`)
    .join(', ')
}
