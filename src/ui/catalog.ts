/** What the first page knows of the shipped banks: summaries, no items. */

import { catalog } from 'virtual:catalog'
import type { Certification } from '../core/index.ts'

/** What the first page knows of a bank. */
export interface BankSummary
  extends Pick<
    Certification,
    'code' | 'title' | 'tier' | 'availableFrom' | 'lastDay' | 'successor' | 'form' | 'scale' | 'eslExtraMinutes'
  > {
  readonly domains: readonly {
    readonly id: string
    readonly title: string
    readonly weight: number
    readonly items: number
  }[]
  readonly items: number
  /** Full forms without a repeated item. */
  readonly mocks: number
  readonly digest: string
  /** The address of its file, relative to the app. */
  readonly url: string
  /** The newest and the oldest date on which a fact of it was checked. */
  readonly checkedOn: string
  readonly oldestCheck: string
}

const TIERS = ['foundational', 'associate', 'professional', 'specialty'] as const

/** All shipped banks, by tier and code. */
export const BANK_SUMMARIES: readonly BankSummary[] = [...catalog].sort(
  (a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || (a.code < b.code ? -1 : 1),
)

/** The summary of the bank for `code`. */
export function bankSummary(code: string): BankSummary | undefined {
  return BANK_SUMMARIES.find(summary => summary.code === code)
}
