import { describe, expect, it } from 'vitest'
import { negativeStem } from '../../../src/lint/rules/l05-negative-stem.ts'
import { said, soundItem } from '../../fixtures/lint.ts'

describe('negative-stem', () => {
  it('is quiet about a superlative, about "not" outside the last sentence, and about one tagged negative stem', () => {
    expect(
      said(negativeStem, [
        soundItem(0, { stem: 'Which design has the LEAST operational overhead?' }),
        soundItem(1, { stem: 'Orders must not be lost. Which design helps?' }),
        soundItem(2, { stem: 'Which design does NOT help?', negative: true }),
      ]),
    ).toEqual([])
  })

  it.each([
    'Which design does NOT help?',
    'All designs help EXCEPT which?',
    'Which designs are not safe? (Select TWO.)',
  ])('refuses "%s" without the tag', stem => {
    expect(said(negativeStem, [soundItem(0, { stem })])).toEqual([
      'error tst-c01-1-000 the stem asks for what is not so, without "negative"',
    ])
  })

  it('warns of "not" in another place of the last sentence', () => {
    expect(said(negativeStem, [soundItem(0, { stem: 'Which design helps, if workers do not read?' })])).toEqual([
      'warning tst-c01-1-000 the stem contains "not"',
    ])
  })

  it('refuses the tag on a stem that asks for what is so', () => {
    expect(said(negativeStem, [soundItem(0, { negative: true })])).toEqual([
      'error tst-c01-1-000 is tagged "negative", but the stem asks for what is so',
    ])
  })

  it('refuses every negative stem of a bank with two among thirty', () => {
    const items = Array.from({ length: 30 }, (_, number) =>
      soundItem(number, number < 2 ? { stem: 'Which design does NOT help?', negative: true } : {}),
    )
    expect(said(negativeStem, items)).toEqual([
      'error tst-c01-1-000 more than 2 % of the items ask for what is not so',
      'error tst-c01-1-001 more than 2 % of the items ask for what is not so',
    ])
  })
})
