/** The reviews of an exam on disk: one file for each domain, named like the domain's. */

import { join } from 'node:path'
import { type Bank, type Item, ok, type Result } from '../core/index.ts'
import type { Review, ReviewFile, Solve } from '../lint/index.ts'
import { BANK_FILES, readBankFile, serializeFile } from './bank-files.ts'
import { domainFileName } from './domain-file.ts'
import { domainOfTask, type Exam } from './exams.ts'
import { parseSource, writeText } from './files.ts'

/** A review file and where it stands, relative to the root. */
export interface StoredReviews {
  readonly file: string
  readonly content: ReviewFile
}

/** The review file of the domain that `item` belongs to; a new one if there is none. */
export function readReviewsOf(item: Item, exam: Exam, root: string): Result<StoredReviews, string> {
  const domain = domainOfTask(exam.bank, item.task) as string
  const { code } = exam.bank.certification
  const file = domainFileName(exam, domain, root).replace('/domains/', '/reviews/')
  const stored = readBankFile(BANK_FILES.reviews, file, root)
  if (!stored.ok) return stored
  return ok({ file, content: stored.value ?? { schemaVersion: 1, certification: code, domain, reviews: [] } })
}

/** Writes the file in canonical form, if it fits its schema. */
export function saveReviews({ file, content }: StoredReviews, root: string): Result<string, string> {
  const text = serializeFile(BANK_FILES.reviews, content)
  const fits = parseSource(BANK_FILES.reviews.schema, { file, text })
  return fits.ok ? writeText(join(root, file), text) : fits
}

/** The review of `item` as it stands today; `undefined` if there is none. */
export function currentReview({ reviews }: ReviewFile, item: Item, bank: Bank): Review | undefined {
  return reviews.find(review => review.item === item.id && review.digest === bank.digests.get(item.id))
}

/** `file` with the review of `item` as it stands replaced by `review`; reviews of older digests stay. */
export function putReview(file: ReviewFile, review: Review): ReviewFile {
  const others = file.reviews.filter(({ item, digest }) => item !== review.item || digest !== review.digest)
  return { ...file, reviews: [...others, review] }
}

/** `file` with `solve` of `item` as it stands; it replaces an earlier one of the same solver and seed. */
export function putSolve(file: ReviewFile, solve: Solve, { item, bank }: { item: Item; bank: Bank }): ReviewFile {
  const digest = bank.digests.get(item.id) as string
  const review = currentReview(file, item, bank) ?? {
    ...{ item: item.id, version: item.version, digest },
    key: copyKey(item),
    solves: [],
  }
  const others = review.solves.filter(({ solver, seed }) => solver !== solve.solver || seed !== solve.seed)
  return putReview(file, { ...review, solves: [...others, solve] })
}

/** The key as review files hold it. */
function copyKey({ key }: Item): NonNullable<Review['key']> {
  return Array.isArray(key) ? [...key] : { ...(key as Record<string, string>) }
}
