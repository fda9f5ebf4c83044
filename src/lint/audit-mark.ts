/** What a reviewer says of a sheet, held against the list of defects: which were caught, which alarms were false. */

import * as z from 'zod/mini'
import { err, ok, parseSeed, type Result } from '../core/index.ts'
import { type AuditKind, type AuditRecord, auditKind } from './audit-record.ts'
import { day, line } from './fields.ts'

const entryId = z.string().check(z.regex(/^A-\d{3,}$/, 'must be an entry such as A-001'))

/** The list of what was seeded. */
export const AuditAnswersSchema = z.strictObject({
  schemaVersion: z.literal(1),
  certification: z.string(),
  seed: line,
  entries: z.record(entryId, z.strictObject({ item: line, kind: auditKind, declared: z.array(z.string()) })),
})
export type AuditAnswers = z.infer<typeof AuditAnswersSchema>

/** What a reviewer can have against an entry. */
const COMPLAINTS = ['wrong-key', 'second-correct', 'stale', 'missing-constraint', 'cue', 'other'] as const
type Complaint = (typeof COMPLAINTS)[number]

const note = z.optional(z.string().check(z.maxLength(8000)))

/** A reviewer's report. */
export const AuditReportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  seed: line,
  reviewer: line,
  on: day,
  verdicts: z.record(
    entryId,
    z.discriminatedUnion('verdict', [
      z.strictObject({ verdict: z.literal('sound'), note }),
      z.strictObject({ verdict: z.literal('defect'), kind: z.enum(COMPLAINTS), note }),
    ]),
  ),
})
export type AuditReport = z.infer<typeof AuditReportSchema>

/**
 * The complaints that point at a defect. Without its deciding phrase an item has a second correct option, so either
 * name will do for either; a stale fact shows as a key that is wrong today.
 */
const CAUGHT_BY: Readonly<Record<AuditKind, readonly Complaint[]>> = {
  'key-swap': ['wrong-key'],
  'removed-constraint': ['missing-constraint', 'second-correct'],
  'overlong-key': ['cue'],
  'second-correct': ['second-correct', 'missing-constraint'],
  'stale-fact': ['stale', 'wrong-key'],
  sound: [],
}

export type MarkError =
  | { readonly code: 'another-seed'; readonly answers: string; readonly report: string }
  | { readonly code: 'unknown-entries' | 'missing-verdicts'; readonly entries: readonly string[] }

/** The record of `report`, a verdict for every entry of `answers`. */
export function markAudit(answers: AuditAnswers, report: AuditReport): Result<AuditRecord, MarkError> {
  if (parseSeed(report.seed) !== parseSeed(answers.seed))
    return err({ code: 'another-seed', answers: answers.seed, report: report.seed })
  const unknown = Object.keys(report.verdicts).filter(id => !Object.hasOwn(answers.entries, id))
  if (unknown.length > 0) return err({ code: 'unknown-entries', entries: unknown })
  const missing = Object.keys(answers.entries).filter(id => !Object.hasOwn(report.verdicts, id))
  if (missing.length > 0) return err({ code: 'missing-verdicts', entries: missing })
  const entries = Object.entries(answers.entries).map(([id, { item, kind }]) => {
    const verdict = report.verdicts[id] as AuditReport['verdicts'][string]
    const caught =
      verdict.verdict === 'sound' ? kind === 'sound' : CAUGHT_BY[kind].some(complaint => complaint === verdict.kind)
    return { item, kind, caught }
  })
  return ok({
    schemaVersion: 1,
    certification: answers.certification,
    seed: answers.seed,
    reviewer: report.reviewer,
    on: report.on,
    entries: entries.sort((a, b) => (a.item < b.item ? -1 : 1)),
  })
}
