import { describe, expect, it } from 'vitest'
import { triviaNumbers } from '../../../src/lint/rules/l19-trivia-numbers.ts'
import { said, soundItem, withTexts } from '../../fixtures/lint.ts'

describe('trivia-numbers', () => {
  it.each([
    ['other words', ['Use 1 queue.', 'Use 2 topics.', 'Use 3 tables.', 'Use 4 buckets.']],
    ['equal options', ['Use 1 queue.', 'Use 1 queue.', 'Use 1 queue.', 'Use 1 queue.']],
  ])('is quiet about %s', (_, texts) => {
    expect(said(triviaNumbers, [withTexts(soundItem(0), texts)])).toEqual([])
  })

  it('warns of options that differ only in digits', () => {
    expect(
      said(triviaNumbers, [withTexts(soundItem(0), ['Use 1 zone.', 'Use 2 zone.', 'Use 3 zone.', 'Use 1,000 zone.'])]),
    ).toEqual(['warning tst-c01-1-000 the options differ only in digits'])
  })
})
