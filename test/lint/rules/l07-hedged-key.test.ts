import { describe, expect, it } from 'vitest'
import { hedgedKey } from '../../../src/lint/rules/l07-hedged-key.ts'
import { said, soundItem, soundOrdering, withTexts } from '../../fixtures/lint.ts'

describe('hedged-key', () => {
  it('is quiet where a distractor is hedged too, and about ordering items', () => {
    expect(
      said(hedgedKey, [
        withTexts(soundItem(0), ['Read where possible.', 'Write, which may help.']),
        withTexts(soundOrdering(1), ['It might help.']),
      ]),
    ).toEqual([])
  })

  it.each(['It may help.', 'It usually helps.', 'Write as appropriate.', 'Write where possible.'])(
    'warns of the key "%s"',
    text => {
      expect(said(hedgedKey, [withTexts(soundItem(0), ['Read.', text])])).toEqual([
        'warning tst-c01-1-000 only the key is hedged',
      ])
    },
  )
})
