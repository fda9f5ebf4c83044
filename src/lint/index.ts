/** The linter's public surface: every rule, the judgement of a bank's items, and the gates of the bank as a whole. */

import type { Bank } from '../core/index.ts'
import { type Finding, type LintContext, type Rule, sortFindings } from './finding.ts'
import { optionCount } from './rules/l01-option-count.ts'
import { selectCountStated } from './rules/l02-select-count.ts'
import { realQuestion } from './rules/l03-real-question.ts'
import { forbiddenOptions } from './rules/l04-forbidden-options.ts'
import { negativeStem } from './rules/l05-negative-stem.ts'
import { absoluteTerms } from './rules/l06-absolute-terms.ts'
import { hedgedKey } from './rules/l07-hedged-key.ts'
import { keyIsLongest } from './rules/l08-key-is-longest.ts'
import { grammarCue } from './rules/l09-grammar-cue.ts'
import { homogeneity } from './rules/l10-homogeneity.ts'
import { clang } from './rules/l11-clang.ts'
import { opposites } from './rules/l12-opposites.ts'
import { duplicateOptions } from './rules/l13-duplicate-options.ts'
import { subsumption } from './rules/l14-subsumption.ts'
import { numericOptions } from './rules/l15-numeric-options.ts'
import { stemLength } from './rules/l16-stem-length.ts'
import { readingLoadFits } from './rules/l17-reading-load.ts'
import { naming } from './rules/l18-naming.ts'
import { triviaNumbers } from './rules/l19-trivia-numbers.ts'
import { rationales } from './rules/l20-rationales.ts'
import { factsChecked } from './rules/l21-facts.ts'
import { nearDuplicates, nearDuplicatesAcross } from './rules/l22-near-duplicates.ts'
import { crossItemCueing, crossItemCueingAcross } from './rules/l23-cross-item-cueing.ts'
import { blueprintFits } from './rules/l24-blueprint.ts'
import { independentKeys } from './rules/l25-independent-keys.ts'
import { hygiene } from './rules/l26-hygiene.ts'
import { solvedTwice } from './rules/r01-solved-twice.ts'
import type { Service } from './services.ts'
import { applyWaivers } from './waivers.ts'

export {
  type Agreement,
  agreementOf,
  cleanSampleSize,
  errorRateBound,
  errorsInAll,
  type SolverFigures,
  solverFigures,
} from './agreement.ts'
export {
  countDefects,
  listAnswers,
  type PresentedEntry,
  presentEntry,
  type SeedError,
  type SheetEntry,
  seedDefects,
} from './audit.ts'
export { type Defects, parseDefects } from './audit-defects.ts'
export {
  type AuditAnswers,
  AuditAnswersSchema,
  type AuditReport,
  AuditReportSchema,
  type MarkError,
  markAudit,
} from './audit-mark.ts'
export { type AuditOutcome, type AuditShare, auditOutcome } from './audit-outcome.ts'
export {
  type AuditEntry,
  type AuditRecord,
  AuditRecordSchema,
  DEFECT_KINDS,
  type DefectKind,
} from './audit-record.ts'
export { removeConstraint } from './audit-removal.ts'
export { type Cues, cues } from './cues.ts'
export type { Finding, LintContext, Rule, Severity } from './finding.ts'
export { type BankGate, type GateRow, gateBank } from './gate.ts'
export { type ChoiceItem, isChoice } from './item-text.ts'
export {
  PROBE_VIEWS,
  type Probe,
  type ProbeFile,
  ProbeFileSchema,
  type ProbeView,
} from './probe-record.ts'
export { ablationFigures, choicesOnlyReadings, type ProbeFigures, type Reading } from './probes.ts'
export {
  type BlindFigures,
  blindFigures,
  checkDates,
  type GuesserFigures,
  guesserFigures,
  type SolveCounts,
} from './quality.ts'
export { parseReviews, type Review, type ReviewFile, ReviewFileSchema, type Solve } from './reviews.ts'
export { parseServices, type Service, ServiceFileSchema } from './services.ts'
export type { Statistic, Verdict } from './statistic.ts'
export { parseWaivers, type Waiver, WaiverFileSchema } from './waivers.ts'

/** Every rule, in order of id. */
export const RULES: readonly Rule[] = [
  optionCount,
  selectCountStated,
  realQuestion,
  forbiddenOptions,
  negativeStem,
  absoluteTerms,
  hedgedKey,
  keyIsLongest,
  grammarCue,
  homogeneity,
  clang,
  opposites,
  duplicateOptions,
  subsumption,
  numericOptions,
  stemLength,
  readingLoadFits,
  naming,
  triviaNumbers,
  rationales,
  factsChecked,
  nearDuplicates,
  crossItemCueing,
  blueprintFits,
  independentKeys,
  hygiene,
  solvedTwice,
]

/** What `rules` find in a bank, sorted; waived warnings are marked, and waivers that accept nothing are warnings. */
export function lintBank(context: LintContext, rules: readonly Rule[] = RULES): Finding[] {
  const findings = rules.flatMap(rule => rule.check(context))
  return sortFindings(applyWaivers(findings, context))
}

/** What is found between `banks`: items that repeat or cue an item of another bank. */
export function lintAcross(banks: readonly Bank[], services: readonly Service[]): Finding[] {
  return sortFindings([...nearDuplicatesAcross(banks), ...crossItemCueingAcross(banks, services)])
}
