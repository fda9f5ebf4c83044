/**
 * The scale turns a raw score into an estimated scaled score. AWS publishes neither the raw cut nor the slope, so every
 * value here rests on an assumed cut that has a name; none may be shown as the program's own.
 */

import type { Certification } from './certification.ts'

/** Integers with min < passing < max. */
export type Scale = Readonly<Certification['scale']>

/** From the lowest to the highest cut on the scales in use; `conservative` is the one of the estimate. */
export const CUT_ASSUMPTIONS = ['straight-line', 'conservative', 'stress'] as const
export type CutAssumption = (typeof CUT_ASSUMPTIONS)[number]

/** The stress cut lies 1/25 of all items above the conservative one. */
const STRESS_DIVISOR = 25

/** A raw score out of `total` items, and the raw cut it is held against: 0 ≤ correct ≤ total, 0 < cut ≤ total. */
export interface RawResult {
  readonly correct: number
  readonly total: number
  readonly cut: number
}

/**
 * The raw score, often fractional, that stands for the passing score among `total` items; never above `total`.
 *
 * Straight line: (passing − min)/(max − min). Conservative: passing/max. Stress: passing/max + .04.
 */
export function rawCut(scale: Scale, total: number, assumption: CutAssumption): number {
  const { numerator, denominator } = cutFraction(scale, assumption)
  // One division of integers: a whole cut comes out whole, which .58 * 50 = 28.999… does not.
  return Math.min(total, (numerator * total) / denominator)
}

function cutFraction(scale: Scale, assumption: CutAssumption): { numerator: number; denominator: number } {
  const { min, max, passing } = scale
  switch (assumption) {
    case 'straight-line':
      return { numerator: passing - min, denominator: max - min }
    case 'conservative':
      return { numerator: passing, denominator: max }
    case 'stress':
      return { numerator: STRESS_DIVISOR * passing + max, denominator: STRESS_DIVISOR * max }
  }
}

/** The fewest items right that reach `cut`; a cut within 1e-9 of a whole number is that number. */
export function passLine(cut: number): number {
  return Math.ceil(snapped(cut))
}

function snapped(cut: number): number {
  const whole = Math.round(cut)
  return Math.abs(cut - whole) < 1e-9 ? whole : cut
}

/**
 * The estimated scaled score, unrounded: `min` for none right, `passing` at the cut, `max` for all right, and linear on
 * either side of the cut. At least `passing` if and only if `correct` reaches `passLine(cut)`.
 * Real programs equate forms; a practice exam cannot.
 */
export function scaledScore(scale: Scale, result: RawResult): number {
  const { correct, total } = result
  const cut = snapped(result.cut)
  if (!(0 <= correct && correct <= total && 0 < cut && cut <= total))
    throw new Error(`no scaled score for ${correct} of ${total} at the cut ${result.cut}`)
  const { min, max, passing } = scale
  if (correct === total) return max
  if (correct <= cut) return min + ((passing - min) * correct) / cut
  return passing + ((max - passing) * (correct - cut)) / (total - cut)
}

/** `value` as an integer from `min` to `max`, half up, except that a score below `passing` is never rounded up to it. */
export function roundScaled(scale: Scale, value: number): number {
  const highest = value < scale.passing ? scale.passing - 1 : scale.max
  return Math.max(scale.min, Math.min(highest, Math.round(value)))
}
