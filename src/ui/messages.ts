/** Every coded error as a sentence: what is wrong, where, and what to do. A missing sentence does not compile. */

import type { BankIssue, FormError, SessionError } from '../core/index.ts'
import type { StorageError } from '../store/index.ts'
import type { BankError } from './load-bank.ts'
import type { OpenElsewhere } from './open-exam.ts'

export type AppError = BankError | FormError | OpenElsewhere | SessionError | StorageError

type Sentences = { readonly [E in AppError as E['code']]: (error: E) => string }

const SENTENCES: Sentences = {
  'unknown-exam': ({ exam }) => `There is no exam "${exam}" here. Choose one from the home page.`,
  'bank-not-loaded': ({ exam, status }) =>
    `The items of ${exam} could not be loaded (${status}). Check the connection and try again; nothing is lost.`,
  'bank-unreadable': ({ exam, issues }) =>
    `The bank of ${exam} cannot be read: ${describeIssues(issues)} Please report this.`,
  'bad-seed': ({ length, limit }) =>
    length === 0
      ? 'The seed is empty. Type one, or let the app choose.'
      : `The seed has ${length} characters; at most ${limit} are allowed. Shorten it.`,
  'nothing-to-draw': () => 'There is nothing to draw from: choose a domain, a task or items that the exam has.',
  'domain-too-small': ({ domains }) =>
    `The bank is too small for this form: ${domains
      .map(({ domain, needed, available }) => `domain ${domain} needs ${needed} items and has ${available}`)
      .join('; ')}. Choose fewer items.`,
  'enemies-block-form': ({ domains }) =>
    `No form keeps similar items apart: ${domains
      .map(({ domain, needed, available, enemyGroups }) => {
        return `domain ${domain} needs ${needed} of ${available} items, with ${enemyGroups} groups that must not meet`
      })
      .join('; ')}.`,
  'not-started': () => 'The attempt has not started yet.',
  'already-started': () => 'The attempt has started already.',
  'already-submitted': () => 'This attempt is submitted; it can no longer be changed.',
  'time-runs-backwards': () => 'The clock ran backwards, so this was not recorded. Try again.',
  'time-is-up': () => 'The time was up, so this was not recorded. Everything before it counts.',
  'not-time-yet': () => 'The time is not up yet.',
  'no-such-position': ({ position, items }) => `There is no item ${position + 1}; this form has ${items}.`,
  'unknown-option': ({ position }) => `Item ${position + 1} has no such option.`,
  'repeated-option': ({ position }) => `An option of item ${position + 1} was chosen twice.`,
  'empty-response': ({ position }) => `Nothing was chosen for item ${position + 1}.`,
  'wrong-kind-of-response': ({ position }) => `Item ${position + 1} asks for another kind of answer.`,
  'already-checked': () => 'This item is checked already; its answer is locked.',
  'nothing-to-check': () => 'Choose an answer first, then check it.',
  'feedback-comes-at-the-end': () => 'In a mock, feedback comes after the end.',
  'open-elsewhere': () =>
    'This attempt is open in another tab or window. Go on there, or take it over here; only one of them can write.',
  conflict: () => 'This attempt was continued in another tab or window. Go on there, or reload this page to take over.',
  full: () => 'The browser has no space left, so the last answers are not saved. Download the attempt now.',
  closed: () => 'The browser closed its storage. Download the attempt, then reload the page.',
  unavailable: () => 'This browser does not let the app store anything; download the attempt before you leave.',
  unreadable: () => 'This attempt cannot be read. It is kept as it is and can be downloaded from the home page.',
  'newer-version': () => 'This attempt was made by a newer version of the app. Reload to update; nothing is lost.',
  'not-found': () => 'There is no such attempt in this browser. It may have been deleted, or made elsewhere.',
}

/** `error` as a sentence for people. */
export function describeError(error: AppError): string {
  return (SENTENCES[error.code] as (error: AppError) => string)(error)
}

/** The first problems of a file, and how many more there are. */
export function describeIssues(issues: readonly BankIssue[]): string {
  const shown = issues.slice(0, 3).map(({ file, path, message }) => `${file}${path ? ` at ${path}` : ''}: ${message}.`)
  const more = issues.length - shown.length
  return [...shown, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ')
}
