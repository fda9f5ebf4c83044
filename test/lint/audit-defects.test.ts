import { describe, expect, it } from 'vitest'
import { parseDefects } from '../../src/lint/index.ts'
import { makeBank, makeItems, makeMatching } from '../fixtures/build.ts'

const bank = makeBank([...makeItems('1.1', 2), makeMatching({ id: 'tst-c01-1-103', facts: ['m'] })])
const ITEM = 'tst-c01-11-001'
const TO_KEY = { in: 'option:a', from: 'in place number 1', to: 'in place number 2' }

function parse(written: readonly object[], over: object = {}) {
  const file = { schemaVersion: 1, certification: 'TST-C01', written, generate: {}, ...over }
  return parseDefects({ file: 'defects.json', text: JSON.stringify(file) }, bank)
}

const defect = (over: object = {}) => ({
  item: ITEM,
  kind: 'second-correct',
  why: 'a is as good',
  replace: [TO_KEY],
  ...over,
})
const replacing = (over: object) => defect({ replace: [TO_KEY, { ...TO_KEY, ...over }] })

describe('parseDefects', () => {
  it('[D6] makes every replacement, one after the other, and changes nothing else', () => {
    const replace = [
      TO_KEY,
      { in: 'option:a', from: 'number 2', to: '$& and number 3' },
      { in: 'scenario', from: ' No order may be lost.', to: '' },
      { in: 'stem', from: 'solution', to: 'design' },
    ]
    const parsed = parse([defect({ replace })])
    const item = bank.items.find(({ id }) => id === ITEM)!
    const options = item.options.map(option => ({ ...option }))
    options[0]!.text = 'Design a keeps the messages of the shop in place $& and number 3.'
    expect(parsed.ok && parsed.value.written).toEqual([
      {
        kind: 'second-correct',
        item: {
          ...item,
          options,
          scenario: `Bakery ${ITEM} loses orders whenever its kitchen service restarts.`,
          stem: 'Which design will meet these requirements?',
        },
      },
    ])
  })

  it('generates nothing of a kind that is not named', () => {
    const parsed = parse([], { generate: { 'key-swap': 12 } })
    expect(parsed.ok && parsed.value.generate).toEqual({ 'key-swap': 12, 'removed-constraint': 0, 'overlong-key': 0 })
  })

  it.each([
    [
      'another exam',
      parse([], { certification: 'XYZ-C01' }),
      ['certification', 'certification is XYZ-C01, but the bank is TST-C01'],
    ],
    ['an unknown item', parse([defect({ item: 'x' })]), ['written[0].item', 'names "x", which the bank does not have']],
    [
      'an item of another type',
      parse([defect({ item: 'tst-c01-1-103' })]),
      ['written[0].item', 'tst-c01-1-103, which is matching'],
    ],
    ['an item named twice', parse([defect(), defect()]), ['written[1].item', `names ${ITEM} again`]],
    [
      'an unknown option',
      parse([replacing({ in: 'option:z' })]),
      ['written[0].replace[1].in', `is option:z, which ${ITEM} does not have`],
    ],
    [
      'a text that is not there',
      parse([replacing({ from: 'nowhere' })]),
      ['written[0].replace[1].from', `once in option:a of ${ITEM}, but stands there 0 times`],
    ],
    [
      'a text that is there twice',
      parse([replacing({ in: 'stem', from: 'i' })]),
      ['written[0].replace[1].from', `once in stem of ${ITEM}, but stands there 4 times`],
    ],
    [
      'no change',
      parse([replacing({ from: 'Design', to: 'Design' })]),
      ['written[0].replace[1].to', `changes nothing in option:a of ${ITEM}`],
    ],
    [
      'an empty text',
      parse([replacing({ in: 'stem', from: 'Which solution will meet these requirements?', to: ' ' })]),
      ['written[0].replace[1].to', `leaves stem of ${ITEM} empty`],
    ],
    [
      'an unknown place',
      parse([replacing({ in: 'takeaway' })]),
      ['written[0].replace[1].in', 'must be scenario, stem or option:'],
    ],
    ['an unknown kind', parse([defect({ kind: 'key-swap' })]), ['written[0].kind', 'second-correct, stale-fact']],
    ['no reason', parse([defect({ why: undefined })]), ['written[0].why', 'is missing']],
    ['no replacement', parse([defect({ replace: [] })]), ['written[0].replace', 'at least 1 entry']],
    ['a kind that nobody generates', parse([], { generate: { 'stale-fact': 1 } }), ['generate', '"stale-fact"']],
    ['a text for a number', parse([], { generate: { 'key-swap': '3' } }), ['generate.key-swap', 'must be a number']],
  ])('[D6] refuses %s and names the place', (_, parsed, [path, said]) => {
    if (parsed.ok) throw new Error('accepted')
    expect(parsed.error).toHaveLength(1)
    expect(parsed.error[0]).toMatchObject({
      file: 'defects.json',
      path,
      message: expect.stringContaining(said as string),
    })
  })

  it('[D6] reports every defect that does not apply', () => {
    const parsed = parse([defect({ item: 'x' }), replacing({ from: 'nowhere' })], { certification: 'XYZ-C01' })
    expect(parsed.ok || parsed.error.map(({ path }) => path)).toEqual([
      'certification',
      'written[0].item',
      'written[1].replace[1].from',
    ])
  })

  it('refuses what is not JSON', () => {
    expect(parseDefects({ file: 'd.json', text: '{' }, bank)).toMatchObject({
      ok: false,
      error: [{ code: 'not-json' }],
    })
  })
})
