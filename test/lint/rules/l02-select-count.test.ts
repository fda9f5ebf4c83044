import { describe, expect, it } from 'vitest'
import { selectCountStated } from '../../../src/lint/rules/l02-select-count.ts'
import { said, soundItem, soundResponse } from '../../fixtures/lint.ts'

describe('select-count', () => {
  it('is quiet about a stem that states the number of keys, and about a choice that states none', () => {
    expect(said(selectCountStated, [soundItem(0), soundResponse(1)])).toEqual([])
  })

  it.each([
    'Which actions help?',
    'Which actions help? (Select THREE.)',
    'Which actions help? (Choose two.)',
    'Which (Select TWO.) actions help? (Select TWO.)',
  ])('refuses two keys with %s', stem => {
    expect(said(selectCountStated, [soundResponse(0, { stem })])).toEqual([
      'error tst-c01-1-000 the stem must say "(Select TWO.)" once',
    ])
  })

  it('refuses a number to select where one option is the key', () => {
    expect(said(selectCountStated, [soundItem(0, { stem: 'Which action helps? (Select ONE.)' })])).toEqual([
      'error tst-c01-1-000 the stem says "(Select ONE.)", but this is no multiple response',
    ])
  })
})
