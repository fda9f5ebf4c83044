import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankDigest, canonicalJson, type Item, itemDigest, sha256Hex } from '../../src/core/index.ts'
import {
  makeBank,
  makeCertification,
  makeItem,
  makeItems,
  makeMatching,
  makeMultipleResponse,
  makeOrdering,
} from '../fixtures/build.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: [2, null, true] }, '{"a":[2,null,true],"b":1}'],
    [{ a: { z: 'x', y: 'w' } }, '{"a":{"y":"w","z":"x"}}'],
    [{ a: undefined, b: 0.5 }, '{"b":0.5}'],
    ['cafe\u0301', '"caf\u00e9"'],
    [['e\u0301'], '["\u00e9"]'],
    [{}, '{}'],
    [null, 'null'],
  ])('[B15] writes %j as %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it('[B15] depends on what is said, not on the order of keys', () => {
    const reversed = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, part]) => [key, reversed(part)]),
          )
        : value
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
      }),
    )
  })
})

describe('sha256Hex', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('[B15] digests %j as published', (text, hex) => {
    expect(sha256Hex(text)).toBe(hex)
  })

  it('[B15] digests the UTF-8 of a text', () => {
    expect(sha256Hex('größer 東京 🙂')).toBe(sha256('größer 東京 🙂'))
  })
})

const option = (id: string, text: string) => ({ id, text, rationale: `Because of ${id}.` })

describe('itemDigest', () => {
  it('[B15] is the SHA-256 of what a candidate sees and of the key', () => {
    const item = makeItem({ scenario: 'S', stem: 'Q?', options: [option('a', 'A'), option('b', 'B')], key: ['b'] })
    const canonical =
      '{"key":["b"],"options":[{"id":"a","text":"A"},{"id":"b","text":"B"}],"scenario":"S","stem":"Q?","type":"multiple-choice"}'
    expect(itemDigest(item)).toBe(sha256(canonical))
  })

  it('[B15] takes prompts and pairs of a matching item', () => {
    const item = makeMatching({
      scenario: 'S',
      stem: 'Q?',
      prompts: [
        { id: 'p', text: 'P' },
        { id: 'q', text: 'Q' },
      ],
      options: [option('a', 'A'), option('b', 'B')],
      key: { q: 'a', p: 'b' },
    })
    const canonical =
      '{"key":{"p":"b","q":"a"},"options":[{"id":"a","text":"A"},{"id":"b","text":"B"}],' +
      '"prompts":[{"id":"p","text":"P"},{"id":"q","text":"Q"}],"scenario":"S","stem":"Q?","type":"matching"}'
    expect(itemDigest(item)).toBe(sha256(canonical))
  })

  const base = makeItem()
  const [first, ...others] = base.options
  it.each<[string, Item]>([
    ['the scenario', { ...base, scenario: 'Another.' }],
    ['the stem', { ...base, stem: 'Which other?' }],
    ['the key', { ...base, key: ['c'] }],
    ['the text of an option', { ...base, options: [{ ...first!, text: 'Other' }, ...others] }],
    ['the order of options', { ...base, options: [...base.options].reverse() }],
    ['the type', makeOrdering({ options: base.options, stem: base.stem, key: ['b'] })],
  ])('[B15] changes with %s', (_, item) => {
    expect(itemDigest(item)).not.toBe(itemDigest(base))
  })

  it.each<[string, Item]>([
    ['id and version', { ...base, id: 'other', version: 2 }],
    ['a rationale', { ...base, options: [{ ...first!, rationale: 'Other' }, ...others] }],
    [
      'what is said of it',
      { ...base, takeaway: 'T', difficulty: 0.1, concepts: ['c'], enemies: ['e'], shuffle: false },
    ],
    ['the form of an accent', { ...base, scenario: base.scenario.normalize('NFD') }],
  ])('[B15] does not change with %s', (_, item) => {
    expect(itemDigest(item)).toBe(itemDigest(base))
  })

  it('[B15] tells the order of a key', () => {
    expect(itemDigest(makeMultipleResponse({ key: ['d', 'b'] }))).not.toBe(itemDigest(makeMultipleResponse()))
  })
})

describe('bankDigest', () => {
  const bank = makeBank()
  const { certification } = bank

  it('[B16] is the SHA-256 of sorted item lines and of form, weights and tasks', () => {
    const items = [
      { id: 'b', version: 2 },
      { id: 'a', version: 10 },
    ]
    const digests = new Map([
      ['a', 'aa'],
      ['b', 'bb'],
    ])
    const domains =
      '[{"id":"1","tasks":["1.1","1.2"],"weight":60},{"id":"2","tasks":["2.1"],"weight":40}],"form":{"items":10,"minutes":20,"unscored":2}'
    expect(bankDigest(makeCertification(), items, digests)).toBe(sha256(`a 10 aa\nb 2 bb\n{"domains":${domains}}`))
  })

  it('[B16] is that of the parsed bank, in any order of items', () => {
    expect(bank.digest).toBe(bankDigest(certification, bank.items, bank.digests))
    expect(bank.digest).toBe(bankDigest(certification, [...bank.items].reverse(), bank.digests))
  })

  it.each([
    ['one item fewer', makeBank(bank.items.slice(1))],
    ['another version', makeBank(bank.items.map((item, index) => (index ? item : { ...item, version: 2 })))],
    ['another text', makeBank(bank.items.map((item, index) => (index ? item : { ...item, stem: 'Which one?' })))],
    ['another form', makeBank(bank.items, makeCertification({ form: { items: 9, unscored: 2, minutes: 20 } }))],
    [
      'other weights',
      makeBank(
        bank.items,
        makeCertification({ domains: certification.domains.map(domain => ({ ...domain, weight: 50 })) }),
      ),
    ],
  ])('[B16] changes with %s', (_, other) => {
    expect(other.digest).not.toBe(bank.digest)
  })

  it('[B16] does not change with titles, scale or rationales', () => {
    const other = makeBank(
      bank.items.map(item => ({ ...item, takeaway: 'Another.' })),
      makeCertification({ title: 'Another title', scale: { min: 0, max: 100, passing: 70 } }),
    )
    expect(other.digest).toBe(bank.digest)
  })

  it('[B16] is the same for equal items made twice', () => {
    expect(makeBank(makeItems('1.1', 3)).digest).toBe(makeBank(makeItems('1.1', 3).reverse()).digest)
  })
})
