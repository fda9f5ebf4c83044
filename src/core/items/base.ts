/**
 * What every item has, whatever its type. The schema is the type, the file format and, field by field, the
 * author's documentation.
 */

import * as z from 'zod/mini'

z.config({ jitless: true })

/** Names that exist on every object; as ids they would be traps. */
const RESERVED = new Set(Object.getOwnPropertyNames(Object.prototype))

/** An id: letters, digits, dot, underscore and hyphen, 1–64 characters, and no name that every object has. */
export const IdSchema = z.string().check(
  z.regex(/^[A-Za-z0-9._-]{1,64}$/, {
    error: 'must be an id: 1 to 64 letters, digits, dots, underscores and hyphens',
    abort: true,
  }),
  z.refine(id => !RESERVED.has(id), 'must be another id: every object has this name already'),
)

/** Text of 1–`max` characters that is not blank. */
export function textSchema(max: number) {
  return z.string().check(z.regex(/\S/, 'must not be empty'), z.maxLength(max))
}

/** A calendar date that exists, `2026-11-25`. */
export const DateSchema = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a date such as 2026-11-25', abort: true }),
  z.refine(
    date => !Number.isNaN(Date.parse(date)) && new Date(Date.parse(date)).toISOString().startsWith(date),
    'must be a date that the calendar has',
  ),
)

const kebab = z
  .string()
  .check(
    z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as event-driven'),
    z.maxLength(64),
  )

/** Domain and number of a task statement. */
export const TaskIdSchema = z.string().check(z.regex(/^[0-9]{1,2}\.[0-9]{1,2}$/, 'must be a task such as 1.2'))

export const ITEM_TYPES = ['multiple-choice', 'multiple-response', 'ordering', 'matching'] as const
export type ItemType = (typeof ITEM_TYPES)[number]

export const LEVELS = ['remember', 'understand', 'apply', 'analyse', 'evaluate'] as const

export const OptionSchema = z.strictObject({
  id: IdSchema.check(z.describe('Permanent id: a, b, c … in the order that `exam add` assigned.')),
  text: textSchema(2000).check(
    z.describe('What the candidate may choose; never refers to another option or a letter.'),
  ),
  rationale: textSchema(8000).check(z.describe('What happens with this option in this scenario.')),
  violates: z.optional(
    textSchema(1000).check(
      z.describe(
        'Distractors: the exact phrase of scenario or stem that it breaks, or "mechanism" if it cannot do it.',
      ),
    ),
  ),
  rightWhen: z.optional(textSchema(2000).check(z.describe('Distractors: the situation in which it would be right.'))),
  misconception: z.optional(textSchema(2000).check(z.describe('Distractors: the belief that leads to it.'))),
})
export type Option = z.infer<typeof OptionSchema>

export const PromptSchema = z.strictObject({
  id: IdSchema.check(z.describe('Permanent id of the prompt.')),
  text: textSchema(2000).check(z.describe('What an option is to be matched to.')),
})
export type Prompt = z.infer<typeof PromptSchema>

/** The fields of every item except `type`, `key` and `prompts`. */
export const baseFields = {
  id: IdSchema.check(z.describe('Permanent: certification, domain and number, such as saa-c03-1-014.')),
  version: z
    .int()
    .check(
      z.minimum(1),
      z.maximum(100_000),
      z.describe('Starts at 1; rises when stem, options or key change meaning.'),
    ),
  task: TaskIdSchema.check(z.describe('The task statement it tests, such as 1.2.')),
  scenario: z
    .string()
    .check(z.maxLength(8000), z.describe('The situation, in the Markdown subset. Empty only at foundational level.')),
  stem: textSchema(8000).check(z.describe('What is asked, one sentence; multiple response ends with "(Select TWO.)".')),
  negative: z.optional(z.boolean().check(z.describe('True if the stem asks for what is not so.'))),
  facts: z
    .array(IdSchema)
    .check(
      z.minLength(1),
      z.maxLength(30),
      z.describe('Ids of the ledger; the first is the contrast the item turns on.'),
    ),
  decidingConstraints: z
    .array(textSchema(1000))
    .check(
      z.minLength(1),
      z.maxLength(12),
      z.describe('Exact phrases that make the key right, one for each key option.'),
    ),
  options: z.array(OptionSchema).check(z.minLength(2), z.maxLength(12), z.describe('The options, in assigned order.')),
  shuffle: z.optional(z.boolean().check(z.describe('False only where options have a natural order.'))),
  takeaway: textSchema(2000).check(z.describe('The rule that transfers: "When …, prefer … because …".')),
  level: z.enum(LEVELS).check(z.describe('Cognitive level.')),
  difficulty: z
    .number()
    .check(z.minimum(0), z.maximum(1), z.describe('Share of just-qualified candidates expected to be right.')),
  concepts: z.array(kebab).check(z.minLength(1), z.maxLength(12), z.describe('Concept ids, kebab-case.')),
  keyServices: z
    .array(textSchema(100))
    .check(z.minLength(1), z.maxLength(12), z.describe('Canonical names of the services that the key rests on.')),
  industry: kebab.check(z.describe('Whose situation it is, kebab-case.')),
  problem: kebab.check(z.describe('What kind of trouble it is, kebab-case.')),
  managedWrong: z.optional(
    textSchema(2000).check(z.describe('Where the managed or serverless option is wrong: why, in a sentence.')),
  ),
  enemies: z.optional(
    z
      .array(IdSchema)
      .check(
        z.maxLength(100),
        z.describe('Items that must not share a form with it, besides those of its first fact.'),
      ),
  ),
}

/** What a candidate chose: option ids (in order, for ordering), or for matching an option for each prompt. */
export type ItemResponse = readonly string[] | Readonly<Record<string, string>>

/** Something that makes the parts of one item contradict one another. */
export interface ItemObjection {
  readonly path: readonly (string | number)[]
  readonly message: string
}
