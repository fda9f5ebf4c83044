/** What the quality report is made from, for one exam. */

import type { Bank } from '../core/index.ts'
import type { AuditRecord, BankGate, Finding, Probe, ReviewFile, SolverFigures } from '../lint/index.ts'

/** What is known of one exam's bank. */
export interface ExamQuality {
  readonly bank: Bank
  readonly reviews: readonly ReviewFile[]
  readonly probes: readonly Probe[]
  readonly audits: readonly AuditRecord[]
  readonly gate: BankGate
  /** Warnings that a waiver accepts. */
  readonly waived: readonly Finding[]
  readonly solvers: SolverFigures
}
