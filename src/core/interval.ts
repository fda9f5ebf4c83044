/** How sure a share of items right is, and how much of it a domain's items allow to be shown. */

const NORMAL_QUANTILES = { 0.8: 1.2815515655446004, 0.9: 1.6448536269514722, 0.95: 1.959963984540054 } as const

/**
 * Wilson's interval for the true share right, within 0 to 1; from no items it is 0 to 1.
 *
 * Recommended for small n by Brown, Cai and DasGupta, Statistical Science 16 (2001) 101–133.
 */
export function wilson(correct: number, total: number, confidence: 0.8 | 0.9 | 0.95): { low: number; high: number } {
  if (total === 0) return { low: 0, high: 1 }
  const z = NORMAL_QUANTILES[confidence]
  const share = correct / total
  const scale = 1 + z ** 2 / total
  const centre = (share + z ** 2 / (2 * total)) / scale
  const half = (z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2))) / scale
  // Exact at the ends, where rounding would leave 1e-17 or step beyond 1.
  return { low: correct === 0 ? 0 : centre - half, high: correct === total ? 1 : centre + half }
}

/**
 * `count`: only "2 of 3". `indicative`: the count and that word; no percent, no ranking. `interval`: the percentage with
 * its 90 % interval. `judged`: the same, and weak or strong where the whole interval is below or above the cut.
 */
export type DomainDisplay = 'count' | 'indicative' | 'interval' | 'judged'

/** What a domain with `total` first-exposure items may show. */
export function showDomain(total: number): DomainDisplay {
  if (total < 5) return 'count'
  if (total < 10) return 'indicative'
  return total < 25 ? 'interval' : 'judged'
}
