import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../src/core/index.ts'
import { factsChecked } from '../../../src/lint/rules/l21-facts.ts'
import { makeFact } from '../../fixtures/build.ts'
import { said, soundItem } from '../../fixtures/lint.ts'

const item = soundItem(0, { facts: ['first', 'second'] })

function fact(id: string, url: string, evidence: Fact['references'][number]['evidence'] = 'D'): Fact {
  return makeFact({ id, references: [{ title: 'A page', url, evidence }] })
}

describe('facts', () => {
  it.each(['https://docs.aws.amazon.com/sqs/a.html', 'https://aws.amazon.com/sqs/faqs/', 'https://aws.amazon.com'])(
    'accepts %s',
    url => {
      expect(said(factsChecked, [item], { facts: [fact('first', url), fact('second', url, 'M')] })).toEqual([])
    },
  )

  it.each([
    'https://example.com/docs.aws.amazon.com/',
    'https://docs-aws.amazon.com.example.org/',
    'https://notaws.amazon.com/',
    'https://aws.amazon.community/',
  ])('refuses %s', url => {
    expect(said(factsChecked, [item], { facts: [fact('second', url)] })).toEqual([
      `error tst-c01-1-000 fact second cites ${url}, which is no official documentation`,
    ])
  })

  it('refuses to turn on memory alone', () => {
    expect(said(factsChecked, [item], { facts: [fact('first', 'https://docs.aws.amazon.com/', 'M')] })).toEqual([
      'error tst-c01-1-000 fact first, on which the item turns, rests on memory alone',
    ])
  })

  it.each([
    ['2026-05-25', false, []],
    ['2026-05-26', false, ['warning tst-c01-1-000 fact second was to be checked again by 2026-05-25']],
    ['2026-05-26', true, ['error tst-c01-1-000 fact second was to be checked again by 2026-05-25']],
  ])('on %s (release: %s) speaks of a volatile fact of 2025-11-25', (on, release, messages) => {
    const facts = [makeFact({ id: 'second', verifiedOn: '2025-11-25', volatility: 'volatile' })]
    expect(said(factsChecked, [item], { facts, on, release })).toEqual(messages)
  })
})
