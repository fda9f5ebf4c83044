import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/core/index.ts'
import { makeItem } from '../fixtures/build.ts'
import { makeFolder } from './bank-folder.ts'

const [first, second] = [makeItem(), makeItem({ id: 'tst-c01-1-002', facts: ['fact-2'] })] as [Item, Item]

/** A folder whose first item was solved wrongly, mended, and then solved twice; with a probe and an audit on record. */
function recorded() {
  const folder = makeFolder([first, second])
  const digest = (id: string) => folder.bank().digests.get(id) as string
  const solve = (solver: string, response: string[]) => ({
    ...{ solver, on: '2026-11-25', seed: solver, response, confidence: 80, defensible: response, note: '' },
  })
  const now = { item: first.id, version: 1, digest: digest(first.id), solves: [solve('x', ['b']), solve('y', ['b'])] }
  const before = { ...now, digest: 'f'.repeat(64), solves: [solve('x', ['a']), solve('y', ['b'])] }
  const head = { schemaVersion: 1, certification: 'TST-C01' }
  folder.write('tst-c01/reviews/1.json', { ...head, domain: '1', reviews: [before, now] })
  const probe = { view: 'choices-only', solver: 'r', on: '2026-11-25', seed: 's', confidence: 50, note: '' }
  folder.write('tst-c01/probes.json', {
    ...head,
    probes: [first, second].map(({ id }, index) => ({
      ...probe,
      item: id,
      digest: digest(id),
      response: ['ab'[index]],
    })),
  })
  folder.write('tst-c01/audits/2026-11-25-r.json', {
    ...{ ...head, seed: 's', reviewer: 'r', on: '2026-11-25' },
    entries: [
      { item: first.id, kind: 'key-swap', caught: true },
      { item: second.id, kind: 'sound', caught: false },
    ],
  })
  return folder
}

describe('quality', () => {
  it('writes figures that follow from what is on record', async () => {
    const folder = recorded()
    expect(await folder.json('quality')).toEqual({ written: 'QUALITY.md' })
    const report = folder.read('QUALITY.md')
    const wilson = { half: '50.0 % (9.5–90.5)', all: '100.0 % (34.2–100.0)', one: '100.0 % (20.7–100.0)' }
    expect(report).toContain(
      `| TST-C01 | 1 of 2: ${wilson.half} | 2 of 2: ${wilson.all} | 1.000 | 50.0 % | 0.0 % | 1 of 2 | 0 |`,
    )
    expect(report).toContain(`| TST-C01 | 1 of 2: ${wilson.half} | 1 of 2: ${wilson.half} | – |`)
    expect(report).toContain(`| key-swap | 1 of 1: ${wilson.one} |`)
    expect(report).toContain(`| sound items reported as defective | 1 of 1: ${wilson.one} |`)
    expect(report).toContain('| Ditectrev SAA-C03 | 627 | 22.6 |')
  })

  it('is current until something on record changes', async () => {
    const folder = recorded()
    const check = () => folder.exam('quality', '--check')
    expect(await check()).toEqual({ exit: 1, out: 'QUALITY.md is out of date; run exam quality.\n', err: '' })
    await folder.exam('quality')
    expect(await check()).toEqual({ exit: 0, out: 'QUALITY.md is current.\n', err: '' })
    folder.write('tst-c01/probes.json', { schemaVersion: 1, certification: 'TST-C01', probes: [] })
    expect(await check()).toMatchObject({ exit: 1 })
  })

  it('says so where nothing is on record', async () => {
    const folder = makeFolder([first])
    await folder.exam('quality')
    const report = folder.read('QUALITY.md')
    expect(report).toContain('No audit is on record.')
    expect(report).toContain('| TST-C01 | – | – | – | – | – | 0 of 1 | 0 |')
  })

  it.each(['probes.json', 'audits/one.json', 'reviews/1.json'])('names %s when it cannot be read', async file => {
    const folder = makeFolder([first])
    folder.write(`tst-c01/${file}`, '{')
    const { exit, err } = await folder.exam('quality')
    expect(exit).toBe(2)
    expect(err).toContain(`tst-c01/${file}`)
  })
})
