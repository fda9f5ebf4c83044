/** The part of the quality report about what is on record: solves, probes, audits, waivers. */

import { ablationFigures, auditOutcome, blindFigures, choicesOnlyReadings, type ProbeFigures } from '../lint/index.ts'
import type { ExamQuality } from './exam-quality.ts'
import { percent, ratio, table } from './markdown.ts'

/** How blind solvers fared, before and after mending. */
export function solvingSection(exams: readonly ExamQuality[]): string {
  const rows = exams.map(({ bank, reviews, solvers }) => {
    const { first, now, agreed, kept } = blindFigures(bank, reviews)
    return [
      ...[
        bank.certification.code,
        ratio(first.matching, first.solves),
        ratio(now.matching, now.solves),
        solvers.agreement?.ac1.toFixed(3) ?? '–',
      ],
      ...[
        percent(first.defending, first.solves),
        percent(now.defending, now.solves),
        `${agreed} of ${bank.items.length}`,
        kept,
      ],
    ]
  })
  const head = [
    ...[
      'exam',
      'first solves that give the key',
      'solves of today’s items that do',
      'AC1',
      'distractor defended, first',
    ],
    ...['today', 'items with two agreeing solves and no dissent', 'keys kept against a dissent, with a source'],
  ]
  return `## Solved blind

Solvers get the printed item and nothing else, options in an order of their own. *First* are the solves of the oldest version of an
item on record, before anything they found was mended; intervals are Wilson's at 95 %. One solver of every item argues for each
distractor as if it were the key; a distractor counts as defended where a solver would stand by it.

${table(head, rows)}`
}

/** What is left of an item when a part is missing. */
export function probeSection(exams: readonly ExamQuality[]): string {
  const figures = exams.map(({ bank, probes }) => ({
    code: bank.certification.code,
    readings: choicesOnlyReadings(bank, probes),
    ablated: ablationFigures(bank, probes),
  }))
  const seeds = [...new Set(figures.flatMap(({ readings }) => readings.map(({ seed }) => seed)))].sort()
  const columns = seeds.flatMap(seed => [false, true].map(today => ({ seed, today })))
  const cells = (of: readonly (typeof figures)[number][]) => [
    ...columns.map(({ seed, today }) =>
      of.flatMap(({ readings }) => readings.filter(reading => reading.seed === seed && reading.today === today)),
    ),
    of.map(({ ablated }) => ablated),
  ]
  const row = (name: string, of: readonly (typeof figures)[number][]) => [name, ...cells(of).map(probed)]
  const rows = [...figures.map(one => row(one.code, [one])), row('all together', figures)]
  const head = [
    'exam',
    ...columns.map(({ seed, today }) => `options alone, sample ${seed}, ${today ? 'today' : 'first reading'}`),
    'key no longer given without the deciding phrase',
  ]
  return `## With a part missing

On seeded fifths of each bank: a strong reader sees the options of single-answer items alone (chance is 25 %; on public items of
others such a reader named the key in 87 %, 21 of 24). The *first reading* of a sample is held against the keys that its items had
then. Much of what it named was rewritten, and many other items with it: another option is right now. *Today* counts the last reading of items that
still stand as they were read. A sample drawn after the rewriting is the one that speaks for the bank. In the last column, solvers saw
items whose deciding phrase was taken out; another answer, or none, shows that the phrase decides.

${table(head, rows)}`
}

function probed(list: readonly ProbeFigures[]): string {
  const hits = list.reduce((all, one) => all + one.hits, 0)
  const total = list.reduce((all, one) => all + one.total, 0)
  return ratio(hits, total)
}

/** How many seeded defects reviewers found. */
export function auditSection(exams: readonly ExamQuality[]): string {
  const records = exams.flatMap(({ audits }) => audits)
  const { caught, falseAlarms } = auditOutcome(records)
  const rows = [
    ...caught.map(({ kind, count, total }) => [kind, ratio(count, total)]),
    ...(falseAlarms.total > 0
      ? [['sound items reported as defective', ratio(falseAlarms.count, falseAlarms.total)]]
      : []),
  ]
  const told = rows.length > 0 ? table(['seeded', 'found'], rows) : 'No audit is on record.'
  return `## Would the reviewers notice?

Copies of items with one known defect each, mixed among sound ones, given to reviewers who know neither which nor how many.
Intervals are Wilson's at 95 %.

${told}`
}

/** Which warnings were accepted. */
export function waiverSection(exams: readonly ExamQuality[]): string {
  const rows = exams.map(({ bank, waived }) => {
    const rules = new Map<string, number>()
    for (const { rule } of waived) rules.set(rule, (rules.get(rule) ?? 0) + 1)
    const items = new Set(waived.map(({ itemId }) => itemId)).size
    const told = [...rules].sort().map(([rule, count]) => `${rule}: ${count}`)
    return [bank.certification.code, percent(items, bank.items.length), told.join(', ') || 'none']
  })
  return `## Waivers\n\n${table(['exam', 'items with a waived warning', 'by rule'], rows)}`
}
