/**
 * A finding is what the linter says about a bank, and a rule is what finds it. Errors keep a bank from being
 * published; warnings need a mended item or a waiver with its reason.
 */

import type { Bank, Item } from '../core/index.ts'
import type { ReviewFile } from './reviews.ts'
import type { Service } from './services.ts'
import type { Waiver } from './waivers.ts'

export type Severity = 'error' | 'warning'

export interface Finding {
  /** The id of the rule, such as `L08`. */
  readonly rule: string
  readonly severity: Severity
  /** Left out where the bank as a whole is meant. */
  readonly itemId?: string
  readonly message: string
  /** Why this warning is accepted. */
  readonly waived?: string
}

/** A bank, and what is needed to judge it. */
export interface LintContext {
  readonly bank: Bank
  /** The glossary: the services that items may name. */
  readonly services: readonly Service[]
  readonly waivers: readonly Waiver[]
  readonly reviews: readonly ReviewFile[]
  /** Today, `YYYY-MM-DD`. */
  readonly on: string
  /** Whether the bank is about to be published: overdue facts become errors. */
  readonly release: boolean
}

export interface Rule {
  /** Permanent and never used again. */
  readonly id: string
  readonly name: string
  readonly check: (context: LintContext) => Finding[]
}

/** Something that a rule has against one item. */
export type Objection = Pick<Finding, 'severity' | 'message'>

/** An objection that keeps the item out of the bank. */
export function error(message: string): Objection {
  return { severity: 'error', message }
}

/** An objection that a waiver can accept. */
export function warning(message: string): Objection {
  return { severity: 'warning', message }
}

/** The rule that looks at items one at a time. */
export function itemRule(
  id: string,
  name: string,
  objections: (item: Item, context: LintContext) => readonly Objection[],
): Rule {
  return {
    id,
    name,
    check: context =>
      context.bank.items.flatMap(item =>
        objections(item, context).map(objection => ({ rule: id, itemId: item.id, ...objection })),
      ),
  }
}

/** Findings in order of item (the bank's own first), severity, rule and message. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const place = ({ itemId, severity, rule, message }: Finding) => [itemId ?? '', severity, rule, message]
  return [...findings].sort((a, b) => {
    const [left, right] = [place(a), place(b)]
    const at = left.findIndex((part, index) => part !== right[index])
    return at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1
  })
}
