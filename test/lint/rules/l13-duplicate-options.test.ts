import { describe, expect, it } from 'vitest'
import { duplicateOptions } from '../../../src/lint/rules/l13-duplicate-options.ts'
import { said, soundItem, withTexts } from '../../fixtures/lint.ts'

const ten = 'Write one two three four five six seven eight nine'

describe('duplicate-options', () => {
  it('is quiet about options that share most words', () => {
    expect(said(duplicateOptions, [soundItem(0)])).toEqual([])
  })

  it('refuses options that differ in case and punctuation', () => {
    expect(
      said(duplicateOptions, [withTexts(soundItem(0), ['Use a queue.', 'use a Queue', 'Read.', 'Scan.'])]),
    ).toEqual(['error tst-c01-1-000 options a and b are equal'])
  })

  it('warns of options that share nine tenths of their words', () => {
    expect(
      said(duplicateOptions, [withTexts(soundItem(0), [ten.replace(' nine', ''), ten, 'Read.', 'Scan.'])]),
    ).toEqual(['warning tst-c01-1-000 options a and b share nearly all words'])
  })
})
