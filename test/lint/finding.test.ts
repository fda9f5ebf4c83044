import { describe, expect, it } from 'vitest'
import { error, itemRule, sortFindings, warning } from '../../src/lint/finding.ts'
import { makeContext, soundItem } from '../fixtures/lint.ts'

describe('itemRule', () => {
  it('names the item in each finding', () => {
    const rule = itemRule('L99', 'example', item => [error(item.industry)])
    expect(rule.check(makeContext([soundItem(0)]))).toEqual([
      { rule: 'L99', itemId: 'tst-c01-1-000', severity: 'error', message: 'bakery' },
    ])
  })
})

describe('sortFindings', () => {
  it('puts the bank first, then items, errors before warnings, rules in order', () => {
    const sorted = [
      { rule: 'L24', ...error('whole') },
      { rule: 'L12', itemId: 'a', ...error('m') },
      { rule: 'L11', itemId: 'a', ...warning('m') },
      { rule: 'L11', itemId: 'a', ...warning('n') },
      { rule: 'L01', itemId: 'b', ...error('m') },
    ]
    expect(sortFindings([...sorted].reverse())).toEqual(sorted)
    expect(sortFindings([sorted[0]!, sorted[0]!])).toEqual([sorted[0], sorted[0]])
  })
})
