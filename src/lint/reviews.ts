/**
 * Reviews are what independent solvers found: per item and digest their solves, and the settlement where one of
 * them disagreed with the key. Entries of older digests stay as history.
 */

import * as z from 'zod/mini'
import { type BankIssue, parseJson, parseWith, type Result, type SourceFile } from '../core/index.ts'
import { day, digest, line } from './fields.ts'

const optionIds = z.array(z.string()).check(z.maxLength(12))

const SolveSchema = z.strictObject({
  solver: line.check(z.describe('Who solved it; two solves of one solver count once.')),
  on: day.check(z.describe('When.')),
  seed: line.check(z.describe('The seed that ordered the options for this solver.')),
  response: z
    .union([optionIds, z.record(z.string(), z.string())])
    .check(z.describe('Option ids (in order, for ordering), or for matching an option for each prompt.')),
  confidence: z.number().check(z.minimum(0), z.maximum(100), z.describe('How sure the solver was, 0 to 100.')),
  defensible: optionIds.check(z.describe('Every option that the solver could defend.')),
  note: z.string().check(z.maxLength(8000), z.describe('What decided, what was missing, what may be out of date.')),
})
export type Solve = z.infer<typeof SolveSchema>

const ReviewSchema = z.strictObject({
  item: line.check(z.describe('The id of the item.')),
  version: z.int().check(z.minimum(1)),
  digest: digest.check(z.describe('The digest of the item as it was solved.')),
  key: z.optional(
    z
      .union([optionIds, z.record(z.string(), z.string())])
      .check(z.describe('The key of the item as it was solved; without it, the key of today.')),
  ),
  solves: z.array(SolveSchema).check(z.maxLength(100)),
  settlement: z.optional(
    z.strictObject({
      outcome: z.enum(['kept', 'changed', 'dropped']),
      reason: line.check(z.describe('Why the key stands, or what was done.')),
      source: line.check(z.describe('The documentation that settles it.')),
      on: day,
    }),
  ),
})
export type Review = z.infer<typeof ReviewSchema>

export const ReviewFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schemaVersion: z.literal(1),
  certification: z.string().check(z.describe('The code of the certification.')),
  domain: z.string().check(z.describe('The id of the domain.')),
  reviews: z.array(ReviewSchema).check(z.maxLength(100_000)),
})
export type ReviewFile = z.infer<typeof ReviewFileSchema>

/** The reviews of a file, or every reason why it holds none. */
export function parseReviews({ file, text }: SourceFile): Result<ReviewFile, readonly BankIssue[]> {
  const json = parseJson(text, file)
  return json.ok ? parseWith(ReviewFileSchema, json.value, file) : json
}
