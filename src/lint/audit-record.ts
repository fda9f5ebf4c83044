/**
 * An audit record is the outcome of one seeded-defect audit: of each entry that a reviewer saw, what had been done to
 * the item and whether the reviewer noticed. It measures the reviewer, not the items.
 */

import * as z from 'zod/mini'
import { day, line } from './fields.ts'

/** What can be wrong with a seeded item: the first three are generated, the last two written by somebody. */
export const DEFECT_KINDS = ['key-swap', 'removed-constraint', 'overlong-key', 'second-correct', 'stale-fact'] as const
export type DefectKind = (typeof DEFECT_KINDS)[number]

/** What an entry of a sheet is: defective in one way, or sound. */
export const auditKind = z.enum([...DEFECT_KINDS, 'sound'])
export type AuditKind = z.infer<typeof auditKind>

const AuditEntrySchema = z.strictObject({
  item: line.check(z.describe('The id of the item.')),
  kind: auditKind.check(z.describe('The defect it was given, or "sound" if none.')),
  caught: z.boolean().check(z.describe('The reviewer named the defect; of a sound item: it was left alone.')),
})
export type AuditEntry = z.infer<typeof AuditEntrySchema>

export const AuditRecordSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schemaVersion: z.literal(1),
  certification: z.string().check(z.describe('The code of the certification.')),
  seed: line.check(z.describe('The seed that the sheet was drawn from.')),
  reviewer: line.check(z.describe('Who reviewed the sheet.')),
  on: day.check(z.describe('When.')),
  entries: z.array(AuditEntrySchema).check(z.maxLength(10_000), z.describe('Every entry, in order of the item id.')),
})
export type AuditRecord = z.infer<typeof AuditRecordSchema>
