import { describe, expect, it } from 'vitest'
import { gateBank, type ReviewFile } from '../../src/lint/index.ts'
import { blindFigures, checkDates, guesserFigures } from '../../src/lint/quality.ts'
import { makeFact } from '../fixtures/build.ts'
import { makeContext, reviewsFor, SERVICES, soundItem, soundResponse, withTexts } from '../fixtures/lint.ts'

describe('guesserFigures', () => {
  it('gives hit rates of single-answer items, and how long keys are', () => {
    const texts = ['four', 'a text that is four times', 'four', 'four']
    const items = [soundItem(0), withTexts(soundItem(1), texts), soundResponse(2)]
    const { bank } = makeContext(items)
    const figures = guesserFigures([bank], gateBank(bank, SERVICES))
    expect(figures).toMatchObject({ items: 2, longestKeys: 1 / 2 })
    expect(figures.rates).toHaveLength(7)
    // The longest option of the second item is its key; in the first, lengths within 5 % share the guess.
    expect(figures.rates[0]).toBeGreaterThanOrEqual(1 / 2)
    expect(figures.lengthRatio).toBeGreaterThan(2)
  })

  it('has no rates without items', () => {
    const { bank } = makeContext([])
    expect(guesserFigures([bank], gateBank(bank, SERVICES))).toMatchObject({ items: 0, longestKeys: 0, lengthRatio: 1 })
  })
})

describe('blindFigures', () => {
  const { bank } = makeContext([soundItem(0), soundItem(1)])
  const [now] = reviewsFor(bank) as [ReviewFile]
  const wrong = now.reviews[0]!.solves.map(solve => ({ ...solve, response: ['a'], defensible: ['a', 'b'] }))
  const before = { ...now.reviews[0]!, digest: 'f'.repeat(64), solves: wrong }

  it('sets the oldest solves of every item beside those of the item as it stands', () => {
    const reviews = [{ ...now, reviews: [before, ...now.reviews] }]
    expect(blindFigures(bank, reviews)).toEqual({
      first: { solves: 4, matching: 2, defending: 2 },
      now: { solves: 4, matching: 4, defending: 0 },
      agreed: 2,
      kept: 0,
    })
  })

  it('holds the oldest solves against the key of then', () => {
    const reviews = [{ ...now, reviews: [{ ...before, key: ['a'] }, ...now.reviews] }]
    expect(blindFigures(bank, reviews).first).toEqual({ solves: 4, matching: 4, defending: 2 })
  })

  it('counts a key that was kept against a dissent apart from agreement', () => {
    const settlement = { outcome: 'kept' as const, reason: 'r', source: 's', on: '2026-11-25' }
    const disputed = { ...now.reviews[0]!, solves: [wrong[0]!, now.reviews[0]!.solves[1]!], settlement }
    expect(blindFigures(bank, [{ ...now, reviews: [disputed, now.reviews[1]!] }])).toMatchObject({ agreed: 1, kept: 1 })
  })

  it('does not count an item that was solved once', () => {
    const once = { ...now.reviews[0]!, solves: now.reviews[0]!.solves.slice(0, 1) }
    expect(blindFigures(bank, [{ ...now, reviews: [once] }])).toMatchObject({ agreed: 0, now: { solves: 1 } })
  })
})

describe('checkDates', () => {
  it('gives the oldest and the newest check of the facts that items rest on', () => {
    const facts = [
      makeFact({ id: 'fact-0', verifiedOn: '2026-03-01' }),
      makeFact({ id: 'fact-1', verifiedOn: '2026-05-01' }),
    ]
    const { bank } = makeContext([soundItem(0), soundItem(1)], { facts })
    expect(checkDates(bank)).toEqual({ oldest: '2026-03-01', newest: '2026-05-01' })
  })

  it('gives nothing for a bank without items', () => {
    expect(checkDates(makeContext([]).bank)).toBeUndefined()
  })
})
