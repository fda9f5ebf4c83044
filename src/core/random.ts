/**
 * Random numbers come from labelled streams: one stream for each purpose, so that a new item or another
 * order of calls moves no draw but its own. The generator is `alea` of seedrandom 3.0.5.
 */

import alea from 'seedrandom/lib/alea.js'

/** Names the generator and the shuffle; a form is promised again only under the same name. */
export const GENERATOR = 'alea-fy/1'

/** An unsigned 32-bit integer on each call. */
export type Rng = () => number

/** The stream of `seed` for one purpose: `rngFor(seed, 'SAA-C03', 'options', item.id)`. */
export function rngFor(seed: string, ...labels: readonly string[]): Rng {
  const generator = alea(JSON.stringify([...labels, seed]))
  return () => generator.int32() >>> 0
}

/** A uniform integer in `0 ≤ x < n`, for `1 ≤ n ≤ 2^32`; draws beyond the last whole multiple of `n` are rejected. */
export function below(rng: Rng, n: number): number {
  if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) throw new Error(`below needs 1 to 2^32, not ${n}`)
  const limit = 2 ** 32 - (2 ** 32 % n)
  let x = rng()
  while (x >= limit) x = rng()
  return x % n
}

/** A shuffled copy (Fisher–Yates, downward); `list` is left as it was. */
export function shuffled<T>(rng: Rng, list: readonly T[]): T[] {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = below(rng, i + 1)
    const kept = copy[i] as T
    copy[i] = copy[j] as T
    copy[j] = kept
  }
  return copy
}

/** The longest seed, in UTF-16 units after trimming. */
export const SEED_LENGTH = 200

/** `text` as a seed: trimmed and NFC; `undefined` when it is empty or longer than {@link SEED_LENGTH}. */
export function parseSeed(text: string): string | undefined {
  const seed = text.trim().normalize('NFC')
  return seed.length >= 1 && seed.length <= SEED_LENGTH ? seed : undefined
}
