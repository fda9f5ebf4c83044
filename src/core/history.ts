/** History folds a person's attempts into what drawing the next form needs: which items were on screen, and when. */

import type { Exposure, Sighting } from './exposure.ts'
import type { Session } from './session.ts'

export interface PastSession {
  readonly session: Pick<Session, 'form' | 'items'>
  /** When it started; compared as text. */
  readonly startedOn: string
}

/** The exposure of `past`: an item is seen once it was on screen, in any attempt or drill, finished or not. */
export function exposureOf(past: readonly PastSession[]): Exposure {
  const exposure = new Map<string, Sighting>()
  for (const { session, startedOn } of past) {
    session.form.items.forEach(({ id }, position) => {
      if (!session.items[position]?.seen) return
      const before = exposure.get(id)
      const lastOn = before && before.lastOn > startedOn ? before.lastOn : startedOn
      exposure.set(id, { times: (before?.times ?? 0) + 1, lastOn })
    })
  }
  return exposure
}
