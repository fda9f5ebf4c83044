import { describe, expect, it } from 'vitest'
import { stemLength } from '../../../src/lint/rules/l16-stem-length.ts'
import { SMALL, said, soundItem } from '../../fixtures/lint.ts'

const ofWords = (count: number) => soundItem(0, { scenario: 'word '.repeat(count - 2), stem: 'Which one?' })

describe('stem-length', () => {
  it.each([
    ['foundational', 8, 60],
    ['associate', 20, 120],
    ['professional', 45, 190],
    ['specialty', 30, 150],
  ] as const)('wants %s items of %i to %i words', (tier, least, most) => {
    const certification = { ...SMALL, tier }
    const saidOf = (count: number) => said(stemLength, [ofWords(count)], { certification })
    const message = (count: number) => [
      `warning tst-c01-1-000 scenario and stem have ${count} words; ${tier} items have ${least} to ${most}`,
    ]
    expect([saidOf(least), saidOf(most)]).toEqual([[], []])
    expect([saidOf(least - 1), saidOf(most + 1)]).toEqual([message(least - 1), message(most + 1)])
  })
})
