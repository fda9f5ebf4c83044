import { describe, expect, it } from 'vitest'
import { rngFor } from '../../src/core/index.ts'
import { padKey, swapKey } from '../../src/lint/audit-generate.ts'
import { makeItem, makeMultipleResponse } from '../fixtures/build.ts'

const SEEDS = Array.from({ length: 100 }, (_, seed) => `${seed}`)

/** The mean length of the distractors of `item`, in characters. */
function meanDistractor({ options, key }: ReturnType<typeof makeItem>): number {
  const lengths = options.filter(({ id }) => !key.includes(id)).map(({ text }) => text.length)
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length
}

describe('swapKey', () => {
  it('[D3] declares each distractor in turn, never the key', () => {
    const declared = SEEDS.map(seed => swapKey(makeItem(), rngFor(seed))?.key.join())
    expect([...new Set(declared)].sort()).toEqual(['a', 'c', 'd'])
  })

  it('[D3] keeps all but one option of a key of several', () => {
    const item = makeMultipleResponse()
    const declared = SEEDS.map(seed => swapKey(item, rngFor(seed))?.key ?? [])
    for (const key of declared) expect(key.filter(id => item.key.includes(id))).toHaveLength(1)
    expect([...new Set(declared.map(String))].sort()).toEqual(['a,b', 'a,d', 'b,c', 'b,e', 'c,d', 'd,e'])
  })

  it('[D3] leaves everything but the key as it was', () => {
    expect({ ...swapKey(makeItem(), rngFor('s')), key: ['b'] }).toEqual(makeItem())
  })

  it('has nothing to declare where every option is in the key', () => {
    const item = makeMultipleResponse({ key: ['a', 'b', 'c', 'd', 'e'] })
    expect(swapKey(item, rngFor('s'))).toBeUndefined()
    expect(padKey(item, rngFor('s'))).toBeUndefined()
  })
})

describe('padKey', () => {
  it.each([1, 0.6, 0.4])('[D5] makes a key of %f times the length overlong by adding to it', share => {
    const plain = makeItem()
    const short = `${plain.options[1]!.text.slice(0, 58 * share)}.`
    const item = {
      ...plain,
      options: plain.options.map(option => (option.id === 'b' ? { ...option, text: short } : option)),
    }
    for (const seed of SEEDS) {
      const { options, ...rest } = padKey(item, rngFor(seed))!
      const { options: before, ...restBefore } = item
      expect(rest).toEqual(restBefore)
      expect(options.filter(({ id }) => id !== 'b')).toEqual(before.filter(({ id }) => id !== 'b'))
      const text = options[1]!.text
      expect(text.startsWith(`${short.slice(0, -1)}, `)).toBe(true)
      expect(text).toMatch(/[^.]\.$/)
      expect(text.length).toBeGreaterThan(1.35 * meanDistractor(item))
    }
  })

  it('[D5] adds to one option of a key of several', () => {
    const item = makeMultipleResponse()
    const changed = SEEDS.map(seed =>
      padKey(item, rngFor(seed))!.options.filter((option, at) => option !== item.options[at]),
    )
    expect(new Set(changed.map(options => options.map(({ id }) => id).join()))).toEqual(new Set(['b', 'd']))
  })

  it('adds no full stop where the option had none', () => {
    const item = makeItem()
    const bare = { ...item, options: item.options.map(option => ({ ...option, text: option.text.slice(0, -1) })) }
    expect(padKey(bare, rngFor('s'))?.options[1]?.text).not.toMatch(/\.$/)
  })

  it('[D5] passes over options that are names, and a key that nothing makes long enough', () => {
    const withTexts = (texts: readonly string[]) => {
      const item = makeItem()
      return { ...item, options: item.options.map((option, at) => ({ ...option, text: texts[at]! })) }
    }
    expect(padKey(withTexts(['Amazon S3', 'Amazon EBS', 'Amazon EFS', 'Amazon FSx']), rngFor('s'))).toBeUndefined()
    const long = 'long words '.repeat(150)
    expect(padKey(withTexts([long, 'short', long, long]), rngFor('s'))).toBeUndefined()
  })
})
