/** A fact is one sentence of the ledger that items rest on, with its documentation and the date it was checked. */

import * as z from 'zod/mini'
import { DateSchema, IdSchema, textSchema } from './items/base.ts'

/** How soon a fact must be checked again, in months. */
export const REVIEW_MONTHS = { stable: 24, normal: 12, volatile: 6, hot: 3 } as const

export const FactSchema = z.strictObject({
  id: IdSchema.check(z.describe('Permanent id, service first: kms-multi-region-keys-share-material.')),
  statement: textSchema(2000).check(z.describe('One sentence of our own, best a contrast: "A does X; B does not".')),
  references: z
    .array(
      z.strictObject({
        title: textSchema(300).check(z.describe('Title of the documentation page.')),
        url: z
          .string()
          .check(
            z.regex(/^https:\/\/\S+$/, 'must be an https address without spaces'),
            z.maxLength(1000),
            z.describe('Its https address.'),
          ),
        evidence: z
          .enum(['L', 'B', 'T', 'D', 'G', 'I', 'S', 'M'])
          .check(
            z.describe(
              'L lifecycle page, B API model, T vendor notes, D documentation, G guide, I issue, S secondary, M memory.',
            ),
          ),
      }),
    )
    .check(z.minLength(1), z.maxLength(20), z.describe('Where the vendor says so.')),
  verifiedOn: DateSchema.check(z.describe('The date on which somebody last checked it.')),
  volatility: z
    .enum(['stable', 'normal', 'volatile', 'hot'])
    .check(z.describe('Check again after 24, 12, 6 or 3 months.')),
})
export type Fact = z.infer<typeof FactSchema>

export const FactsFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schemaVersion: z.literal(1),
  facts: z.array(FactSchema).check(z.maxLength(20_000)),
})

/** The date by which `fact` must be checked again, `YYYY-MM-DD`. */
export function factDueOn(fact: Pick<Fact, 'verifiedOn' | 'volatility'>): string {
  const [year = 0, month = 1, day = 1] = fact.verifiedOn.split('-').map(Number)
  const months = month - 1 + REVIEW_MONTHS[fact.volatility]
  // Day 0 of the next month is the last of this one: 31 August + 6 months is the end of February.
  const lastDay = new Date(Date.UTC(year, months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, months, Math.min(day, lastDay))).toISOString().slice(0, 10)
}

/** Whether `fact` is overdue on the date `on`. */
export function isOverdue(fact: Pick<Fact, 'verifiedOn' | 'volatility'>, on: string): boolean {
  return factDueOn(fact) < on
}
