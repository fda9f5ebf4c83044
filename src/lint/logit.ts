/** The conditional logit: which of several options is chosen, from the features of each. */

export interface Choice {
  /** For each option its features, in the same order for all. */
  readonly options: readonly (readonly number[])[]
  readonly chosen: number
}

/** Weights of features, and the scales that the features are divided by. */
export interface Weights {
  readonly weights: readonly number[]
  readonly scales: readonly number[]
}

const ROUNDS = 25

/** How attractive an option is. What all options of a choice share cancels out, so features need no centring. */
export function utility(option: readonly number[], { weights, scales }: Weights): number {
  return weights.reduce((sum, weight, feature) => sum + weight * (option[feature]! / scales[feature]!), 0)
}

/**
 * The weights that maximise log-likelihood − penalty/2 · |weights|², by Newton's method.
 *
 * Features are scaled to unit standard deviation within choices; McFadden 1974 gives the model.
 */
export function fitLogit(choices: readonly Choice[], penalty: number): Weights {
  const size = choices[0]?.options[0]?.length ?? 0
  const scales = scalesOf(choices, size)
  const scaled = choices.map(({ options, chosen }) => ({
    chosen,
    options: options.map(option => scales.map((scale, feature) => option[feature]! / scale)),
  }))
  let weights = new Array<number>(size).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    const { gradient, hessian } = derivatives(scaled, weights, penalty)
    const step = solve(hessian, gradient)
    weights = weights.map((weight, feature) => weight + step[feature]!)
    if (step.every(value => Math.abs(value) < 1e-9)) break
  }
  return { weights, scales }
}

function scalesOf(choices: readonly Choice[], size: number): number[] {
  const all = choices.flatMap(({ options }) => options)
  return Array.from({ length: size }, (_, feature) => {
    const squares = choices.reduce((sum, { options }) => {
      const values = options.map(option => option[feature]!)
      const mean = values.reduce((total, value) => total + value, 0) / values.length
      return sum + values.reduce((total, value) => total + (value - mean) ** 2, 0)
    }, 0)
    return Math.sqrt(squares / Math.max(1, all.length)) || 1
  })
}

interface Derivatives {
  readonly gradient: number[]
  /** The negative second derivatives: positive definite. */
  readonly hessian: number[][]
}

function derivatives(choices: readonly Choice[], weights: readonly number[], penalty: number): Derivatives {
  const gradient = weights.map(weight => -penalty * weight)
  const hessian = weights.map((_, row) => weights.map((_weight, column) => (row === column ? penalty : 0)))
  for (const { options, chosen } of choices) {
    const chances = softmax(options.map(option => dot(option, weights)))
    const mean = weights.map((_, feature) =>
      dot(
        chances,
        options.map(option => option[feature]!),
      ),
    )
    const centred = options.map(option => option.map((value, feature) => value - mean[feature]!))
    for (const [index, option] of centred.entries()) addOuter(hessian, option, chances[index]!)
    for (const [feature, value] of centred[chosen]!.entries()) gradient[feature]! += value
  }
  return { gradient, hessian }
}

function addOuter(matrix: number[][], vector: readonly number[], weight: number): void {
  for (const [row, left] of vector.entries())
    for (const [column, right] of vector.entries()) matrix[row]![column]! += weight * left * right
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * right[index]!, 0)
}

function softmax(values: readonly number[]): number[] {
  const highest = Math.max(...values)
  const powers = values.map(value => Math.exp(value - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map(power => power / total)
}

/** The solution of `matrix` · x = `right` for a positive definite matrix, by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index]!])
  for (const [pivot, row] of rows.entries()) {
    for (const below of rows.slice(pivot + 1)) {
      const factor = below[pivot]! / row[pivot]!
      for (let column = pivot; column < below.length; column++) below[column]! -= factor * row[column]!
    }
  }
  const x = new Array<number>(right.length).fill(0)
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index]!
    const known = x.reduce((sum, value, column) => (column > index ? sum + row[column]! * value : sum), 0)
    x[index] = (row.at(-1)! - known) / row[index]!
  }
  return x
}
