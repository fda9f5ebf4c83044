import { describe, expect, it } from 'vitest'
import { listBankFolders, readBank } from '../src/cli/read-bank.ts'
import {
  assembleForm,
  type Bank,
  type Exposure,
  type Form,
  itemsByDomain,
  mockBlueprint,
  mocksWithoutRepeat,
  NOTHING_SEEN,
} from '../src/core/index.ts'

const SEEDS = Array.from({ length: 40 }, (_, index) => `bank seed ${index}`)

function shipped(folder: string): Bank {
  const bank = readBank(folder)
  if (!bank.ok) throw new Error(bank.error.map(({ file, path, message }) => `${file} ${path}: ${message}`).join('\n'))
  return bank.value
}

function draw(bank: Bank, seed: string, exposure: Exposure = NOTHING_SEEN): Form {
  const form = assembleForm(bank, { blueprint: mockBlueprint(bank.certification), seed, exposure })
  if (!form.ok) throw new Error(`${bank.certification.code}: ${JSON.stringify(form.error)}`)
  return form.value
}

describe.each(listBankFolders())('the bank %s', folder => {
  it('fills a full form from any seed, with the quota of every domain', () => {
    const bank = shipped(folder)
    for (const seed of SEEDS) {
      const { blueprint, items } = draw(bank, seed)
      for (const { domain, items: quota, scored } of blueprint.seats) {
        const placed = items.filter(item => item.domain === domain)
        expect([placed.length, placed.filter(item => item.scored).length]).toEqual([quota, scored])
      }
      expect(new Set(items.map(({ id }) => id)).size).toBe(bank.certification.form.items)
    }
  })

  it('covers every task of its exam', () => {
    const bank = shipped(folder)
    const tasks = bank.certification.domains.flatMap(domain => domain.tasks.map(task => task.id))
    expect(tasks.filter(task => !bank.items.some(item => item.task === task))).toEqual([])
    expect([...itemsByDomain(bank).values()].reduce((sum, count) => sum + count, 0)).toBe(bank.items.length)
  })

  it('gives a second mock without a repeat to somebody who saw the first, if it holds two', () => {
    const bank = shipped(folder)
    if (mocksWithoutRepeat(bank) < 2) return
    for (const seed of SEEDS) {
      const first = draw(bank, seed)
      const seen = new Map(first.items.map(({ id }) => [id, { times: 1, lastOn: '2026-11-25' }]))
      const second = draw(bank, `${seed}, again`, seen)
      expect(second.items.filter(({ id }) => seen.has(id))).toEqual([])
    }
  })
})
