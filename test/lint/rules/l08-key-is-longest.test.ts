import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/core/index.ts'
import { keyIsLongest } from '../../../src/lint/rules/l08-key-is-longest.ts'
import { said, soundItem, soundMatching, soundOrdering, soundResponse, withTexts } from '../../fixtures/lint.ts'

/** A sentence of `length` characters in words of nine. */
const sentence = (length: number) => 'abcdefghi '.repeat(Math.ceil(length / 10)).slice(0, length)

function withLengths(item: Item, lengths: readonly number[]): Item {
  return withTexts(item, lengths.map(sentence))
}

describe('key-is-longest', () => {
  it.each<[string, Item]>([
    ['equal lengths', withLengths(soundItem(0), [100, 100, 100, 100])],
    ['a key that is 1.15 times the next', withLengths(soundItem(0), [100, 115, 100, 100])],
    ['a key that is shortest', withLengths(soundItem(0), [100, 60, 100, 100])],
    ['bare names of any length', withTexts(soundItem(0), ['S3', 'Amazon Data Firehose', 'SQS', 'IAM'])],
    ['keys of which one is short', withLengths(soundResponse(0), [100, 150, 100, 95, 100])],
    [
      'options that are all keys',
      withLengths(soundResponse(0, { key: ['a', 'b', 'c', 'd', 'e'] }), [100, 120, 100, 100, 100]),
    ],
    ['longest steps of an ordering item', withLengths(soundOrdering(0), [100, 100, 100, 60])],
    ['a matching item without distractors', withLengths(soundMatching(0), [100, 120, 100, 90])],
  ])('is quiet about %s', (_, item) => {
    expect(said(keyIsLongest, [item])).toEqual([])
  })

  it.each<[string, Item, string]>([
    [
      'spread of 2.25',
      withLengths(soundItem(0), [225, 100, 150, 150]),
      'warning the longest option has 2.25 times the characters of the shortest',
    ],
    [
      'spread of 3.1',
      withLengths(soundItem(0), [310, 100, 150, 150]),
      'error the longest option has 3.10 times the characters of the shortest',
    ],
    [
      'key of 1.4 times the mean',
      withLengths(soundItem(0), [100, 140, 100, 100]),
      'error the key has 1.40 times the characters of its distractors',
    ],
    [
      'key of 1.2 times the next',
      withLengths(soundItem(0), [100, 120, 100, 100]),
      'warning the key is longest, 1.20 times the next',
    ],
    [
      'both keys longest',
      withLengths(soundResponse(0), [100, 120, 100, 130, 100]),
      'warning the key is longest, 1.20 times the next',
    ],
  ])('speaks of a %s', (_, item, message) => {
    expect(said(keyIsLongest, [item])).toEqual([message.replace(' ', ` ${item.id} `)])
  })
})
