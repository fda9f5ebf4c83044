import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/core/index.ts'
import { optionCount } from '../../../src/lint/rules/l01-option-count.ts'
import { optionsOf, said, soundItem, soundMatching, soundOrdering, soundResponse } from '../../fixtures/lint.ts'

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

function options(count: number) {
  const [first] = optionsOf(0, ['b'], 1)
  return letters.slice(0, count).map(id => ({ ...first!, id }))
}

function prompts(count: number) {
  return letters.slice(0, count).map(id => ({ id, text: `Need ${id}` }))
}

function select(count: number, keys: number): Item {
  return soundResponse(0, { options: options(count), key: letters.slice(0, keys) })
}

describe('option-count', () => {
  it.each<[string, Item]>([
    ['a choice of four', soundItem(0)],
    ['two of five', select(5, 2)],
    ['two of six', select(6, 2)],
    ['three of six', select(6, 3)],
    ['three of seven', select(7, 3)],
    ['three to order', soundOrdering(0, { options: options(3) })],
    ['five to order', soundOrdering(0, { options: options(5) })],
    ['three prompts', soundMatching(0)],
    [
      'seven prompts',
      soundMatching(0, {
        prompts: prompts(7),
        options: options(7),
        key: Object.fromEntries(letters.map(id => [id, id])),
      }),
    ],
  ])('is quiet about %s', (_, item) => {
    expect(said(optionCount, [item])).toEqual([])
  })

  it.each<[Item, string]>([
    [soundItem(0, { options: options(3) }), 'has 3 options; multiple choice needs 4'],
    [soundItem(0, { options: options(5) }), 'has 5 options; multiple choice needs 4'],
    [select(4, 2), 'has 4 options; choosing two needs 5 or 6'],
    [select(7, 2), 'has 7 options; choosing two needs 5 or 6'],
    [select(5, 3), 'has 5 options; choosing three needs 6 or 7'],
    [select(7, 4), 'has 4 keys; multiple response asks for two or three'],
    [soundOrdering(0, { options: options(2), key: ['a', 'b'] }), 'has 2 options; ordering needs 3 to 5'],
    [soundOrdering(0, { options: options(6) }), 'has 6 options; ordering needs 3 to 5'],
    [soundMatching(0, { prompts: prompts(2), key: { a: 'a', b: 'b' } }), 'has 2 prompts; matching needs 3 to 7'],
  ])('counts %#: %s', (item, message) => {
    expect(said(optionCount, [item])).toEqual([`error ${item.id} ${message}`])
  })
})
