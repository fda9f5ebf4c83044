import { describe, expect, it } from 'vitest'
import { below, type Rng, rngFor } from '../../src/core/index.ts'
import { scoreGuesses } from '../../src/lint/guess.ts'
import { LEARNED } from '../../src/lint/learned.ts'
import { SERVICES, soundItem } from '../fixtures/lint.ts'

const WORDS = 'orders queues topics tables buckets streams zones keys roles paths ports names'.split(' ')

/** `count` items with drawn words and a drawn key, whose text has `extra` words more. */
function drawn(seed: string, count: number, extra: number) {
  const rng: Rng = rngFor(seed, 'learned.test')
  const text = (length: number) => Array.from({ length }, () => WORDS[below(rng, WORDS.length)]).join(' ')
  return Array.from({ length: count }, (_, number) => {
    const key = 'abcd'[below(rng, 4)] as string
    const [first] = soundItem(0).options
    const options = ['a', 'b', 'c', 'd'].map(id => ({
      ...first!,
      id,
      text: text(8 + below(rng, 4) + (id === key ? extra : 0)),
    }))
    return soundItem(0, { id: `item-${number}`, key: [key], options })
  })
}

function excessOf(index: 0 | 1, items: ReturnType<typeof drawn>) {
  const values = LEARNED[index]!.values(items, SERVICES)
  return scoreGuesses(
    items.map((item, place) => ({ item, values: values[place]! })),
    LEARNED[index]!.tie,
  )
}

describe('LEARNED', () => {
  it.each([0, 1] as const)('run %i learns that keys are long', run => {
    expect(excessOf(run, drawn('long', 120, 4)).excess).toBeGreaterThan(30)
  })

  it.each(['one', 'two', 'three'])('stays within chance where nothing tells (seed %s)', seed => {
    const { z } = excessOf(0, drawn(seed, 120, 0))
    expect(Math.abs(z)).toBeLessThan(3)
  })

  it('only the second run sees the position', () => {
    const items = drawn('place', 120, 0).map(item => ({ ...item, key: ['c'] }))
    expect(excessOf(1, items).excess).toBeGreaterThan(60)
    expect(excessOf(0, items).excess).toBeLessThan(30)
  })
})
