import { describe, expect, it } from 'vitest'
import { independentKeys } from '../../../src/lint/rules/l25-independent-keys.ts'
import { said, soundItem, soundResponse, withTexts } from '../../fixtures/lint.ts'

const alike = [
  'Read.',
  'Encrypt the order queue with one key.',
  'Scan.',
  'Encrypt the order topic with one key.',
  'List.',
]

describe('independent-keys', () => {
  it('is quiet about keys of different meaning, about combinations and about one key', () => {
    const different = alike.map((text, index) => (index === 3 ? 'Encrypt backups at night.' : text))
    expect(
      said(independentKeys, [
        withTexts(soundResponse(0), different),
        withTexts(soundResponse(1, { stem: 'Which combination of steps helps? (Select TWO.)' }), alike),
        withTexts(soundItem(2), alike),
      ]),
    ).toEqual([])
  })

  it('warns of keys that share three quarters of their words', () => {
    expect(said(independentKeys, [withTexts(soundResponse(0), alike)])).toEqual([
      'warning tst-c01-1-000 keys b and d say nearly the same; one may imply the other',
    ])
  })
})
