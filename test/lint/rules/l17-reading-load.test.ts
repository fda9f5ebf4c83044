import { describe, expect, it } from 'vitest'
import { readingLoadFits } from '../../../src/lint/rules/l17-reading-load.ts'
import { SMALL, said, soundItem, withTexts } from '../../fixtures/lint.ts'

/** An item of `count` one-syllable words in sentences of ten. */
function ofWords(count: number) {
  const scenario = 'We do so and so on and on and on. '
    .repeat(50)
    .split(' ')
    .slice(0, count - 5)
    .join(' ')
  return withTexts(soundItem(0, { scenario, stem: 'Which?' }), ['Read.', 'Write.', 'Scan.', 'List.'])
}

describe('reading-load', () => {
  it.each([
    [65, 90, 141, 174],
    [65, 130, 204, 252],
    [75, 180, 244, 302],
  ])('of %i items in %i minutes is at most %i words, and never more than %i', (items, minutes, ...limits) => {
    const [warned, refused] = limits
    const certification = { ...SMALL, form: { items, unscored: 0, minutes } }
    const seconds = Math.round((minutes * 60) / items)
    const saidOf = (count: number) => said(readingLoadFits, [ofWords(count)], { certification })
    expect(saidOf(warned)).toEqual([])
    expect(saidOf(warned + 1)).toEqual([`warning tst-c01-1-000 has ${warned + 1} words for ${seconds} seconds`])
    expect(saidOf(refused + 1)).toEqual([`error tst-c01-1-000 has ${refused + 1} words for ${seconds} seconds`])
  })

  it('warns of a sentence of more than 40 words, in which code does not count', () => {
    const forty = `${'so '.repeat(39)}on`
    const code = `\`\`\`\n${'so '.repeat(60)}\n\`\`\``
    expect(said(readingLoadFits, [soundItem(0, { scenario: `${forty}. ${code}` })])).toEqual([])
    expect(said(readingLoadFits, [soundItem(0, { scenario: `${forty} on.` })])).toContain(
      'warning tst-c01-1-000 a sentence of the scenario has 41 words',
    )
  })

  it('warns of long words, of which service names are none', () => {
    const hard = 'Organizational responsibilities necessitate interdepartmental communication capabilities.'
    expect(said(readingLoadFits, [soundItem(0, { scenario: hard })])[0]).toMatch(
      /^warning .* read at grade \d\d\.\d; 15 is the most$/,
    )
    expect(
      said(readingLoadFits, [soundItem(0, { scenario: 'They use AWS IAM Identity Center and Amazon Data Firehose.' })]),
    ).toEqual([])
  })
})
