/** Numbers as typed. */

import { ok, type Result } from '../core/index.ts'
import { refuse } from './command.ts'

/** The whole number of 1 or more that a flag was given; `undefined` if it was not given. */
export function parseCount(flag: string, typed: string | undefined): Result<number | undefined, string> {
  if (typed === undefined) return ok(undefined)
  return /^[1-9]\d{0,5}$/.test(typed)
    ? ok(Number(typed))
    : refuse(`--${flag} needs a whole number from 1, not "${typed}".`)
}
