/** Dates as typed, `YYYY-MM-DD`. */

import { ok, type Result } from '../core/index.ts'
import { refuse } from './command.ts'

/** Whether `text` is a calendar date that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The date that `--on` was given; `undefined` if it was not given. */
export function parseOn(typed: string | undefined): Result<string | undefined, string> {
  if (typed === undefined || isDay(typed)) return ok(typed)
  return refuse(`--on needs a date such as 2026-11-25, not "${typed}".`)
}
