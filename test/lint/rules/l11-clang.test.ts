import { describe, expect, it } from 'vitest'
import { clang } from '../../../src/lint/rules/l11-clang.ts'
import { said, soundItem, soundOrdering, withTexts } from '../../fixtures/lint.ts'

const situation = 'A bakery replicates orders to Amazon DynamoDB each night, and 10000 of them are late.'

function withKey(text: string) {
  return withTexts(soundItem(0, { scenario: situation }), ['Read the orders.', text, 'Scan.', 'List.'])
}

describe('clang', () => {
  it.each([
    ['a word that a distractor has too', 'Write the orders.'],
    ['a service name', 'Write to Amazon DynamoDB.'],
    ['a word of four letters', 'Write what is late.'],
    ['a number', 'Write 10000 of them.'],
  ])('is quiet about %s', (_, text) => {
    expect(said(clang, [withKey(text)])).toEqual([])
  })

  it('is quiet about ordering items', () => {
    expect(said(clang, [withTexts(soundOrdering(0, { scenario: situation }), ['Read.', 'Use replication.'])])).toEqual(
      [],
    )
  })

  it.each([
    ['as written', 'It replicates them.'],
    ['in another form', 'Use replication.'],
  ])('warns of a word %s', (_, text) => {
    expect(said(clang, [withKey(text)])).toEqual([
      'warning tst-c01-1-000 words of the situation in the key alone: replicates',
    ])
  })

  it.each([
    [4, []],
    [3, [0, 1, 2].map(number => `warning tst-c01-1-00${number} words of the situation in the key alone: crimson`)],
  ])('does not count a word that a fifth of twenty items share (%i share it)', (sharing, messages) => {
    const items = Array.from({ length: 20 }, (_, number) => {
      const item = soundItem(number)
      const scenario = number < sharing ? `${item.scenario} It is crimson.` : item.scenario
      return withTexts({ ...item, scenario }, ['Read it.', 'Write crimson.', 'Scan it.', 'List it.'])
    })
    expect(said(clang, items)).toEqual(messages)
  })
})
