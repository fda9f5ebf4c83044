/** `exam quality`: QUALITY.md, the figures of every bank, written from what is on record and checked to be current. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result } from '../core/index.ts'
import {
  type AuditRecord,
  gateBank,
  type LintContext,
  lintBank,
  type Probe,
  type Service,
  solverFigures,
} from '../lint/index.ts'
import { BANK_FILES, readBankFile, readBankFolder } from './bank-files.ts'
import type { Command, Io } from './command.ts'
import type { ExamQuality } from './exam-quality.ts'
import { type Exam, readExams } from './exams.ts'
import { writeText } from './files.ts'
import { newestCheck, readLedger } from './ledger.ts'
import { readContext, readServices } from './lint-context.ts'
import { reportQuality } from './quality-report.ts'

const FILE = 'QUALITY.md'

export const quality: Command = {
  words: [],
  flags: { check: 'switch' },
  run(args, io) {
    const report = makeReport(io)
    if (!report.ok) return report
    const path = join(io.root, FILE)
    const isCurrent = existsSync(path) && readFileSync(path, 'utf8') === report.value
    if (isCurrent) return ok({ json: { current: true }, text: `${FILE} is current.` })
    if (args.has('check'))
      return ok({ exit: 1, json: { current: false }, text: `${FILE} is out of date; run exam quality.` })
    const written = writeText(path, report.value)
    return written.ok ? ok({ json: { written: FILE }, text: `${FILE} was written.` }) : written
  },
}

function makeReport(io: Io): Result<string, string> {
  const services = readServices(io)
  if (!services.ok) return services
  const ledger = readLedger(io)
  if (!ledger.ok) return ledger
  const exams = readExams(io)
  if (!exams.ok) return exams
  const on = newestCheck(ledger.value)
  const figures: ExamQuality[] = []
  for (const exam of exams.value) {
    const one = readQuality(exam, { services: services.value, on }, io)
    if (!one.ok) return one
    figures.push(one.value)
  }
  const pooled = gateBank(
    figures.map(({ bank }) => bank),
    services.value,
  )
  return ok(reportQuality(figures, pooled))
}

interface Given {
  readonly services: readonly Service[]
  readonly on: string
}

function readQuality(exam: Exam, { services, on }: Given, io: Io): Result<ExamQuality, string> {
  const context = readContext(exam, { services, on, release: false }, io)
  if (!context.ok) return context
  const probes = readBankFile(BANK_FILES.probes, `${exam.folder}/probes.json`, io.root)
  if (!probes.ok) return probes
  const audits = readBankFolder(BANK_FILES.audits, `${exam.folder}/audits`, io.root)
  if (!audits.ok) return audits
  return ok(figuresOf(context.value, { probes: probes.value?.probes ?? [], audits: audits.value }))
}

interface Recorded {
  readonly probes: readonly Probe[]
  readonly audits: readonly AuditRecord[]
}

function figuresOf(context: LintContext, recorded: Recorded): ExamQuality {
  const { bank, reviews, services } = context
  return {
    ...{ bank, reviews, ...recorded },
    gate: gateBank(bank, services),
    waived: lintBank(context).filter(({ waived }) => waived !== undefined),
    solvers: solverFigures(bank, reviews),
  }
}
