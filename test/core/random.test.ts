import fc from 'fast-check'
import alea from 'seedrandom/lib/alea.js'
import { describe, expect, it } from 'vitest'
import { below, parseSeed, type Rng, rngFor, SEED_LENGTH, shuffled } from '../../src/core/index.ts'
import { chiSquare } from './chi-square.ts'

/** A stream that gives these numbers, then fails. */
function scripted(...numbers: number[]): Rng {
  return () => {
    const next = numbers.shift()
    if (next === undefined) throw new Error('the script is over')
    return next
  }
}

const take = (rng: Rng, count: number) => Array.from({ length: count }, () => rng())

describe('alea', () => {
  it('[R1] has the known values of seedrandom 3.0.5', () => {
    expect(alea('hello.')()).toBe(0.4783254903741181)
    expect(alea('hello.').int32()).toBe(2054392338)
  })
})

describe('rngFor', () => {
  it('[R1] reads alea of the JSON list of labels and seed as unsigned integers', () => {
    const generator = alea('["SAA-C03","options","saa-c03-1-001","my seed"]')
    const signed = Array.from({ length: 20 }, () => generator.int32())
    expect(signed.some(value => value < 0)).toBe(true)
    expect(take(rngFor('my seed', 'SAA-C03', 'options', 'saa-c03-1-001'), 20)).toEqual(
      signed.map(value => (value < 0 ? value + 2 ** 32 : value)),
    )
  })

  it.each([
    [
      ['s', 'a', 'bc'],
      ['s', 'ab', 'c'],
    ],
    [
      ['s', 'a'],
      ['a', 's'],
    ],
    [
      ['s', 'a'],
      ['s', 'a', ''],
    ],
    [
      ['a","b', 'c'],
      ['b', 'c', 'a'],
    ],
    [
      ['ab', 'x'],
      ['abab', 'x'],
    ],
  ] as [string, ...string[]][][])('[R4] keeps %j and %j apart', (one, other) => {
    const [left, right] = [one, other] as [[string, ...string[]], [string, ...string[]]]
    expect(take(rngFor(...left), 4)).not.toEqual(take(rngFor(...right), 4))
  })

  it('[R4] gives every caller the stream from its beginning', () => {
    const first = rngFor('s', 'a')
    first()
    expect(take(rngFor('s', 'a'), 3)).toEqual(take(rngFor('s', 'a'), 3))
    expect(first()).toBe(take(rngFor('s', 'a'), 2)[1])
  })
})

describe('below', () => {
  it.each([
    [3, 13.816],
    [5, 18.467],
    [7, 22.458],
    [10, 27.877],
  ])('[R2] is uniform below %i: chi-square under %f at .001', (n, critical) => {
    const rng = rngFor('chi', 'below', String(n))
    const counts = new Array<number>(n).fill(0)
    for (let i = 0; i < 100_000; i++) counts[below(rng, n)]! += 1
    expect(chiSquare(counts)).toBeLessThan(critical)
  })

  it('[R2] rejects draws beyond the last whole multiple', () => {
    // 2^32 = 3 · 1431655765 + 1: only the highest draw is rejected.
    expect(below(scripted(2 ** 32 - 1, 2 ** 32 - 2), 3)).toBe(2)
    // 2^32 mod 10 = 6: the six highest draws are rejected.
    expect(below(scripted(2 ** 32 - 1, 2 ** 32 - 6, 2 ** 32 - 7), 10)).toBe(9)
  })

  it('[R2] takes every draw where the bound divides 2^32', () => {
    expect(below(scripted(2 ** 32 - 1), 2 ** 32)).toBe(2 ** 32 - 1)
    expect(below(scripted(2 ** 32 - 1), 4)).toBe(3)
    expect(below(scripted(5), 1)).toBe(0)
  })

  it.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN])('refuses the bound %f as a mistake of ours', n => {
    expect(() => below(scripted(0), n)).toThrow('below needs 1 to 2^32')
  })
})

describe('shuffled', () => {
  it('[R3] swaps downward from the end', () => {
    // i = 3: j = 0; i = 2: j = 2; i = 1: j = 0.
    expect(shuffled(scripted(4, 2, 0), ['a', 'b', 'c', 'd'])).toEqual(['b', 'd', 'c', 'a'])
  })

  it('[R3] leaves the list as it was and keeps every entry', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
        const before = [...list]
        const after = shuffled(rngFor(seed, 'x'), Object.freeze(list))
        expect(list).toEqual(before)
        expect([...after].sort()).toEqual([...before].sort())
      }),
    )
  })

  it.each([1, 2, 3])('[R3] gives all 24 orders of four alike, 240,000 from stream %i', number => {
    const rng = rngFor(`seed=${number}`, 'perm')
    const counts = new Map<string, number>()
    for (let i = 0; i < 240_000; i++) {
      const order = shuffled(rng, ['a', 'b', 'c', 'd']).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    expect(chiSquare([...counts.values()])).toBeLessThan(49.728)
  })

  it('[R3] gives all 24 orders of four alike as the first shuffle of 24,000 streams', () => {
    const counts = new Map<string, number>()
    for (let i = 0; i < 24_000; i++) {
      const order = shuffled(rngFor(`seed ${i}`, 'SAA-C03', 'options', 'item'), ['a', 'b', 'c', 'd']).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    expect(chiSquare([...counts.values()])).toBeLessThan(49.728)
  })
})

describe('parseSeed', () => {
  it.each([
    ['plain', 'plain'],
    ['  spaced out \n', 'spaced out'],
    ['cafe\u0301', 'caf\u00e9'],
    ['x'.repeat(SEED_LENGTH), 'x'.repeat(SEED_LENGTH)],
    [` ${'x'.repeat(SEED_LENGTH)} `, 'x'.repeat(SEED_LENGTH)],
    ['e\u0301'.repeat(SEED_LENGTH), '\u00e9'.repeat(SEED_LENGTH)],
  ])('[R5] reads %j as %j', (text, seed) => {
    expect(parseSeed(text)).toBe(seed)
  })

  it.each(['', '   ', '\t\n', 'x'.repeat(SEED_LENGTH + 1)])('[R5] refuses %j', text => {
    expect(parseSeed(text)).toBeUndefined()
  })

  it('[R5] reads a seed as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const seed = parseSeed(text)
        if (seed !== undefined) expect(parseSeed(seed)).toBe(seed)
      }),
    )
  })
})
