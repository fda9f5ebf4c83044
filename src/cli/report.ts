/** A score report as commands print it. */

import type { Certification, ScoreReport } from '../core/index.ts'
import { makeTable } from './table.ts'

/** The part of a report that is printed for machines: no item is named. */
export type PrintedReport = Omit<ScoreReport, 'correct'>

/** The report without what each item earned. */
export function printReport({ scored, all, byDomain, estimate, pass }: ScoreReport): PrintedReport {
  return { scored, all, byDomain, estimate, pass }
}

/** The report for people; the estimate never stands without its range. */
export function describeReport(
  { scored, all, byDomain, estimate, pass }: PrintedReport,
  { scale }: Certification,
): string {
  const titled = [
    `scored items  ${scored.correct} of ${scored.total} correct`,
    `all items     ${all.correct} of ${all.total} correct`,
  ]
  if (estimate !== null) {
    const { value, low, high } = estimate
    titled.push(
      `estimate      ${value} (${low} to ${high}) on the scale of ${scale.min} to ${scale.max}; not the program's own score`,
    )
    titled.push(`pass          ${pass ? 'yes' : 'no'}, at a passing score of ${scale.passing}`)
  }
  const rows = byDomain.map(({ domain, correct, total }) => [domain, correct, total])
  return [...titled, '', makeTable(['domain', 'correct', 'of'], rows)].join('\n')
}
