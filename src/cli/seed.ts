/** Seeds as typed. */

import { ok, parseSeed, type Result, SEED_LENGTH } from '../core/index.ts'
import { refuse } from './command.ts'

/** The seed that was typed, trimmed, or a sentence that says what a seed is. */
export function checkSeed(typed: string | undefined): Result<string, string> {
  if (typed === undefined) return refuse(`--seed is missing: a text of 1 to ${SEED_LENGTH} characters.`)
  const seed = parseSeed(typed)
  if (seed !== undefined) return ok(seed)
  const length = typed.trim().length
  return refuse(
    length === 0
      ? `The seed is empty; it needs 1 to ${SEED_LENGTH} characters.`
      : `The seed has ${length} characters; at most ${SEED_LENGTH} are allowed.`,
  )
}
