/** The distributions behind the gates: exact where counts are whole, else to about twelve digits. */

/** Lanczos' coefficients for g = 7 and nine terms. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const

/** The natural logarithm of Γ(x), for x ≥ 0.5. */
function logGamma(x: number): number {
  const t = x + 6.5
  const [first, ...rest] = LANCZOS
  const sum = rest.reduce((total, coefficient, index) => total + coefficient / (x + index), first as number)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

const PRECISION = 1e-15
const STEPS = 1000

/** The regularised upper incomplete gamma function Q(a, x), for a > 0 and x ≥ 0. */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  const factor = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? 1 - factor * lowerSeries(a, x) : factor * upperFraction(a, x)
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < STEPS && term > sum * PRECISION; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

/** The continued fraction of Q(a, x), evaluated by Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Number.MAX_VALUE
  let d = 1 / b
  let value = d
  for (let n = 1; n < STEPS; n++) {
    const step = -n * (n - a)
    b += 2
    d = 1 / (step * d + b)
    c = b + step / c
    value *= d * c
    if (Math.abs(d * c - 1) < PRECISION) break
  }
  return value
}

/** The probability that a standard normal variable exceeds `z`: 1 − Φ(z). */
export function normalTail(z: number): number {
  const half = upperGamma(0.5, (z * z) / 2) / 2
  return z >= 0 ? half : 1 - half
}

/** The probability that a chi-square variable with `freedom` degrees exceeds `x`. */
export function chiSquareTail(x: number, freedom: number): number {
  return upperGamma(freedom / 2, x / 2)
}

/** The chance of each number of successes, 0 to `trials`. */
export function binomial(trials: number, chance: number): number[] {
  if (chance <= 0 || chance >= 1)
    return Array.from({ length: trials + 1 }, (_, hits) => (hits === (chance <= 0 ? 0 : trials) ? 1 : 0))
  const logs = [Math.log(chance), Math.log1p(-chance)] as const
  return Array.from({ length: trials + 1 }, (_, hits) => {
    const ways = logGamma(trials + 1) - logGamma(hits + 1) - logGamma(trials - hits + 1)
    return Math.exp(ways + hits * logs[0] + (trials - hits) * logs[1])
  })
}

/** The chance of each number of marked ones among `drawn` of `size`, of which `marked` are marked. */
export function hypergeometric({ size, marked, drawn }: Record<'size' | 'marked' | 'drawn', number>): number[] {
  const logWays = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
  return Array.from({ length: Math.min(marked, drawn) + 1 }, (_, hits) =>
    drawn - hits > size - marked
      ? 0
      : Math.exp(logWays(marked, hits) + logWays(size - marked, drawn - hits) - logWays(size, drawn)),
  )
}

/** The distribution of the sum of independent counts, each given by the chances of 0, 1, …. */
export function convolveAll(counts: readonly (readonly number[])[]): number[] {
  return counts.reduce<number[]>(
    (sum, count) => {
      const next = new Array<number>(sum.length + count.length - 1).fill(0)
      sum.forEach((left, i) => {
        count.forEach((right, j) => {
          next[i + j]! += left * right
        })
      })
      return next
    },
    [1],
  )
}

/** The chance of `count` or more under the chances of 0, 1, …. */
export function tail(chances: readonly number[], count: number): number {
  return chances.slice(Math.max(0, count)).reduce((sum, chance) => sum + chance, 0)
}

/** The exact two-sided p of `hits`: the chance of every count that is no more likely than it. */
export function binomialTwoSided(hits: number, trials: number, chance: number): number {
  const chances = binomial(trials, chance)
  const own = chances[hits]! * (1 + 1e-9)
  return Math.min(
    1,
    chances.filter(one => one <= own).reduce((sum, one) => sum + one, 0),
  )
}

/** Holm's adjusted p of each test: what must be below alpha for it to be rejected. */
export function holm(ps: readonly number[]): number[] {
  const order = ps.map((_, index) => index).sort((a, b) => ps[a]! - ps[b]!)
  const adjusted = new Array<number>(ps.length)
  let highest = 0
  order.forEach((test, rank) => {
    highest = Math.min(1, Math.max(highest, (ps.length - rank) * ps[test]!))
    adjusted[test] = highest
  })
  return adjusted
}
