/**
 * `exam probe`: shows a seeded share of the choice items with a part missing (the options alone, or the item without its
 * deciding phrase), and records what a solver made of them.
 */

import { join } from 'node:path'
import { type Bank, isCorrect, ok, type Result, rngFor, shuffled } from '../core/index.ts'
import { type ChoiceItem, isChoice, PROBE_VIEWS, type Probe, type ProbeView, removeConstraint } from '../lint/index.ts'
import { BANK_FILES, readBankFile, serializeFile } from './bank-files.ts'
import { present } from './blind.ts'
import { blindOptions } from './blind-order.ts'
import { type Args, type Command, type Io, type Ran, refuse } from './command.ts'
import { parseCount } from './count.ts'
import { type Exam, itemOf, readExam } from './exams.ts'
import { readAs, writeText } from './files.ts'
import { checkSeed } from './seed.ts'
import { resolveLetters, SolvedSchema } from './solved.ts'

/** How many of a hundred items are shown unless `--share` says otherwise. */
const SHARE = 20

export const probe: Command = {
  words: ['CODE', '[SOLVED.json]'],
  flags: { view: 'text', seed: 'text', share: 'text', write: 'switch' },
  run(args, io) {
    const [code, file] = args.words as [string, string | undefined]
    const view = PROBE_VIEWS.find(one => one === args.text('view'))
    if (view === undefined) return refuse(`--view must be ${PROBE_VIEWS.join(' or ')}.`)
    const exam = readExam(code, io)
    if (!exam.ok) return exam
    return file === undefined ? show(exam.value.bank, view, args) : mark(file, { exam: exam.value, view, args, io })
  },
}

function show(bank: Bank, view: ProbeView, args: Args): Ran {
  const seed = checkSeed(args.text('seed'))
  if (!seed.ok) return seed
  const share = parseCount('share', args.text('share'))
  if (!share.ok) return share
  const order = { code: bank.certification.code, seed: seed.value }
  const drawn = drawItems(bank, { ...order, view, share: share.value ?? SHARE })
  const json = drawn.map(item => hide(item, view)).map(item => present(item, blindOptions(item, order)))
  const shown = view === 'ablated' ? json : json.map(({ id, type, options }) => ({ id, type, options }))
  return ok({ json: shown, text: JSON.stringify(shown, null, 2) })
}

interface ProbeDraw {
  readonly code: string
  readonly seed: string
  readonly view: ProbeView
  /** Of a hundred choice items. */
  readonly share: number
}

/** The seeded share of the choice items, rounded up; for ablation, of those whose deciding phrase can be taken out. */
function drawItems(bank: Bank, { code, seed, view, share }: ProbeDraw): ChoiceItem[] {
  const choices = bank.items.filter(isChoice)
  const drawn = shuffled(rngFor(seed, code, 'probe'), choices).slice(0, Math.ceil((choices.length * share) / 100))
  return view === 'ablated' ? drawn.filter(item => removeConstraint(item) !== undefined) : drawn
}

/** `item` as the view shows it. */
function hide(item: ChoiceItem, view: ProbeView): ChoiceItem {
  return view === 'ablated' ? (removeConstraint(item) ?? item) : item
}

interface Marking {
  readonly exam: Exam
  readonly view: ProbeView
  readonly args: Args
  readonly io: Io
}

function mark(file: string, { exam, view, args, io }: Marking): Ran {
  const probes = readProbes(file, { exam, view, args, io })
  if (!probes.ok) return probes
  const written = args.has('write') ? record(probes.value, exam, io) : ok(undefined)
  if (!written.ok) return written
  const named = probes.value.filter(({ item, response }) => {
    const found = itemOf(exam.bank, item)
    return found.ok && isCorrect(found.value, response)
  }).length
  const json = { view, total: probes.value.length, named }
  const text = `${view}: ${named} of ${json.total} name the key.${written.value ? ` Recorded in ${written.value}.` : ''}`
  return ok({ json, text })
}

function readProbes(file: string, { exam: { bank }, view, io }: Marking): Result<readonly Probe[], string> {
  const solved = readAs(SolvedSchema, file, io)
  if (!solved.ok) return solved
  const { solver, on, seed, responses } = solved.value
  const probes: Probe[] = []
  for (const [id, given] of Object.entries(responses).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const item = itemOf(bank, id)
    if (!item.ok) return refuse(`${file}: ${item.error}`)
    if (!isChoice(item.value)) return refuse(`${file}: ${id} is ${item.value.type}; probes show choice items.`)
    const resolved = resolveLetters(item.value, given, { code: bank.certification.code, seed: seed.trim() })
    if (!resolved.ok) return refuse(`${file}: ${resolved.error}`)
    const { confidence, note } = given
    const response = [...(resolved.value.response as readonly string[])]
    const digest = bank.digests.get(id) as string
    const key = [...item.value.key]
    probes.push({ item: id, digest, view, solver, on, seed: seed.trim(), key, response, confidence, note })
  }
  return ok(probes)
}

/** Adds the probes to the file of the exam; one of the same solver, view and digest is replaced. */
function record(probes: readonly Probe[], { folder, bank }: Exam, { root }: Io): Result<string, string> {
  const file = `${folder}/probes.json`
  const stored = readBankFile(BANK_FILES.probes, file, root)
  if (!stored.ok) return stored
  const identity = ({ item, view, solver, digest }: Probe) => `${item} ${view} ${solver} ${digest}`
  const all = new Map([...(stored.value?.probes ?? []), ...probes].map(one => [identity(one), one]))
  const content = { schemaVersion: 1 as const, certification: bank.certification.code, probes: [...all.values()] }
  const saved = writeText(join(root, file), serializeFile(BANK_FILES.probes, content))
  return saved.ok ? ok(file) : saved
}
