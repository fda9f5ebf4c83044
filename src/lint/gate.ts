/**
 * The gate of a bank: every guesser against chance, and the statistics of the bank. A guesser fails the bank when its
 * excess and its significance (Holm over the family) are both too high; one of the two alone is a warning.
 */

import type { Bank } from '../core/index.ts'
import { bankStatistics } from './bank-statistics.ts'
import { error, type Finding, sortFindings, warning } from './finding.ts'
import { type Guess, type GuessScore, hitsOf, scoreGuesses, type Tie } from './guess.ts'
import { GUESSERS, type Guesser } from './guessers.ts'
import { type ChoiceItem, isChoice } from './item-text.ts'
import { LEARNED } from './learned.ts'
import { pooledStatistics } from './pooled-statistics.ts'
import { holm } from './probability.ts'
import type { Service } from './services.ts'
import type { Statistic, Verdict } from './statistic.ts'

const ALPHA = 0.01
/** Below this many items chance alone moves every share by more than any limit: figures, but no findings. */
const ENOUGH = 20
const DRIVERS = 10

/** What one guesser earns on the items of one type. */
export interface GateRow extends GuessScore {
  readonly id: string
  readonly name: string
  readonly type: ChoiceItem['type']
  /** How many items it guessed at. */
  readonly items: number
  /** Holm's adjusted p within the family. */
  readonly adjusted: number
  /** The excess, in percentage points, above which it counts. */
  readonly limit: number
  readonly verdict: Verdict
  /** Where it is right and its margin is greatest: ids, the clearest first. */
  readonly drivers: readonly string[]
}

export interface BankGate {
  readonly table: readonly GateRow[]
  readonly statistics: readonly Statistic[]
  readonly failures: readonly Finding[]
  readonly warnings: readonly Finding[]
}

/** The excess in percentage points that a guesser may have over `items` items; single-answer items of several banks are held to 5 from the start. */
export function excessLimit(items: number, isPooled = false): number {
  if (items < 130 && !isPooled) return 10
  if (items < 390 && !isPooled) return 8
  return items <= 1500 ? 5 : 3
}

/** The gate of one bank, or of several pooled; of pooled banks only what does not depend on the exam is judged. */
export function gateBank(banks: Bank | readonly Bank[], services: readonly Service[]): BankGate {
  const all: readonly Bank[] = 'items' in banks ? [banks] : banks
  const choices = all.flatMap(({ items }) => items).filter(isChoice)
  const ofType = (type: ChoiceItem['type']) => choices.filter(item => item.type === type)
  const single = ofType('multiple-choice')
  const limit = excessLimit(single.length, all.length > 1)
  const responses = ofType('multiple-response')
  const table = [
    ...family(single, { guessers: GUESSERS, services, limit }),
    ...family(single, { guessers: LEARNED, services, limit }),
    ...family(responses, { guessers: GUESSERS, services, limit: excessLimit(responses.length) }),
  ]
  const [only] = all
  const statistics = [...(all.length === 1 && only ? bankStatistics(only) : []), ...pooledStatistics(choices, services)]
  const findings =
    choices.length < ENOUGH ? [] : [...table.flatMap(describeRow), ...statistics.flatMap(describeStatistic)]
  return {
    table,
    statistics,
    failures: sortFindings(findings.filter(({ severity }) => severity === 'error')),
    warnings: sortFindings(findings.filter(({ severity }) => severity === 'warning')),
  }
}

interface Family {
  readonly guessers: readonly Guesser[]
  readonly services: readonly Service[]
  readonly limit: number
}

/** The rows of guessers that are judged together, over items of one type. */
function family(items: readonly ChoiceItem[], { guessers, services, limit }: Family): GateRow[] {
  const [first] = items
  if (first === undefined) return []
  const scored = guessers.map(guesser => {
    const values = guesser.values(items, services)
    const guesses = items.map((item, index): Guess => ({ item, values: values[index]! }))
    return { guesser, guesses, score: scoreGuesses(guesses, guesser.tie) }
  })
  const adjusted = holm(scored.map(({ score }) => score.p))
  return scored.map(({ guesser: { id, name, tie }, guesses, score }, index) => ({
    id,
    name,
    type: first.type,
    items: items.length,
    ...score,
    adjusted: adjusted[index]!,
    limit,
    verdict: judge({ excess: score.excess, adjusted: adjusted[index]!, limit, items: items.length }),
    drivers: driversOf(guesses, tie),
  }))
}

function judge({ excess, adjusted, limit, items }: Pick<GateRow, 'excess' | 'adjusted' | 'limit' | 'items'>): Verdict {
  const [isLarge, isSignificant] = [excess > limit, adjusted < ALPHA]
  if (isLarge && isSignificant) return 'fail'
  return isSignificant || (isLarge && items >= ENOUGH) ? 'warning' : 'pass'
}

/** The items on which the guesser picks every key option, by how far the weakest key leads the best distractor. */
function driversOf(guesses: readonly Guess[], tie: Tie): string[] {
  return guesses
    .filter(guess => hitsOf(guess, tie) > guess.item.key.length - 1e-9)
    .map(({ item, values }) => {
      const of = (isKey: boolean) => values.filter((_, index) => item.key.includes(item.options[index]!.id) === isKey)
      return { id: item.id, margin: Math.min(...of(true)) - Math.max(...of(false)) }
    })
    .sort((a, b) => b.margin - a.margin)
    .slice(0, DRIVERS)
    .map(({ id }) => id)
}

function describeRow(row: GateRow): Finding[] {
  if (row.verdict === 'pass') return []
  const numbers = `${row.excess.toFixed(1)} points above chance (limit ${row.limit}), adjusted p ${row.adjusted.toPrecision(2)}`
  const message = `${row.type}: "${row.name}" earns ${numbers}; most clearly in ${row.drivers.join(', ')}`
  return [{ rule: row.id, ...(row.verdict === 'fail' ? error(message) : warning(message)) }]
}

function describeStatistic({ id, verdict, message }: Statistic): Finding[] {
  if (verdict === 'pass') return []
  return [{ rule: id, ...(verdict === 'fail' ? error(message) : warning(message)) }]
}
