/** How measurements are taken and printed. */

/** The median of `runs` timings of `work`, in milliseconds, after one run to warm up. */
export function medianMs(runs: number, work: () => void): number {
  work()
  const times = Array.from({ length: runs }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
  return median(times)
}

/** The middle of `values`. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Prints one line of the report. */
export function report(what: string, value: string): void {
  console.log(`${what.padEnd(64, ' ')} ${value}`)
}
