import { describe, expect, it } from 'vitest'
import { nearDuplicates, nearDuplicatesAcross } from '../../../src/lint/rules/l22-near-duplicates.ts'
import { makeBank } from '../../fixtures/build.ts'
import { SMALL, said, soundItem, tell, withTexts } from '../../fixtures/lint.ts'

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `w${from + index}`).join(' ')

/** An item whose wording is the words `from` to `to`. */
function ofWords(number: number, from: number, to: number) {
  const item = soundItem(number, { scenario: '', stem: numbers(from, to - 4) })
  return withTexts(
    item,
    [0, 1, 2, 3].map(index => `w${to - 3 + index}`),
  )
}

describe('near-duplicates', () => {
  it('is quiet about items of one mould with their own words', () => {
    expect(said(nearDuplicates, [soundItem(0), soundItem(1)])).toEqual([])
  })

  it.each([
    ['26 of 52 shared runs', 14, ['error tst-c01-1-001 shares 50 % of its wording with tst-c01-1-000']],
    ['25 of 53 shared runs', 15, ['warning tst-c01-1-001 shares 47 % of its wording with tst-c01-1-000; not an enemy']],
    ['17 of 61 shared runs', 23, []],
  ])('judges %s', (_, from, messages) => {
    expect(said(nearDuplicates, [ofWords(0, 101, 143), ofWords(1, 100 + from, 142 + from)])).toEqual(messages)
  })

  it('is quiet about alike enemies, but not about the same item twice', () => {
    const first = ofWords(0, 101, 143)
    expect(said(nearDuplicates, [first, { ...ofWords(1, 115, 157), enemies: [first.id] }])).toEqual([])
    expect(said(nearDuplicates, [first, { ...ofWords(1, 101, 143), enemies: [first.id] }])).toEqual([
      'error tst-c01-1-001 shares 100 % of its wording with tst-c01-1-000',
    ])
  })
})

describe('nearDuplicatesAcross', () => {
  it('compares items of different banks only', () => {
    const other = { ...SMALL, code: 'TST-C02' }
    const inOther = (number: number) => ({ ...soundItem(number), id: `tst-c02-1-00${number}`, enemies: [] })
    const banks = [
      makeBank([soundItem(0), { ...soundItem(0), id: 'tst-c01-1-001' }], SMALL),
      makeBank([inOther(0), inOther(3)], other),
    ]
    expect(nearDuplicatesAcross(banks).map(tell).sort()).toEqual([
      'error tst-c02-1-000 shares 100 % of its wording with tst-c01-1-000',
      'error tst-c02-1-000 shares 100 % of its wording with tst-c01-1-001',
    ])
  })
})
