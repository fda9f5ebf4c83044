import { describe, expect, it } from 'vitest'
import { hygiene } from '../../../src/lint/rules/l26-hygiene.ts'
import { said, soundItem, soundMatching } from '../../fixtures/lint.ts'

const withTakeaway = (takeaway: string) => soundItem(0, { takeaway })

describe('hygiene', () => {
  it.each([
    'Use "this" and `<b>two  spaces</b>`, where a < b and b > c.',
    '- one\n  - two\n\n| a   | b |\n|-----|---|',
    '```\nif  (a &amp; b) “c”\n```',
  ])('is quiet about %j', text => {
    expect(said(hygiene, [withTakeaway(text)])).toEqual([])
  })

  it('reads prompts', () => {
    const prompts = ['p', 'q', 'r'].map(id => ({ id, text: `Need  ${id}` }))
    expect(said(hygiene, [soundMatching(0, { prompts })])[0]).toBe(
      'error tst-c01-1-000 the prompt p has two spaces in a row: "d  p"',
    )
  })

  it.each([
    ['Orders of Netflix wait.', 'names a real company: "Netflix"'],
    ['Dr. Smith waits.', 'names a person: "Dr. S"'],
    ['Alice waits.', 'names a person: "Alice"'],
    ['Sales rise on Thanksgiving.', 'needs knowledge of one culture: "Thanksgiving"'],
    ['It’s late.', 'has typographic quotes: "’"'],
    ['Two  spaces.', 'has two spaces in a row: "o  s"'],
    ['One space \nat the end.', 'has a space at the end of a line: " "'],
    ['A <b>bold</b> word.', 'has left-over markup: "<b>"'],
    ['Read &amp; write.', 'has left-over markup: "&amp;"'],
    ['No\u00a0break.', 'has an invisible character: "\u00a0"'],
    ['Zero\u200bwidth.', 'has an invisible character: "\u200b"'],
  ])('refuses %j', (text, message) => {
    expect(said(hygiene, [withTakeaway(text)])).toEqual([`error tst-c01-1-000 the takeaway ${message}`])
  })
})
