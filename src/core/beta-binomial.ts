/**
 * The beta-binomial distribution: how many of `size` items will be right when the chance of each is known only as a
 * beta distribution. Exact and deterministic; item counts are whole, so no gamma function is needed.
 */

/** A beta distribution of a share; both parameters are above 0. */
export interface Beta {
  readonly a: number
  readonly b: number
}

/** Items right out of the items taken: whole numbers, 0 ≤ correct ≤ total. */
export interface Tally {
  readonly correct: number
  readonly total: number
}

/** The beta distribution after `tally` has been seen. */
export function posterior(prior: Beta, tally: Tally): Beta {
  return { a: prior.a + tally.correct, b: prior.b + tally.total - tally.correct }
}

/** The mean of a beta distribution. */
export function betaMean({ a, b }: Beta): number {
  return a / (a + b)
}

/** The variance of a beta distribution. */
export function betaVariance({ a, b }: Beta): number {
  return (a * b) / ((a + b) ** 2 * (a + b + 1))
}

/**
 * The probabilities of 0 to `size` right, which sum to 1.
 *
 * From C(m,x) B(x + a, m − x + b) / B(a, b) follows P(x + 1)/P(x) = (m − x)(x + a) / ((x + 1)(m − x − 1 + b)).
 */
export function betaBinomial(size: number, beta: Beta): number[] {
  const { a, b } = beta
  const odds = (x: number) => ((size - x) * (x + a)) / ((x + 1) * (size - x - 1 + b))
  // Begun at the mean, the products stay in range; begun at 0 they can underflow.
  const start = Math.round(size * betaMean(beta))
  const pmf = new Array<number>(size + 1).fill(1)
  for (let x = start; x < size; x++) pmf[x + 1] = pmf[x]! * odds(x)
  for (let x = start; x > 0; x--) pmf[x - 1] = pmf[x]! / odds(x - 1)
  const sum = pmf.reduce((total, p) => total + p, 0)
  return pmf.map(p => p / sum)
}

/** The natural logarithm of B(a + k, b + n − k) / B(a, b): how probable `tally` is, in any one order, under `prior`. */
export function logEvidence({ a, b }: Beta, { correct, total }: Tally): number {
  let log = 0
  for (let i = 0; i < correct; i++) log += Math.log((a + i) / (a + b + i))
  for (let i = 0; i < total - correct; i++) log += Math.log((b + i) / (a + b + correct + i))
  return log
}

/** The distribution of the sum of two independent counts. */
export function convolve(left: readonly number[], right: readonly number[]): number[] {
  const pmf = new Array<number>(left.length + right.length - 1).fill(0)
  for (let i = 0; i < left.length; i++) {
    for (let j = 0; j < right.length; j++) pmf[i + j]! += left[i]! * right[j]!
  }
  return pmf
}
