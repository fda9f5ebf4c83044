import { describe, expect, it } from 'vitest'
import { warning } from '../../src/lint/finding.ts'
import { applyWaivers, parseWaivers } from '../../src/lint/waivers.ts'
import { makeContext, soundItem, tell } from '../fixtures/lint.ts'

const item = soundItem(0)
const context = makeContext([item])
const digest = context.bank.digests.get(item.id) as string
const waiver = { item: item.id, digest, rule: 'L11', reason: 'It is a term.', on: '2026-11-20' }
const finding = { rule: 'L11', itemId: item.id, ...warning('a clang') }

function apply(waivers: (typeof waiver)[], findings = [finding]) {
  return applyWaivers(findings, { bank: context.bank, waivers })
}

describe('parseWaivers', () => {
  it('reads the waivers of a file', () => {
    const text = JSON.stringify({ schemaVersion: 1, waivers: [waiver] })
    expect(parseWaivers({ file: 'waivers.json', text })).toEqual({ ok: true, value: [waiver] })
  })

  it.each([
    ['{'],
    [JSON.stringify({ schemaVersion: 1, waivers: [{ ...waiver, rule: 'eleven' }] })],
    [JSON.stringify({ schemaVersion: 1, waivers: [{ ...waiver, reason: ' ' }] })],
    [JSON.stringify({ schemaVersion: 1, waivers: [{ ...waiver, digest: 'abc' }] })],
  ])('refuses %s', text => {
    expect(parseWaivers({ file: 'waivers.json', text }).ok).toBe(false)
  })
})

describe('applyWaivers', () => {
  it('marks the warning that a waiver accepts', () => {
    expect(apply([waiver])).toEqual([{ ...finding, waived: 'It is a term.' }])
  })

  it('leaves warnings of other rules and items as they are', () => {
    const others = [
      { ...finding, rule: 'L12' },
      { ...finding, itemId: 'other' },
    ]
    expect(apply([waiver], [finding, ...others])).toEqual([{ ...finding, waived: 'It is a term.' }, ...others])
  })

  it('warns of a waiver of an item that has changed', () => {
    expect(apply([{ ...waiver, digest: 'f'.repeat(64) }])).toEqual([
      finding,
      {
        rule: 'W01',
        severity: 'warning',
        itemId: item.id,
        message: 'its waiver of L11 is void: the item has changed since 2026-11-20',
      },
    ])
  })

  it('warns of a waiver of an item that is not there', () => {
    expect(
      apply([{ ...waiver, item: 'gone' }])
        .slice(1)
        .map(tell),
    ).toEqual(['warning gone a waiver of L11 names an item that this bank does not have'])
  })

  it('does not waive errors', () => {
    expect(apply([waiver], [{ ...finding, severity: 'error' }]).map(tell)).toEqual([
      'error tst-c01-1-000 a clang',
      'warning tst-c01-1-000 its waiver of L11 accepts no warning; errors cannot be waived',
    ])
  })
})
