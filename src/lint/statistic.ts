/** A statistic is one figure of a bank, and the verdict on it. */

export type Verdict = 'pass' | 'warning' | 'fail'

export interface Statistic {
  /** Permanent, such as `B03`. */
  readonly id: string
  readonly name: string
  /** A share of 0 to 1, a ratio, a count or a probability, as the name says. */
  readonly value: number
  readonly verdict: Verdict
  /** The figure and its limit in a sentence. */
  readonly message: string
}

/** `one`, as a frozen figure. */
export function statistic(one: Statistic): Statistic {
  return Object.freeze(one)
}

/** A share of 0 to 1 as `12.5 %`. */
export function percent(share: number): string {
  return `${Math.round(1000 * share) / 10} %`
}
