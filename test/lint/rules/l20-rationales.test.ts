import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/core/index.ts'
import { rationales } from '../../../src/lint/rules/l20-rationales.ts'
import { said, soundItem, soundMatching, soundOrdering, soundResponse, withOption } from '../../fixtures/lint.ts'

const eleven = 'one two three four five six seven eight nine ten eleven'

describe('rationales', () => {
  it.each<[string, Item]>([
    ['a choice', soundItem(0)],
    ['a phrase of the stem', soundItem(0, { decidingConstraints: ['in time'] })],
    ['a distractor that breaks a phrase', withOption(soundItem(0), 'a', { violates: 'within one hour' })],
    ['a response with two constraints', soundResponse(0)],
    ['an ordering item with one constraint', soundOrdering(0)],
    [
      'a matching item with two constraints',
      soundMatching(0, { decidingConstraints: ['within one hour', 'in time'], stem: 'Which in time?' }),
    ],
    ['a rationale of twelve words', withOption(soundItem(0), 'b', { rationale: `${eleven} twelve` })],
  ])('is quiet about %s', (_, item) => {
    expect(said(rationales, [item])).toEqual([])
  })

  it.each<[Item, string]>([
    [
      soundItem(0, { decidingConstraints: ['Within one hour'] }),
      'deciding constraint "Within one hour" stands neither in scenario nor in stem',
    ],
    [
      soundItem(0, { decidingConstraints: ['within one hour', 'in time'] }),
      'has 2 deciding constraints for 1 key options',
    ],
    [soundResponse(0, { decidingConstraints: ['within one hour'] }), 'has 1 deciding constraints for 2 key options'],
    [withOption(soundItem(0), 'b', { rationale: eleven }), 'the rationale of b has 11 words; 12 are needed'],
    [
      withOption(soundItem(0), 'b', { text: `${eleven} twelve`, rationale: `${eleven} Twelve.` }),
      'the rationale of b repeats its option',
    ],
    [withOption(soundItem(0), 'a', { violates: undefined }), 'distractor a lacks "violates"'],
    [withOption(soundItem(0), 'a', { rightWhen: undefined }), 'distractor a lacks "rightWhen"'],
    [withOption(soundItem(0), 'a', { misconception: undefined }), 'distractor a lacks "misconception"'],
    [
      withOption(soundItem(0), 'a', { violates: 'in two hours' }),
      'what a violates stands neither in scenario nor in stem: "in two hours"',
    ],
    [withOption(soundItem(0), 'b', { violates: 'mechanism' }), 'key b has "violates"'],
  ])('%#: refuses when %s', (item, message) => {
    expect(said(rationales, [item])).toEqual([`error tst-c01-1-000 ${message}`])
  })
})
