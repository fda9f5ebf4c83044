/** When a candidate is told that time runs out. */

/** Minutes left, most urgent last. */
export const WARNINGS = [30, 15, 5, 1] as const
export type Warning = (typeof WARNINGS)[number]

/** The most urgent threshold that `leftMs` has reached; `undefined` if none, or untimed. */
export function warningAt(leftMs: number | null): Warning | undefined {
  return leftMs === null ? undefined : WARNINGS.findLast(minutes => leftMs <= minutes * 60_000)
}
