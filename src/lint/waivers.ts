/**
 * A waiver accepts one warning of one item as it stands, with a reason. It names the item's digest, so it ends when
 * the item changes; errors cannot be waived.
 */

import * as z from 'zod/mini'
import { type BankIssue, ok, parseJson, parseWith, type Result, type SourceFile } from '../core/index.ts'
import { day, digest, line } from './fields.ts'
import type { Finding, LintContext } from './finding.ts'

export const WaiverFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schemaVersion: z.literal(1),
  waivers: z
    .array(
      z.strictObject({
        item: line.check(z.describe('The id of the item.')),
        digest: digest.check(z.describe('Its digest when the warning was accepted.')),
        rule: z.string().check(z.regex(/^[A-Z]\d{2}$/), z.describe('The rule, such as L11.')),
        reason: line.check(z.describe('Why the warning does not matter here.')),
        on: day.check(z.describe('When it was accepted.')),
      }),
    )
    .check(z.maxLength(10_000)),
})
export type Waiver = z.infer<typeof WaiverFileSchema>['waivers'][number]

/** The id under which waivers themselves are found wanting. */
const WAIVER_RULE = 'W01'

/** The waivers of a file, or every reason why it holds none. */
export function parseWaivers({ file, text }: SourceFile): Result<readonly Waiver[], readonly BankIssue[]> {
  const json = parseJson(text, file)
  const parsed = json.ok ? parseWith(WaiverFileSchema, json.value, file) : json
  return parsed.ok ? ok(parsed.value.waivers) : parsed
}

/** `findings` with the accepted warnings marked, and a warning for each waiver that accepts nothing. */
export function applyWaivers(findings: readonly Finding[], context: Pick<LintContext, 'bank' | 'waivers'>): Finding[] {
  const { bank, waivers } = context
  const isValid = (waiver: Waiver) => bank.digests.get(waiver.item) === waiver.digest
  const accepts = (waiver: Waiver, finding: Finding) =>
    finding.severity === 'warning' && finding.itemId === waiver.item && finding.rule === waiver.rule
  const marked = findings.map(finding => {
    const waiver = waivers.find(one => isValid(one) && accepts(one, finding))
    return waiver ? { ...finding, waived: waiver.reason } : finding
  })
  const idle = waivers.flatMap(waiver => {
    const accepted = findings.some(finding => accepts(waiver, finding))
    const message = isValid(waiver) ? idleReason(waiver, accepted) : voidReason(waiver, bank.digests.has(waiver.item))
    return message === undefined
      ? []
      : [{ rule: WAIVER_RULE, severity: 'warning' as const, itemId: waiver.item, message }]
  })
  return [...marked, ...idle]
}

function idleReason(waiver: Waiver, accepted: boolean): string | undefined {
  return accepted ? undefined : `its waiver of ${waiver.rule} accepts no warning; errors cannot be waived`
}

function voidReason(waiver: Waiver, isKnown: boolean): string {
  return isKnown
    ? `its waiver of ${waiver.rule} is void: the item has changed since ${waiver.on}`
    : `a waiver of ${waiver.rule} names an item that this bank does not have`
}
