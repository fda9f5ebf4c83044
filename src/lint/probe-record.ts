/**
 * A probe shows a solver an item with a part missing: the options alone, or the item without its deciding phrase. What
 * came back is kept beside the bank, under the digest that was shown. A probe measures the writing; it decides nothing.
 */

import * as z from 'zod/mini'
import { day, digest, line } from './fields.ts'

export const PROBE_VIEWS = ['choices-only', 'ablated'] as const
export type ProbeView = (typeof PROBE_VIEWS)[number]

const ProbeSchema = z.strictObject({
  item: line.check(z.describe('The id of the item.')),
  digest: digest.check(z.describe('The digest of the item as it was shown.')),
  view: z
    .enum(PROBE_VIEWS)
    .check(z.describe('What was shown: the options alone, or the item without its deciding phrase.')),
  solver: line.check(z.describe('Who answered.')),
  on: day.check(z.describe('When.')),
  seed: line.check(z.describe('The seed that drew the items and ordered the options.')),
  key: z.optional(
    z
      .array(z.string())
      .check(z.maxLength(12), z.describe('The key of the item as it was shown; without it, the key of today.')),
  ),
  response: z
    .array(z.string())
    .check(z.maxLength(12), z.describe('Option ids; empty where nothing decides between them.')),
  confidence: z.number().check(z.minimum(0), z.maximum(100), z.describe('How sure the solver was, 0 to 100.')),
  note: z.string().check(z.maxLength(8000), z.describe('What the choice rested on.')),
})
export type Probe = z.infer<typeof ProbeSchema>

export const ProbeFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schemaVersion: z.literal(1),
  certification: z.string().check(z.describe('The code of the certification.')),
  probes: z.array(ProbeSchema).check(z.maxLength(100_000)),
})
export type ProbeFile = z.infer<typeof ProbeFileSchema>
