/**
 * Readiness is the chance of passing the next form, predicted from items met for the first time.
 *
 * A prediction is a list of probabilities: entry x is the chance of exactly x items right. It knows nothing of how hard
 * the real items are, of learning since, or of the day of the exam.
 */

import {
  type Beta,
  betaBinomial,
  betaMean,
  betaVariance,
  convolve,
  logEvidence,
  posterior,
  type Tally,
} from './beta-binomial.ts'
import { CUT_ASSUMPTIONS, type CutAssumption, passLine, rawCut, type Scale } from './scale.ts'

/** First-exposure items of one domain, and the scored items (`seats`) that the next form gives it. */
export interface DomainRecord extends Tally {
  readonly seats: number
}

/** `hierarchical` draws a thin domain towards the person's overall level; `independent` takes each domain alone. */
export type PredictionModel = 'hierarchical' | 'independent'

const JEFFREYS: Beta = { a: 0.5, b: 0.5 }

/** The prior of the hierarchical model: overall level mu and similarity of the domains kappa, uniform over this grid. */
const PRIOR_GRID: readonly Beta[] = [4, 8, 16, 32, 64].flatMap(kappa =>
  Array.from({ length: 100 }, (_, index) => {
    const mu = (index + 0.5) / 100
    return { a: mu * kappa, b: (1 - mu) * kappa }
  }),
)

interface GridPoint {
  readonly prior: Beta
  readonly weight: number
}

/** The prior grid weighted by how well each point explains all domains together; the weights sum to 1. */
function weightedGrid(domains: readonly Tally[]): GridPoint[] {
  const logs = PRIOR_GRID.map(prior => domains.reduce((sum, domain) => sum + logEvidence(prior, domain), 0))
  const highest = Math.max(...logs)
  const weights = logs.map(log => Math.exp(log - highest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return PRIOR_GRID.map((prior, index) => ({ prior, weight: weights[index]! / total }))
}

/** The prediction of the next form when each domain's chance starts from the same `prior`. */
function predictFrom(prior: Beta, domains: readonly DomainRecord[]): number[] {
  return domains.map(domain => betaBinomial(domain.seats, posterior(prior, domain))).reduce(convolve, [1])
}

/** The probabilities of 0, 1, … items right on a new form with the given seats; they sum to 1. */
export function predictNextForm(domains: readonly DomainRecord[], model: PredictionModel = 'hierarchical'): number[] {
  if (model === 'independent') return predictFrom(JEFFREYS, domains)
  const seats = domains.reduce((sum, domain) => sum + domain.seats, 0)
  const mixture = new Array<number>(seats + 1).fill(0)
  for (const { prior, weight } of weightedGrid(domains)) {
    predictFrom(prior, domains).forEach((p, right) => {
      mixture[right]! += weight * p
    })
  }
  return mixture
}

/** The chance of reaching `cut`, a raw score that may be fractional. */
export function passProbability(pmf: readonly number[], cut: number): number {
  return pmf.slice(passLine(cut)).reduce((sum, p) => sum + p, 0)
}

/** The smallest number right whose cumulative probability is at least `q`, for 0 < q ≤ 1. */
export function quantile(pmf: readonly number[], q: number): number {
  let cumulative = 0
  const found = pmf.findIndex(p => {
    cumulative += p
    return cumulative >= q
  })
  // Rounding may leave the sum of all a hair below 1.
  return found < 0 ? pmf.length - 1 : found
}

/** What the hierarchical model believes of each domain's share right, as shares from 0 to 1, in the order given. */
export function domainPosteriors(domains: readonly Tally[]): { mean: number; sd: number }[] {
  const grid = weightedGrid(domains)
  const expected = (value: (prior: Beta) => number) =>
    grid.reduce((sum, { prior, weight }) => sum + weight * value(prior), 0)
  return domains.map(domain => {
    const mean = expected(prior => betaMean(posterior(prior, domain)))
    const within = expected(prior => betaVariance(posterior(prior, domain)))
    const between = expected(prior => (betaMean(posterior(prior, domain)) - mean) ** 2)
    return { mean, sd: Math.sqrt(within + between) }
  })
}

/** A chance of passing needs this many first-exposure items; from fewer it would restate the prior. */
const NEEDED_ITEMS = 40
const NEEDED_ITEMS_PER_DOMAIN = 3
/** Two unseen mocks of 65. */
const NEEDED_ITEMS_FOR_VERDICT = 130

/** `early` has no verdict yet; the others are verdicts at the conservative cut, from .90, from .60 and below. */
export type ReadinessLabel = 'early' | 'ready' | 'close' | 'not-yet'

/** The chance of passing at each assumed cut, or how far the first-exposure items fall short of one. */
export type PassRange =
  | {
      readonly known: false
      readonly total: number
      readonly needed: number
      /** Indexes of the domains with fewer than 3 items. */
      readonly thinDomains: readonly number[]
    }
  | {
      readonly known: true
      readonly total: number
      readonly label: ReadinessLabel
      readonly probability: Readonly<Record<CutAssumption, number>>
    }

/** What may be said of passing the next form: nothing from too few items, a verdict only from enough of them. */
export function passRange(domains: readonly DomainRecord[], scale: Scale): PassRange {
  const total = domains.reduce((sum, domain) => sum + domain.total, 0)
  const thinDomains = domains.flatMap((domain, index) => (domain.total < NEEDED_ITEMS_PER_DOMAIN ? [index] : []))
  if (total < NEEDED_ITEMS || thinDomains.length > 0) return { known: false, total, needed: NEEDED_ITEMS, thinDomains }
  const pmf = predictNextForm(domains)
  const chance = (assumption: CutAssumption) => passProbability(pmf, rawCut(scale, pmf.length - 1, assumption))
  const probability = Object.fromEntries(CUT_ASSUMPTIONS.map(assumption => [assumption, chance(assumption)])) as Record<
    CutAssumption,
    number
  >
  const label = total < NEEDED_ITEMS_FOR_VERDICT ? 'early' : verdict(probability.conservative)
  return { known: true, total, label, probability }
}

function verdict(probability: number): ReadinessLabel {
  if (probability >= 0.9) return 'ready'
  return probability >= 0.6 ? 'close' : 'not-yet'
}
