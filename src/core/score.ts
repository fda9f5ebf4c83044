/**
 * A score report is the outcome of a session: what was earned, of the items that count and of all, by domain,
 * and an estimate on the program's scale. It is a function of the items that the attempt started with.
 */

import type { Certification } from './certification.ts'
import { type Item, isCorrect } from './items/index.ts'
import { predictNextForm, quantile } from './readiness.ts'
import { passLine, rawCut, roundScaled, scaledScore } from './scale.ts'
import type { Session } from './session.ts'

export interface Tally {
  readonly correct: number
  readonly total: number
}

export interface DomainScore extends Tally {
  readonly domain: string
}

/** An estimate on the program's scale, never the program's own score. */
export interface Estimate {
  /** Of this form's scored items, at the conservative cut. */
  readonly value: number
  /** 5 % and 95 % quantiles of the prediction for another form of this kind, from all items of this one. */
  readonly low: number
  readonly high: number
}

export interface ScoreReport {
  /** The items that count. */
  readonly scored: Tally
  /** Scored and unscored items. */
  readonly all: Tally
  /** The items that count, by domain, in the order of the exam. */
  readonly byDomain: readonly DomainScore[]
  /** `null` for drills. */
  readonly estimate: Estimate | null
  /** Whether the scored items reach the conservative cut; `null` for drills. */
  readonly pass: boolean | null
  /** For each position whether the response earned the item. */
  readonly correct: readonly boolean[]
}

/** Items by digest, as an attempt keeps them. */
export type ItemsByDigest = ReadonlyMap<string, Item>

/** The score report of `session`. Every item of its form must be in `items`; unanswered items are wrong. */
export function scoreSession(
  items: ItemsByDigest,
  session: Pick<Session, 'form' | 'items'>,
  { scale }: Pick<Certification, 'scale'>,
): ScoreReport {
  const { form } = session
  const correct = form.items.map(({ digest, id }, position) => {
    const item = items.get(digest)
    if (!item) throw new Error(`the attempt does not hold item ${id}`)
    return isCorrect(item, session.items[position]?.response)
  })
  const tally = (counts: (entry: Session['form']['items'][number]) => boolean): Tally => ({
    correct: form.items.filter((entry, position) => counts(entry) && correct[position]).length,
    total: form.items.filter(counts).length,
  })
  const scored = tally(entry => entry.scored)
  const { kind, seats } = form.blueprint
  const byDomain = seats.map(({ domain }) => ({ domain, ...tally(entry => entry.scored && entry.domain === domain) }))
  const mock = kind === 'mock'
  const all = seats.map(seat => ({ ...tally(entry => entry.domain === seat.domain), seats: seat.scored }))
  const cut = rawCut(scale, scored.total, 'conservative')
  return {
    scored,
    all: tally(() => true),
    byDomain,
    estimate: mock ? estimate(scored, all, scale) : null,
    pass: mock ? scored.correct >= passLine(cut) : null,
    correct,
  }
}

function estimate(
  scored: Tally,
  domains: readonly (Tally & { seats: number })[],
  scale: Certification['scale'],
): Estimate {
  const { total } = scored
  const cut = rawCut(scale, total, 'conservative')
  const next = predictNextForm(domains)
  const on = (correct: number) => roundScaled(scale, scaledScore(scale, { correct, total, cut }))
  return { value: on(scored.correct), low: on(quantile(next, 0.05)), high: on(quantile(next, 0.95)) }
}
