/** `exam lint`: whether the banks should be published. */

import { ok, type Result } from '../core/index.ts'
import {
  type BankGate,
  type Cues,
  cues,
  type Finding,
  gateBank,
  type LintContext,
  lintAcross,
  lintBank,
} from '../lint/index.ts'
import type { Args, Command, Io } from './command.ts'
import { parseOn } from './day.ts'
import { describeCues, describeFindings, describeGate } from './describe-lint.ts'
import { readExam, readExams } from './exams.ts'
import { newestCheck, readLedger } from './ledger.ts'
import { readContext, readServices } from './lint-context.ts'

/** The name under which banks are judged together. */
const ALL = 'all banks'

/** What was found in one bank, or in all of them together. */
export interface Linted {
  readonly exam: string
  readonly items: number
  readonly findings: readonly Finding[]
  readonly gate: BankGate
  readonly cues: readonly Cues[]
}

export const lint: Command = {
  words: ['[CODE]'],
  flags: { cues: 'switch', gates: 'switch', on: 'text', release: 'switch' },
  run(args, io) {
    const contexts = readContexts(args, io)
    if (!contexts.ok) return contexts
    const parts = [...contexts.value.map(lintOne), ...lintTogether(contexts.value)]
    const hasError = parts.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
    return ok({ exit: hasError ? 1 : 0, json: toJson(parts, args), text: describe(parts, args) })
  },
}

/** The contexts of the exam that is named, or of all. */
function readContexts(args: Args, io: Io): Result<readonly LintContext[], string> {
  const typed = parseOn(args.text('on'))
  if (!typed.ok) return typed
  const ledger = readLedger(io)
  if (!ledger.ok) return ledger
  const services = readServices(io)
  if (!services.ok) return services
  const [code] = args.words
  const one = code === undefined ? undefined : readExam(code, io)
  if (one && !one.ok) return one
  const exams = one ? ok([one.value]) : readExams(io)
  if (!exams.ok) return exams
  const on = typed.value ?? newestCheck(ledger.value)
  const contexts: LintContext[] = []
  for (const exam of exams.value) {
    const context = readContext(exam, { services: services.value, on, release: args.has('release') }, io)
    if (!context.ok) return context
    contexts.push(context.value)
  }
  return ok(contexts)
}

function lintOne(context: LintContext): Linted {
  const { bank, services } = context
  const gate = gateBank(bank, services)
  return {
    exam: bank.certification.code,
    items: bank.items.length,
    findings: [...gate.failures, ...gate.warnings, ...lintBank(context)],
    gate,
    cues: bank.items.flatMap(item => cues(item, context) ?? []),
  }
}

/** What is found between several banks, and by guessing at all of them. */
function lintTogether(contexts: readonly LintContext[]): Linted[] {
  const [first, second] = contexts
  if (first === undefined || second === undefined) return []
  const banks = contexts.map(({ bank }) => bank)
  const gate = gateBank(banks, first.services)
  const items = banks.reduce((sum, bank) => sum + bank.items.length, 0)
  const findings = [...gate.failures, ...gate.warnings, ...lintAcross(banks, first.services)]
  return [{ exam: ALL, items, findings, gate, cues: [] }]
}

/** The findings; with `--cues` or `--gates` an object that holds these as well. */
function toJson(parts: readonly Linted[], args: Args): unknown {
  const findings = parts.flatMap(({ exam, findings }) =>
    findings.map(({ rule, severity, itemId, message, waived }) => ({
      ...{ rule, severity, item: itemId ?? null, message, exam },
      ...(waived !== undefined && { waived }),
    })),
  )
  if (!args.has('cues') && !args.has('gates')) return findings
  return {
    findings,
    ...(args.has('cues') && { cues: parts.flatMap(part => part.cues) }),
    ...(args.has('gates') && {
      gates: parts.map(({ exam, gate: { table, statistics } }) => ({ exam, guessers: table, statistics })),
    }),
  }
}

function describe(parts: readonly Linted[], args: Args): string {
  return parts
    .flatMap(part => [
      ...(args.has('cues') ? describeCues(part) : []),
      ...(args.has('gates') ? describeGate(part) : []),
      ...describeFindings(part),
    ])
    .join('\n')
}
