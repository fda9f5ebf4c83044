import { describe, expect, it } from 'vitest'
import { realQuestion } from '../../../src/lint/rules/l03-real-question.ts'
import { said, soundItem } from '../../fixtures/lint.ts'

describe('real-question', () => {
  it.each(['Which design helps?', 'Orders are late. Which designs help? (Select TWO.)'])('is quiet about %s', stem => {
    expect(said(realQuestion, [soundItem(0, { stem })])).toEqual([])
  })

  it.each([
    ['?', 'the stem does not end with a question'],
    ['Choose the best design.', 'the stem does not end with a question'],
    ['Which design helps? Think of cost.', 'the stem does not end with a question'],
    ['The best design is ____?', 'the stem leaves a gap to fill in'],
    ['The best design is...', 'the stem leaves a gap to fill in'],
  ])('refuses %s', (stem, message) => {
    expect(said(realQuestion, [soundItem(0, { stem })])).toEqual([`error tst-c01-1-000 ${message}`])
  })
})
