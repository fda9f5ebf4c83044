/** Every coded error of core and linter as a sentence for the terminal: what is wrong, and where. */

import { type BankIssue, type FormError, type SessionError, unreachable } from '../core/index.ts'
import type { MarkError, SeedError } from '../lint/index.ts'

/** Issues with file and place, one a line. */
export function describeIssues(issues: readonly BankIssue[]): string {
  return issues.map(({ file, path, message }) => `${file}${place(path, message)}: ${message}.`).join('\n')
}

/** Many messages start with their path already. */
function place(path: string, message: string): string {
  return path === '' || message.startsWith(path) ? '' : ` at ${path}`
}

/** Why no form of `code` can be drawn. */
export function describeFormError(error: FormError, code: string): string {
  switch (error.code) {
    case 'bad-seed':
      return error.length === 0
        ? 'The seed is empty; it needs 1 to 200 characters.'
        : `The seed has ${error.length} characters; at most ${error.limit} are allowed.`
    case 'nothing-to-draw':
      return `There is nothing to draw for ${code}: a drill needs at least one item.`
    case 'domain-too-small':
      return `The bank of ${code} is too small for this form: ${error.domains
        .map(({ domain, needed, available }) => `domain ${domain} needs ${needed} items and has ${available}`)
        .join('; ')}.`
    case 'enemies-block-form':
      return `No form of ${code} keeps enemies apart: ${error.domains
        .map(
          ({ domain, needed, available, enemyGroups }) =>
            `domain ${domain} needs ${needed} of ${available} items, with ${enemyGroups} groups of enemies`,
        )
        .join('; ')}.`
    default:
      return unreachable(error)
  }
}

type ResponseError = Extract<SessionError, { code: 'unknown-option' | 'repeated-option' }>

/** Why a session refuses the response to the item `id`. */
export function describeResponseError(error: SessionError, id: string): string {
  switch (error.code) {
    case 'unknown-option':
      return `${id} has no option or prompt "${(error as ResponseError).option}".`
    case 'repeated-option':
      return `${id}: option "${(error as ResponseError).option}" stands twice in the response.`
    case 'wrong-kind-of-response':
      return `${id}: matching items are answered by an object { prompt: option }, all others by a list of options.`
    default:
      return `${id}: the response is refused (${error.code}).`
  }
}

/** Why no audit sheet of `code` can be drawn. */
export function describeSeedError(error: SeedError, code: string): string {
  switch (error.code) {
    case 'nothing-to-seed':
      return 'The defects file asks for no defect: it writes none and generates none.'
    case 'too-few-items':
      return `${code} has too few items left for this audit: ${error.wanted} are wanted as ${error.kind}, ${error.available} will do.`
    default:
      return unreachable(error)
  }
}

/** Why the report in `file` cannot be marked. */
export function describeMarkError(error: MarkError, file: string): string {
  switch (error.code) {
    case 'another-seed':
      return `${file} is about the sheet of seed ${JSON.stringify(error.report)}, the answers about that of ${JSON.stringify(error.answers)}.`
    case 'unknown-entries':
      return `${file}: the sheet has no ${error.entries.join(', ')}.`
    case 'missing-verdicts':
      return `${file}: there is no verdict on ${error.entries.join(', ')}; every entry needs one.`
    default:
      return unreachable(error)
  }
}
