import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Item,
  type ItemResponse,
  ItemSchema,
  isCorrect,
  keyOptions,
  objectToItem,
  rngFor,
  selectCount,
  shuffled,
} from '../../src/core/index.ts'
import { makeItem, makeMatching, makeMultipleResponse, makeOrdering } from '../fixtures/build.ts'

/** A list of the other messages that `objectToItem` gives. */
const messages = (item: Item) => objectToItem(item).map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('isCorrect', () => {
  it.each<[string, Item, ItemResponse]>([
    ['multiple choice, the key', makeItem(), ['b']],
    ['multiple response, the keys', makeMultipleResponse(), ['b', 'd']],
    ['multiple response, the keys in another order', makeMultipleResponse(), ['d', 'b']],
    ['ordering, the sequence', makeOrdering(), ['c', 'a', 'b']],
    ['matching, every pair', makeMatching(), { r: 'a', q: 'd', p: 'b' }],
  ])('[C1] earns the item: %s', (_, item, response) => {
    expect(isCorrect(item, response)).toBe(true)
  })

  it.each<[string, Item, ItemResponse | undefined]>([
    ['multiple choice, a distractor', makeItem(), ['a']],
    ['multiple choice, key and distractor', makeItem(), ['b', 'a']],
    ['multiple choice, the key twice', makeItem(), ['b', 'b']],
    ['multiple choice, nothing', makeItem(), undefined],
    ['multiple choice, an empty list', makeItem(), []],
    ['multiple choice, pairs', makeItem(), { p: 'b' }],
    ['multiple response, one of two', makeMultipleResponse(), ['b']],
    ['multiple response, one right and one wrong', makeMultipleResponse(), ['b', 'a']],
    ['multiple response, one too many', makeMultipleResponse(), ['b', 'd', 'a']],
    ['multiple response, one twice', makeMultipleResponse(), ['b', 'b']],
    ['multiple response, nothing', makeMultipleResponse(), undefined],
    ['ordering, another sequence', makeOrdering(), ['a', 'c', 'b']],
    ['ordering, its beginning', makeOrdering(), ['c', 'a']],
    ['ordering, a step too many', makeOrdering(), ['c', 'a', 'b', 'd']],
    ['ordering, pairs', makeOrdering(), { 0: 'c', 1: 'a', 2: 'b' }],
    ['ordering, nothing', makeOrdering(), undefined],
    ['matching, two of three pairs', makeMatching(), { p: 'b', q: 'd' }],
    ['matching, one pair wrong', makeMatching(), { p: 'b', q: 'd', r: 'c' }],
    ['matching, a pair too many', makeMatching(), { p: 'b', q: 'd', r: 'a', s: 'c' }],
    ['matching, another prompt in place of one', makeMatching(), { p: 'b', q: 'd', s: 'a' }],
    ['matching, a list', makeMatching(), ['b', 'd', 'a']],
    ['matching, nothing', makeMatching(), undefined],
  ])('[C1] does not earn the item: %s', (_, item, response) => {
    expect(isCorrect(item, response)).toBe(false)
  })

  const items = [makeItem(), makeMultipleResponse(), makeOrdering(), makeMatching()]
  const responseTo = (item: Item) =>
    item.type === 'matching'
      ? fc.dictionary(fc.constantFrom('p', 'q', 'r'), fc.constantFrom('a', 'b', 'c', 'd'))
      : fc.subarray(item.options.map(option => option.id)).chain(ids => fc.shuffledSubarray(ids))

  it.each(items.map(item => [item.type, item] as const))('[C2] is blind to the order of options: %s', (_, item) => {
    fc.assert(
      fc.property(responseTo(item), fc.string(), (response, seed) => {
        const options = shuffled(rngFor(seed, 'x'), item.options)
        expect(isCorrect({ ...item, options } as Item, response)).toBe(isCorrect(item, response))
      }),
    )
  })

  it('[C2] is blind to the order of choosing, and ordering is not', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e']), chosen => {
        const sorted = [...chosen].sort()
        expect(isCorrect(makeMultipleResponse(), chosen)).toBe(isCorrect(makeMultipleResponse(), sorted))
        expect(isCorrect(makeOrdering(), chosen)).toBe(chosen.join('') === 'cab')
      }),
    )
  })

  it('[C1] earns an item with its key alone: 1 of 10 pairs, 1 of 24 sequences', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const pairs = ids.flatMap((one, index) => ids.slice(index + 1).map(other => [one, other]))
    expect(pairs.filter(pair => isCorrect(makeMultipleResponse(), pair))).toEqual([['b', 'd']])
    const sequences = ids
      .slice(0, 4)
      .flatMap(a =>
        ids.slice(0, 4).flatMap(b => ids.slice(0, 4).flatMap(c => (new Set([a, b, c]).size === 3 ? [[a, b, c]] : []))),
      )
    expect(sequences).toHaveLength(24)
    expect(sequences.filter(sequence => isCorrect(makeOrdering(), sequence))).toEqual([['c', 'a', 'b']])
  })
})

