/** The quality report as Markdown: what stands in the banks, and what guessers make of them. */

import { type Bank, itemsByDomain, mockBlueprint, mocksWithoutRepeat } from '../core/index.ts'
import { type BankGate, checkDates, type GuesserFigures, guesserFigures } from '../lint/index.ts'
import type { ExamQuality } from './exam-quality.ts'
import { percent, table } from './markdown.ts'
import { PEERS } from './peer-figures.ts'
import { auditSection, probeSection, solvingSection, waiverSection } from './quality-record.ts'

/** `QUALITY.md` for these exams; `pooled` is the gate of all their banks together. */
export function reportQuality(exams: readonly ExamQuality[], pooled: BankGate): string {
  const sections = [
    INTRODUCTION,
    banksSection(exams),
    coverageSection(exams),
    guesserSection(exams, pooled),
    gateSection(exams, pooled),
    solvingSection(exams),
    probeSection(exams),
    auditSection(exams),
    waiverSection(exams),
  ]
  return `${sections.join('\n\n')}\n`
}

const INTRODUCTION = `# How good the items are

Every figure here was computed by \`exam quality\` from what stands in this folder: the items, the solves, probes and audits on
record. The tests fail when this file is not current.

How items come to be: they are drafted with language models from a ledger of facts that were checked against AWS documentation, then
solved blind, twice, with language models that see no key; one of the two attacks every distractor and recomputes every number. What
they disagree with is settled with documentation and solved again. No holder of a certificate has reviewed them, and no candidate's
statistics stand behind them. Examwright is not affiliated with AWS.`

function banksSection(exams: readonly ExamQuality[]): string {
  const rows = exams.map(({ bank }) => {
    const { items, certification } = bank
    const dates = checkDates(bank)
    const share = (holds: (item: Bank['items'][number]) => boolean) => percent(items.filter(holds).length, items.length)
    return [
      ...[certification.code, items.length, mocksWithoutRepeat(bank)],
      share(({ type }) => type === 'multiple-response'),
      share(({ type }) => type === 'ordering' || type === 'matching'),
      share(({ level }) => level !== 'remember' && level !== 'understand'),
      share(({ managedWrong }) => managedWrong !== undefined),
      new Set(items.map(({ industry }) => industry)).size,
      new Set(items.map(({ problem }) => problem)).size,
      ...[dates?.oldest ?? '–', dates?.newest ?? '–'],
    ]
  })
  const head = [
    ...['exam', 'items', 'mocks without a repeat', 'multiple response', 'ordering, matching', 'apply or above'],
    ...['managed option wrong', 'industries', 'problems', 'oldest check', 'newest check'],
  ]
  return `## The banks\n\nChecks are of facts against AWS documentation.\n\n${table(head, rows)}`
}

function coverageSection(exams: readonly ExamQuality[]): string {
  const rows = exams.flatMap(({ bank }) => {
    const counts = itemsByDomain(bank)
    const seats = new Map(mockBlueprint(bank.certification).seats.map(({ domain, items }) => [domain, items]))
    return bank.certification.domains.map(({ id, title, tasks }) => [
      ...[bank.certification.code, `${id} ${title}`, seats.get(id) ?? 0, counts.get(id) ?? 0],
      tasks.map(task => `${task.id}: ${bank.items.filter(item => item.task === task.id).length}`).join(', '),
    ])
  })
  const head = ['exam', 'domain', 'items of a full form', 'items', 'by task']
  return `## Coverage\n\n${table(head, rows)}`
}

function guesserSection(exams: readonly ExamQuality[], pooled: BankGate): string {
  const own = exams.map(({ bank, gate }) => guesserRow(bank.certification.code, guesserFigures([bank], gate)))
  const all = guesserFigures(
    exams.map(({ bank }) => bank),
    pooled,
  )
  const peers = PEERS.map(({ bank, items, rates, longestKeys, lengthRatio }) => [
    ...[bank, items, ...rates.map(rate => rate.toFixed(1)), longestKeys.toFixed(1), lengthRatio.toFixed(2)],
  ])
  const head = [
    ...[
      'bank',
      'items',
      'longest',
      'overlap',
      'convergence',
      'middle',
      'service prior',
      'learned',
      'learned, position',
    ],
    ...['key strictly longest', 'key / distractor length'],
  ]
  return `## What somebody earns who knows nothing

Hit rates in percent on single-answer items; chance is 25. The guessers read the surface of the options and no meaning; the learned
ones are fitted on nine tenths of the items and tried on the rest. Below ours, the same guessers on public banks of others.

${table(head, [...own, guesserRow('all together', all), ...peers])}`
}

function guesserRow(name: string, { items, rates, longestKeys, lengthRatio }: GuesserFigures): (string | number)[] {
  const shares = [...rates, longestKeys].map(rate => (100 * rate).toFixed(1))
  return [name, items, ...shares, lengthRatio.toFixed(2)]
}

function gateSection(exams: readonly ExamQuality[], pooled: BankGate): string {
  const gates = [
    ...exams.map(({ bank, gate }) => ({ name: bank.certification.code, gate })),
    { name: 'all', gate: pooled },
  ]
  const rows = pooled.table.map(({ id, name, type }) => [
    ...[id, name, type],
    ...gates.map(({ gate }) => {
      const row = gate.table.find(one => one.id === id && one.type === type)
      return row ? `${row.excess.toFixed(1)}${row.verdict === 'pass' ? '' : ` (${row.verdict})`}` : '–'
    }),
  ])
  const limits = gates.flatMap(({ name, gate }) => {
    const row = gate.table.find(({ type }) => type === 'multiple-choice')
    return row ? `${name} ${row.limit}` : []
  })
  const head = ['id', 'guesser', 'items', ...gates.map(({ name }) => name)]
  return `## The gates

Percentage points above chance. A gate fails when the excess is above its limit and Holm's adjusted p is below .01; either of the
two alone is a warning. Limits for single-answer items: ${limits.join(', ')}; for multiple response 10.

${table(head, rows)}`
}
