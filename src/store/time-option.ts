/** How much time a candidate chooses before the start: the exam's, more of it, or no limit. */

import * as z from 'zod/mini'

export const TimeOptionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('untimed') }),
  /** The extra minutes that the program grants to non-native speakers. */
  z.strictObject({ kind: z.literal('extra') }),
  /** The exam's minutes times `factor`. */
  z.strictObject({ kind: z.literal('times'), factor: z.number().check(z.minimum(1), z.maximum(10)) }),
])
export type TimeOption = z.infer<typeof TimeOptionSchema>

/** The limit in ms that `option` makes of an exam of `minutes`; `null` if there is none. */
export function limitMsOf(
  option: TimeOption,
  { minutes, extraMinutes }: { readonly minutes: number; readonly extraMinutes: number },
): number | null {
  if (option.kind === 'untimed') return null
  const allowed = option.kind === 'extra' ? minutes + extraMinutes : minutes * option.factor
  return Math.round(allowed * 60_000)
}
