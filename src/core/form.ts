/**
 * A form is one assembled exam. It holds ids and orders but no text, so it can be stored with an attempt and
 * read back whatever happens to bank or generator.
 */

import * as z from 'zod/mini'
import { IdSchema } from './items/base.ts'
import { SEED_LENGTH } from './random.ts'

const count = z.int().check(z.minimum(0))

/** A soft target that the pool could not meet. */
export const DrawNoteSchema = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('type-share'), domain: z.string(), type: z.string(), target: count, drawn: count }),
  z.strictObject({ code: z.literal('task-spread'), domain: z.string(), task: z.string(), target: count, drawn: count }),
  z.strictObject({ code: z.literal('concept-repeats'), concept: z.string(), limit: count, drawn: count }),
  z.strictObject({ code: z.literal('service-share'), service: z.string(), limit: z.number(), drawn: count }),
  z.strictObject({ code: z.literal('difficulty'), target: z.number(), drawn: z.number() }),
  z.strictObject({ code: z.literal('reading-load'), target: z.number(), drawn: z.number() }),
])
export type DrawNote = z.infer<typeof DrawNoteSchema>

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must be a digest of 64 hexadecimal digits'))

const FormItemSchema = z.strictObject({
  id: IdSchema,
  version: z.int().check(z.minimum(1)),
  digest,
  domain: z.string(),
  task: z.string(),
  options: z.array(IdSchema).check(z.minLength(2), z.maxLength(12)),
  prompts: z.optional(z.array(IdSchema).check(z.minLength(2), z.maxLength(12))),
  scored: z.boolean(),
})
/** An item's place in a form: its option ids in the order shown; prompt ids for matching. */
export type FormItem = z.infer<typeof FormItemSchema>

export const FormSchema = z.strictObject({
  code: z.string(),
  bankDigest: digest,
  blueprint: z.strictObject({
    kind: z.enum(['mock', 'drill']),
    seats: z.array(z.strictObject({ domain: z.string(), items: count, scored: count })).check(z.maxLength(20)),
    task: z.optional(z.string()),
    only: z.optional(z.array(IdSchema)),
  }),
  minutes: z.int().check(z.minimum(1)),
  generator: z.string(),
  seed: z.string().check(z.minLength(1), z.maxLength(SEED_LENGTH)),
  exposure: z.enum(['none', 'own']),
  feedback: z.enum(['end', 'each']),
  items: z.array(FormItemSchema).check(z.minLength(1), z.maxLength(100_000)),
  notes: z.optional(z.array(DrawNoteSchema)),
})

/** One assembled exam. `notes` names the soft targets that this bank could not meet. */
export type Form = z.infer<typeof FormSchema>
