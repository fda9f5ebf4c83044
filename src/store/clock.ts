/**
 * Exam time from the two clocks of a computer. Each reading compares how far both went since the last: what
 * passed while somebody could work is charged, what passed while the computer slept or the page was closed is an
 * interruption. Strict exam time charges that too.
 */

import type { AttemptRecord } from '../core/index.ts'

/** The two clocks, in ms: one that only goes forward, and the time of day since 1970. */
export interface Clock {
  mono(): number
  wall(): number
}

/** The clocks of the browser. */
export const systemClock: Clock = { mono: () => performance.now(), wall: () => Date.now() }

export type Interruption = AttemptRecord['interruptions'][number]

export interface ExamClock {
  /** Exam time used, in whole ms; never less than before. */
  now(): number
  /** The interruptions noticed since the last call. */
  takeInterruptions(): Interruption[]
}

export interface ExamClockStart {
  /** Exam time used when the page was closed, in ms, and the wall time then. */
  readonly usedMs: number
  readonly beatOn: string
  readonly mode: AttemptRecord['clock']
}

/** Clocks that differ by more than this, in ms, were not running together. */
const DRIFT_MS = 2000
/** Hidden pages are woken once a minute; a longer gap between readings, in ms, is no work. */
const GAP_MS = 90_000
/** What such a gap is charged, in ms. */
const GAP_CHARGE_MS = 60_000
/** A page closed for less than this, in ms, was hardly closed. */
const CLOSED_MS = 1000
/** The last instant of the year 9999: a clock beyond it does not write a date that we read. */
const LAST_INSTANT = 253_402_300_799_999

/** The wall time `wallMs` as it is written in records; a clock that is out of its mind gives the nearest date. */
export function instantOf(wallMs: number): string {
  const ms = Number.isFinite(wallMs) ? wallMs : 0
  return new Date(Math.min(Math.max(ms, 0), LAST_INSTANT)).toISOString()
}

/** What one gap between two readings costs, and how much of it nobody could work, in ms. */
interface Charge {
  readonly used: number
  readonly lost: number
}

/**
 * The charge for `dm` ms of the monotonic and `dw` ms of the wall clock. A wall clock ahead slept or was set
 * forward, one behind was set back: only the strict mode, which follows the wall, is charged for being ahead.
 */
function chargeFor(dm: number, dw: number, mode: ExamClockStart['mode']): Charge {
  const strict = mode === 'strict'
  if (dw - dm > DRIFT_MS) return { used: strict ? dw : dm, lost: dw - dm }
  if (dm - dw > DRIFT_MS || dm <= GAP_MS) return { used: dm, lost: 0 }
  return { used: strict ? dm : GAP_CHARGE_MS, lost: dm - GAP_CHARGE_MS }
}

/** The exam clock that goes on from `start`; the time since then, with the page closed, is an interruption if it was a second or more. */
export function createExamClock(clock: Clock, { usedMs, beatOn, mode }: ExamClockStart): ExamClock {
  let last = { mono: clock.mono(), wall: clock.wall() }
  let used = usedMs
  let noticed: Interruption[] = []
  const charge = ({ used: ms, lost }: Charge, since: number) => {
    used += Math.max(0, ms)
    if (lost > 0) noticed.push({ on: instantOf(since), ms: Math.round(lost) })
  }

  const beatMs = Date.parse(beatOn)
  const closed = Math.max(0, last.wall - beatMs) || 0
  charge({ used: mode === 'strict' ? closed : 0, lost: closed < CLOSED_MS ? 0 : closed }, beatMs)

  return {
    now() {
      const { mono, wall } = last
      last = { mono: clock.mono(), wall: clock.wall() }
      charge(chargeFor(last.mono - mono, last.wall - wall, mode), wall)
      return Math.floor(used)
    },
    takeInterruptions() {
      const taken = noticed
      noticed = []
      return taken
    },
  }
}
