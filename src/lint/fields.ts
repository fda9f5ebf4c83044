/** The fields that the linter's own files share: sentences, dates, digests. */

import * as z from 'zod/mini'

/** Text of 1 to 2,000 characters that is not blank. */
export const line = z.string().check(z.regex(/\S/), z.maxLength(2000))

/** A calendar date, `2026-11-25`. */
export const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** A SHA-256 in hex. */
export const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/))
