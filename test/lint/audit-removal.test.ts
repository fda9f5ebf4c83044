import { describe, expect, it } from 'vitest'
import { readBank } from '../../src/cli/read-bank.ts'
import { isChoice, removeConstraint } from '../../src/lint/index.ts'
import { makeItem } from '../fixtures/build.ts'

const START = 'A bakery with ninety shops moves its orders to AWS this year.'

/** The scenario or stem that is left of `over` without `phrase`, after a first sentence that stays. */
function scenarioWithout(sentence: string, phrase: string): string | undefined {
  const left = removeConstraint(makeItem({ scenario: `${START} ${sentence}`, decidingConstraints: [phrase] }))
  return left?.scenario.slice(START.length + 1)
}

describe('removeConstraint', () => {
  it.each([
    ['Orders must be readable within an hour.', 'within an hour', 'Orders must be readable.'],
    [
      'It must be kept for ten years, without any copy elsewhere.',
      'without any copy elsewhere',
      'It must be kept for ten years.',
    ],
    [
      'Until the new oven arrives, all shops keep their own database.',
      'Until the new oven arrives',
      'All shops keep their own database.',
    ],
    [
      'The kitchen reads each order, which must arrive in sequence.',
      'must arrive in sequence',
      'The kitchen reads each order.',
    ],
    [
      'The kitchen reads every order once; none may be read twice.',
      'none may be read twice',
      'The kitchen reads every order once.',
    ],
    ['The shops open at six and cannot wait for a restore.', 'cannot wait for a restore', 'The shops open at six.'],
    [
      'The vendor offers a driver (for Linux), but refuses agents.',
      'refuses agents',
      'The vendor offers a driver (for Linux).',
    ],
  ])('[D4] strikes out of %j the clause of %j', (sentence, phrase, left) => {
    expect(scenarioWithout(sentence, phrase)).toBe(left)
  })

  it.each([
    ['No order may be lost.', 'No order may be lost'],
    ['Managers must be able to sign in during an outage.', 'sign in during an outage'],
    ['The data is read, sorted, and kept for years.', 'kept for years'],
    ['When one zone fails, the shops must go on.', 'the shops must go on'],
    ['The shops need both low cost and one copy abroad.', 'one copy abroad'],
    ['Printing is to end within an hour.', 'end within an hour'],
    ['The vendor has a driver (fast, but untested).', 'untested'],
  ])('[D4] drops the whole of %j', (sentence, phrase) => {
    expect(scenarioWithout(`${sentence} The team has no budget.`, phrase)).toBe('The team has no budget.')
    expect(scenarioWithout(`The team has no budget. ${sentence}`, phrase)).toBe('The team has no budget.')
  })

  it('[D4] takes a qualifier out of the stem', () => {
    const stem = 'Which solution will meet these requirements MOST cost-effectively?'
    const left = removeConstraint(makeItem({ stem, decidingConstraints: ['MOST cost-effectively'] }))
    expect(left?.stem).toBe('Which solution will meet these requirements?')
  })

  it('[D4] takes the phrase out of every place where it stands', () => {
    const scenario = `${START} No order may be lost. Shops close at six. No order may be lost.`
    expect(removeConstraint(makeItem({ scenario }))?.scenario).toBe(`${START} Shops close at six.`)
  })

  it.each([
    ['the first sentence', { scenario: `No order may be lost by a bakery. ${START}` }],
    ['a sentence that the next speaks of', { scenario: `${START} No order may be lost. It belongs to a customer.` }],
    ['what would leave hardly a situation', { scenario: 'A bakery has shops. No order may be lost.' }],
    ['a stem of one sentence', { scenario: START, stem: 'How does a bakery ensure that No order may be lost?' }],
    ['a phrase across sentences', { scenario: `${START} No order. May be lost.`, decidingConstraints: ['order. May'] }],
    ['a row of a table', { scenario: `${START}\n| No order may be lost | yes |` }],
    ['a phrase that does not stand there', { scenario: START }],
  ])('[D4] gives up %s', (_, over) => {
    expect(removeConstraint(makeItem(over))).toBeUndefined()
  })

  it.each(['saa-c03', 'clf-c02'])('[D4] leaves whole sentences without the phrase in most items of %s', folder => {
    const bank = readBank(folder)
    if (!bank.ok) throw new Error(folder)
    const items = bank.value.items.filter(isChoice)
    const left = items.map(removeConstraint)
    left.forEach((item, index) => {
      if (item === undefined) return
      const text = `${item.scenario} ${item.stem}`
      expect(text).not.toContain(item.decidingConstraints[0])
      expect(text).not.toMatch(/ {2}| [,.;?]|[,;] ?[,;.?]|\.\.|^\P{Lu}(?<!\d)/u)
      expect({ ...item, scenario: '', stem: '' }).toEqual({ ...items[index], scenario: '', stem: '' })
    })
    expect(left.filter(item => item !== undefined).length).toBeGreaterThan(items.length / 2)
  })
})
