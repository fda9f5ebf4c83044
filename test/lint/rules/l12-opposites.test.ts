import { describe, expect, it } from 'vitest'
import { opposites } from '../../../src/lint/rules/l12-opposites.ts'
import { said, soundItem, soundOrdering, withTexts } from '../../fixtures/lint.ts'

const pair = ['Use a public subnet.', 'Use a private subnet.']

describe('opposites', () => {
  it.each([
    ['pairs that differ in more', ['Use a public subnet.', 'Use one private subnet.', 'Read.', 'Scan.']],
    ['two pairs', [...pair, 'Use a public zone.', 'Use a private zone.']],
    ['a pair of distractors', ['Use a public subnet.', 'Read.', 'Use a private subnet.', 'Scan.']],
    ['words that are no opposites', ['Use a small subnet.', 'Use a green subnet.', 'Read.', 'Scan.']],
  ])('is quiet about %s', (_, texts) => {
    expect(said(opposites, [withTexts(soundItem(0), texts)])).toEqual([])
  })

  it('is quiet about ordering items', () => {
    expect(said(opposites, [withTexts(soundOrdering(0), [...pair, 'Read.', 'Scan.'])])).toEqual([])
  })

  it('warns of one pair with the key in it', () => {
    expect(said(opposites, [withTexts(soundItem(0), [...pair, 'Read.', 'Scan.'])])).toEqual([
      'warning tst-c01-1-000 options a and b are the only opposites, and one is a key',
    ])
  })
})
