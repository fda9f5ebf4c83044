import { describe, expect, it } from 'vitest'
import { lintBank, RULES } from '../../src/lint/index.ts'
import { brokenContext } from '../fixtures/breaks-every-rule/bank.ts'

describe('breaks-every-rule', () => {
  const findings = lintBank(brokenContext())

  it('yields exactly the findings that its item ids name', () => {
    const found = [...new Set(findings.map(({ rule, itemId }) => `${itemId}: ${rule}`))].sort()
    const named = brokenContext()
      .bank.items.flatMap(({ id }) => {
        const rule = /[lrw]\d\d/.exec(id.replace('tst-c01', ''))?.[0]
        return rule === undefined ? [] : [`${id}: ${rule.toUpperCase()}`]
      })
      .sort()
    expect(found).toEqual(named)
  })

  it('breaks every rule', () => {
    const broken = new Set(findings.map(({ rule }) => rule))
    expect(RULES.map(({ id }) => id).filter(id => !broken.has(id))).toEqual([])
  })

  it('names rules in order of id, each once', () => {
    const ids = RULES.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(ids.slice(0, 26)).toEqual(Array.from({ length: 26 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`))
  })
})