describe('keyOptions', () => {
  it.each<[Item, string[]]>([
    [makeItem(), ['b']],
    [makeMultipleResponse(), ['b', 'd']],
    [makeOrdering(), ['c', 'a', 'b']],
    [makeMatching(), ['b', 'd', 'a']],
  ])('lists the options of a key: %#', (item, ids) => {
    expect(keyOptions(item)).toEqual(ids)
    expect(selectCount(item)).toBe(ids.length)
    expect(isCorrect(item, item.key)).toBe(true)
  })
})

describe('objectToItem', () => {
  it.each([
    makeItem(),
    makeMultipleResponse(),
    makeOrdering(),
    makeMatching(),
    makeMultipleResponse({ key: [...'abcde'] }),
  ])('[B9] finds nothing in what fits: %#', item => {
    expect(objectToItem(item)).toEqual([])
    expect(ItemSchema.safeParse(item).success).toBe(true)
  })

  it.each<[Item, string[]]>([
    [makeItem({ key: ['x'] }), ['key.0: "x" is no option of this item']],
    [makeItem({ key: [] }), ['key: the key has 0 options; this type needs 1']],
    [makeItem({ key: ['a', 'b'] }), ['key: the key has 2 options; this type needs 1']],
    [makeItem({ options: [...makeItem().options, makeItem().options[0]!] }), ['options: option id "a" is used twice']],
    [makeMultipleResponse({ key: ['b'] }), ['key: the key has 1 options; this type needs 2 to 5']],
    [makeMultipleResponse({ key: ['b', 'b'] }), ['key: option "b" stands twice in the key']],
    [
      makeMultipleResponse({ key: ['b', 'y', 'z'] }),
      ['key.1: "y" is no option of this item', 'key.2: "z" is no option of this item'],
    ],
    [makeOrdering({ key: ['c'] }), ['key: the key has 1 options; this type needs 2 to 4']],
    [makeOrdering({ key: ['c', 'a', 'c'] }), ['key: option "c" stands twice in the key']],
    [makeMatching({ key: { p: 'b', q: 'd' } }), ['key: prompt "r" has no option']],
    [makeMatching({ key: { p: 'b', q: 'd', r: 'z' } }), ['key: "z" is no option of this item']],
    [makeMatching({ key: { p: 'b', q: 'd', r: 'a', s: 'c' } }), ['key: "s" is no prompt of this item']],
    [makeMatching({ key: { p: 'b', q: 'b', r: 'a' } }), ['key: option "b" is used for two prompts']],
    [
      makeMatching({ prompts: ['p', 'q', 'r', 'p'].map(id => ({ id, text: 'Need' })) }),
      ['prompts: prompt id "p" is used twice'],
    ],
  ])('[B9] says why a key cannot be one: %#', (item, expected) => {
    expect(messages(item)).toEqual(expected)
  })
})
