/** Findings, cues and gates as text. */

import type { Finding } from '../lint/index.ts'
import type { Linted } from './lint.ts'
import { makeTable } from './table.ts'

/** Findings under the item they are about, the bank's own first; waived ones are counted. */
export function describeFindings({ exam, items, findings }: Linted): string[] {
  const open = findings.filter(({ waived }) => waived === undefined)
  const count = (severity: Finding['severity']) => open.filter(finding => finding.severity === severity).length
  const waived = findings.length - open.length
  const groups = new Map<string, Finding[]>()
  for (const finding of open) {
    const group = finding.itemId ?? 'the bank'
    groups.set(group, [...(groups.get(group) ?? []), finding])
  }
  return [
    ...[...groups].flatMap(([group, found]) => [
      group,
      ...found.map(({ severity, rule, message }) => `  ${severity.padEnd(7)}  ${rule}  ${message}`),
    ]),
    `${exam}: ${items} items, ${count('error')} errors, ${count('warning')} warnings${waived > 0 ? `, ${waived} waived` : ''}.`,
  ]
}

/** The cues of every item: how long the key is, which option is most like the others, words in the key alone. */
export function describeCues({ cues }: Linted): string[] {
  if (cues.length === 0) return []
  const rows = cues.map(({ itemId, lengthRanks, lengthRatio, medoid, keyIsMedoid, clangs, overlaps }) => [
    ...[itemId, lengthRanks.join(' '), lengthRatio.toFixed(2), keyIsMedoid ? `${medoid} = key` : medoid],
    Object.entries(overlaps)
      .map(([option, count]) => `${option}${count}`)
      .join(' '),
    clangs.join(', '),
  ])
  return [makeTable(['item', 'key length rank', 'key/others', 'medoid', 'stem words', 'in the key alone'], rows), '']
}

/** What each guesser earns, and the statistics of the bank. */
export function describeGate({ exam, gate: { table, statistics } }: Linted): string[] {
  const rows = table.map(row => [
    ...[row.id, row.name, row.type, row.items, row.excess.toFixed(1), row.limit],
    ...[row.p.toPrecision(2), row.adjusted.toPrecision(2), row.verdict],
  ])
  const head = ['id', 'guesser', 'type', 'items', 'excess', 'limit', 'p', 'adjusted', 'verdict']
  return [
    `${exam}: what guessers earn above chance, in percentage points`,
    makeTable(head, rows),
    '',
    ...statistics.map(({ id, verdict, message }) => `${id}  ${verdict.padEnd(7)}  ${message}`),
    '',
  ]
}
