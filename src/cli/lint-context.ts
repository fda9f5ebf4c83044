/** What the linter needs besides the bank, from disk: glossary, waivers, reviews. */

import { ok, type Result } from '../core/index.ts'
import type { LintContext, Service } from '../lint/index.ts'
import { parseServices } from '../lint/index.ts'
import { BANK_FILES, readBankFile, readBankFolder } from './bank-files.ts'
import { type Io, refuse } from './command.ts'
import { describeIssues } from './describe-error.ts'
import type { Exam } from './exams.ts'
import { readText } from './files.ts'

/** The glossary of services under `root`. */
export function readServices({ root }: Pick<Io, 'root'>): Result<readonly Service[], string> {
  const source = readText('services.json', { cwd: root })
  if (!source.ok) return source
  const services = parseServices(source.value)
  return services.ok ? services : refuse(describeIssues(services.error))
}

type Given = Pick<LintContext, 'services' | 'on' | 'release'>

/** The context in which `exam` is judged. */
export function readContext(
  { folder, bank }: Exam,
  given: Given,
  { root }: Pick<Io, 'root'>,
): Result<LintContext, string> {
  const waivers = readBankFile(BANK_FILES.waivers, `${folder}/waivers.json`, root)
  if (!waivers.ok) return waivers
  const reviews = readBankFolder(BANK_FILES.reviews, `${folder}/reviews`, root)
  if (!reviews.ok) return reviews
  return ok({ ...given, bank, waivers: waivers.value?.waivers ?? [], reviews: reviews.value })
}
