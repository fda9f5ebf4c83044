/** Pearson's chi-square of `counts` against equal shares, or against the shares that `weights` set. */
export function chiSquare(counts: readonly number[], weights: readonly number[] = counts.map(() => 1)): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const weight = weights.reduce((sum, part) => sum + part, 0)
  return counts.reduce((sum, count, index) => {
    const expected = (total * (weights[index] as number)) / weight
    return sum + (count - expected) ** 2 / expected
  }, 0)
}
