import { describe, expect, it } from 'vitest'
import { cues } from '../../src/lint/cues.ts'
import { makeContext, soundItem, soundOrdering, soundResponse, withTexts } from '../fixtures/lint.ts'

describe('cues', () => {
  it('measures length, likeness and repeated words of each option', () => {
    const item = withTexts(soundItem(0, { scenario: 'Crimson barrels leak.', stem: 'Which?' }), [
      'Read barrels.',
      'Read crimson barrels.',
      'Read the tables.',
      'Scan.',
    ])
    // 21 characters against 13, 16 and 5; Jaccard sums 2/3 + 1/4, 2/3 + 1/5, 1/4 + 1/5, 0.
    expect(cues(item, makeContext([item]))).toEqual({
      itemId: 'tst-c01-1-000',
      lengthRanks: [1],
      lengthRatio: 21 / (34 / 3),
      medoid: 'a',
      keyIsMedoid: false,
      clangs: ['crimson'],
      overlaps: { a: 1, b: 2, c: 0, d: 0 },
    })
  })

  it('ranks every key of a multiple response', () => {
    const item = withTexts(soundResponse(0), ['one', 'three', 'seven', 'fifteen', 'of'])
    expect(cues(item, makeContext([item]))).toMatchObject({ lengthRanks: [2, 1], lengthRatio: 6 / (10 / 3) })
  })

  it('has nothing to say of ordering items', () => {
    expect(cues(soundOrdering(0), makeContext([soundOrdering(0)]))).toBeUndefined()
  })
})
