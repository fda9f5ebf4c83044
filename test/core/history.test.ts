import { describe, expect, it } from 'vitest'
import { exposureOf, newSession, type PastSession, replay, type SessionEvent } from '../../src/core/index.ts'
import { makeBank, makeForm } from '../fixtures/build.ts'

const bank = makeBank()
const form = makeForm(bank)
const ids = form.items.map(({ id }) => id)

/** A session that moved to `positions` after its start on `startedOn`. */
function past(startedOn: string, positions: readonly number[], ...more: SessionEvent[]): PastSession {
  const moves = positions.map((position): SessionEvent => ({ type: 'moved', at: 1, position }))
  const { session, failure } = replay(form, [{ type: 'started', at: 0, limitMs: null }, ...moves, ...more])
  if (failure) throw new Error(failure.error.code)
  return { session, startedOn }
}

describe('exposureOf', () => {
  it('[H1] holds nothing without a past, and nothing of an attempt that never started', () => {
    expect(exposureOf([])).toEqual(new Map())
    expect(exposureOf([{ session: newSession(form), startedOn: '2026-01-01' }])).toEqual(new Map())
  })

  it('[H1] holds what was on screen, finished or not, answered or not', () => {
    const running = past('2026-01-01', [3], { type: 'responded', at: 2, position: 5, response: ['a'] })
    expect([...exposureOf([running]).keys()]).toEqual([ids[0], ids[3]])
    const finished = past('2026-01-01', [3], { type: 'submitted', at: 3, by: 'candidate' })
    expect(exposureOf([finished])).toEqual(exposureOf([running]))
  })

  it('[H2] counts attempts, not visits, and keeps the start of the latest in any order', () => {
    const attempts = [past('2026-02-01', [1]), past('2026-03-01', [1, 2, 1]), past('2026-01-01', [1])]
    for (const order of [attempts, [...attempts].reverse()]) {
      expect(exposureOf(order)).toEqual(
        new Map([
          [ids[0], { times: 3, lastOn: '2026-03-01' }],
          [ids[1], { times: 3, lastOn: '2026-03-01' }],
          [ids[2], { times: 1, lastOn: '2026-03-01' }],
        ]),
      )
    }
  })

  it('[H1] [F8] keeps the items of a whole attempt out of the next form, where others are left', () => {
    const seen = exposureOf([past('2026-01-01', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])])
    expect(seen.size).toBe(10)
    const next = makeForm(bank, 'next', seen)
    // Five of fifteen items are unseen; all of them are drawn, as the quotas of 6 and 4 allow.
    const unseen = bank.items.map(({ id }) => id).filter(id => !seen.has(id))
    expect(unseen.filter(id => !next.items.some(item => item.id === id))).toEqual([])
  })
})
