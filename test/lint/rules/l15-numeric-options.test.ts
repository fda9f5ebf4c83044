import { describe, expect, it } from 'vitest'
import { numericOptions } from '../../../src/lint/rules/l15-numeric-options.ts'
import { said, soundItem, withTexts } from '../../fixtures/lint.ts'

const fixed = soundItem(0, { shuffle: false })

describe('numeric-options', () => {
  it.each([
    ['rising numbers in order', fixed, ['1 day', '2 days', '3 days', '1,000 days']],
    ['falling numbers in order', fixed, ['40 GB', '30 GB', '20 GB', '10 GB']],
    ['ranges that touch', fixed, ['1-5 minutes', '5-10 minutes', '10 to 20 minutes', '20-30 minutes']],
    ['numbers of different units', soundItem(0), ['1 hour', '2 days', '3 weeks', '4 months']],
    ['sentences with numbers', soundItem(0), ['1 queue that workers read each day.', '2 days', '3 days', '4 days']],
    ['words', soundItem(0), ['Read.', '2 days', '3 days', '4 days']],
  ])('is quiet about %s', (_, item, texts) => {
    expect(said(numericOptions, [withTexts(item, texts)])).toEqual([])
  })

  it.each([
    [
      'ranges that overlap',
      fixed,
      ['1-5 minutes', '4-10 minutes', '20 minutes', '30 minutes'],
      'error tst-c01-1-000 options a and b overlap',
    ],
    [
      'a number inside a range',
      fixed,
      ['1-5 minutes', '3 minutes', '20 minutes', '30 minutes'],
      'error tst-c01-1-000 options a and b overlap',
    ],
    [
      'numbers out of order',
      fixed,
      ['2 days', '1 day', '3 days', '4 days'],
      'warning tst-c01-1-000 numeric options are not in order',
    ],
    [
      'numbers that are shuffled',
      soundItem(0),
      ['1 day', '2 days', '3 days', '4 days'],
      'warning tst-c01-1-000 numeric options are in order, yet may be shuffled',
    ],
  ])('speaks of %s', (_, item, ...[texts, message]) => {
    expect(said(numericOptions, [withTexts(item, texts)])).toEqual([message])
  })
})
