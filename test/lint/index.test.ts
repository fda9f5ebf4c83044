import { describe, expect, it } from 'vitest'
import { lintAcross, lintBank, RULES } from '../../src/lint/index.ts'
import { makeBank } from '../fixtures/build.ts'
import { makeContext, SERVICES, SMALL, soundItem, soundResponse, tell } from '../fixtures/lint.ts'

describe('lintBank', () => {
  it('finds nothing in a sound bank', () => {
    expect(lintBank(makeContext([soundItem(0), soundItem(1), soundResponse(2)])).map(tell)).toEqual([])
  })

  it('runs the rules it is given', () => {
    const context = makeContext([soundItem(0, { stem: 'Choose.' })])
    expect(lintBank(context).length).toBeGreaterThan(0)
    expect(lintBank(context, [])).toEqual([])
    expect(
      lintBank(
        context,
        RULES.filter(({ id }) => id === 'L03'),
      ).map(({ rule }) => rule),
    ).toEqual(['L03'])
  })
})

describe('lintAcross', () => {
  it('finds an item that two banks share', () => {
    const other = makeBank([soundItem(0, { id: 'tst-c02-1-000' })], { ...SMALL, code: 'TST-C02' })
    expect(lintAcross([makeBank([soundItem(0)], SMALL), other], SERVICES).map(({ rule }) => rule)).toEqual(['L22'])
    expect(lintAcross([makeBank([soundItem(1)], SMALL), other], SERVICES)).toEqual([])
  })
})
