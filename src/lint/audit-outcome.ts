/** What audits say about reviewers: of each kind of defect the share caught, and how often a sound item was blamed. */

import { wilson } from '../core/index.ts'
import { type AuditEntry, type AuditRecord, DEFECT_KINDS, type DefectKind } from './audit-record.ts'

/** A share and its 95 % interval by Wilson; 0 to 1 where nothing was counted. */
export interface AuditShare {
  readonly count: number
  readonly total: number
  readonly low: number
  readonly high: number
}

export interface AuditOutcome {
  /** Caught of seeded, for every kind that was seeded at least once, in the order of {@link DEFECT_KINDS}. */
  readonly caught: readonly (AuditShare & { readonly kind: DefectKind })[]
  /** Sound entries reported as defects, of all sound entries. */
  readonly falseAlarms: AuditShare
}

/** The outcome of all `records` taken together. */
export function auditOutcome(records: readonly Pick<AuditRecord, 'entries'>[]): AuditOutcome {
  const entries = records.flatMap(record => record.entries)
  const ofKind = (kind: AuditEntry['kind']) => entries.filter(entry => entry.kind === kind)
  const caught = DEFECT_KINDS.map(kind => ({ kind, ...share(ofKind(kind), entry => entry.caught) }))
  return {
    caught: caught.filter(({ total }) => total > 0),
    falseAlarms: share(ofKind('sound'), entry => !entry.caught),
  }
}

function share(entries: readonly AuditEntry[], counts: (entry: AuditEntry) => boolean): AuditShare {
  const [count, total] = [entries.filter(counts).length, entries.length]
  return { count, total, ...wilson(count, total, 0.95) }
}
