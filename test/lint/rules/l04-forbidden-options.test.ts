import { describe, expect, it } from 'vitest'
import { forbiddenOptions } from '../../../src/lint/rules/l04-forbidden-options.ts'
import { said, soundItem, withOption } from '../../fixtures/lint.ts'

describe('forbidden-options', () => {
  it.each([
    'Add A and AAAA records for the name.',
    'This option a team can choose again.',
    'Use the first queue and the second topic.',
    'Vitamin A-rich food, and C, stay apart.',
  ])('is quiet about "%s"', text => {
    expect(said(forbiddenOptions, [withOption(soundItem(0), 'a', { text, rationale: text })])).toEqual([])
  })

  it.each(['All of the above.', 'None of these options.', 'Both of the options.', 'Any of the options.'])(
    'refuses the option "%s"',
    text => {
      expect(said(forbiddenOptions, [withOption(soundItem(0), 'a', { text })])).toEqual([
        'error tst-c01-1-000 option a stands for other options',
      ])
    },
  )

  it.each([
    ['As A and C do, it waits.', 'A and C'],
    ['It is as slow as option B.', 'option B'],
    ['It is slower than the first option.', 'the first option'],
    ['Unlike the option above, it waits.', 'option above'],
  ])('refuses the rationale "%s"', (rationale, found) => {
    expect(said(forbiddenOptions, [withOption(soundItem(0), 'a', { rationale })])).toEqual([
      `error tst-c01-1-000 rationale of a points at an option: "${found}"; options are shuffled`,
    ])
  })
})
