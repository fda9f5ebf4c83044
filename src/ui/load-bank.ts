/** The items of a shipped bank, fetched when its exam is opened. A failed download can be tried again. */

import { type Bank, type BankIssue, err, parseBankFile, type Result } from '../core/index.ts'
import { bankSummary } from './catalog.ts'

export type BankError =
  | { readonly code: 'unknown-exam'; readonly exam: string }
  | { readonly code: 'bank-not-loaded'; readonly exam: string; readonly status: string }
  | { readonly code: 'bank-unreadable'; readonly exam: string; readonly issues: readonly BankIssue[] }

const loading = new Map<string, Promise<Result<Bank, BankError>>>()

/** The bank for `code`; the same promise for every caller, a failed one too until it is asked for `again`. */
export function loadBank(code: string, { again = false } = {}): Promise<Result<Bank, BankError>> {
  const known = again ? undefined : loading.get(code)
  if (known) return known
  const promise = fetchBank(code)
  loading.set(code, promise)
  return promise
}

async function fetchBank(code: string): Promise<Result<Bank, BankError>> {
  const summary = bankSummary(code)
  if (!summary) return err({ code: 'unknown-exam', exam: code })
  try {
    const response = await fetch(new URL(summary.url, document.baseURI))
    if (!response.ok) return err({ code: 'bank-not-loaded', exam: code, status: `${response.status}` })
    const bank = parseBankFile({ file: summary.url, text: await response.text() })
    return bank.ok ? bank : err({ code: 'bank-unreadable', exam: code, issues: bank.error })
  } catch {
    return err({ code: 'bank-not-loaded', exam: code, status: 'no connection' })
  }
}
