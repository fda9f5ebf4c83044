import { describe, expect, it } from 'vitest'
import { absoluteTerms } from '../../../src/lint/rules/l06-absolute-terms.ts'
import { said, soundItem, soundOrdering, withTexts } from '../../fixtures/lint.ts'

describe('absolute-terms', () => {
  it.each([
    ['one distractor', ['Always wait.', 'Write.', 'Read.', 'Scan.']],
    ['two distractors and the key', ['Always wait.', 'Write all.', 'Never read.', 'Scan.']],
    ['compounds such as read-only', ['Use a read-only copy.', 'Write.', 'Use an only-once queue.', 'Scan.']],
  ])('is quiet about %s', (_, texts) => {
    expect(said(absoluteTerms, [withTexts(soundItem(0), texts)])).toEqual([])
  })

  it('is quiet about ordering items', () => {
    expect(
      said(absoluteTerms, [withTexts(soundOrdering(0), ['Read all.', 'Read every one.', 'Never.', 'Only.'])]),
    ).toEqual([])
  })

  it('warns of two distractors', () => {
    expect(
      said(absoluteTerms, [withTexts(soundItem(0), ['Always wait.', 'Write.', 'Read.', 'It guarantees order.'])]),
    ).toEqual(['warning tst-c01-1-000 distractors a, d have absolute terms, the key has none'])
  })
})
