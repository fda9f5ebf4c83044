import { describe, expect, it } from 'vitest'
import { subsumption } from '../../../src/lint/rules/l14-subsumption.ts'
import { said, soundItem, soundOrdering, withTexts } from '../../fixtures/lint.ts'

const small = 'Write orders to encrypted queues.'
const large = 'Write orders to encrypted queues in another zone.'

describe('subsumption', () => {
  it.each([
    ['fewer than four words', ['Encrypted queues.', large, 'Read.', 'Scan.']],
    ['options of the same words', [small, 'Write encrypted orders to queues.', 'Read.', 'Scan.']],
    [
      'designs that differ in "same" and "other"',
      [`${small} In the same zone.`, `${large} In every other zone.`, 'Read.', 'Scan.'],
    ],
    ['a word of its own', [small, large.replace('encrypted', 'durable'), 'Read.', 'Scan.']],
  ])('is quiet about %s', (_, texts) => {
    expect(said(subsumption, [withTexts(soundItem(0), texts)])).toEqual([])
  })

  it('is quiet about ordering items', () => {
    expect(said(subsumption, [withTexts(soundOrdering(0), [small, large])])).toEqual([])
  })

  it('warns of an option that says all that another says', () => {
    expect(said(subsumption, [withTexts(soundItem(0), [small, 'Read.', large, 'Scan.'])])).toEqual([
      'warning tst-c01-1-000 option c says all that option a says',
    ])
  })
})
