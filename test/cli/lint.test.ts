import { expect, it } from 'vitest'
import type { Item } from '../../src/core/index.ts'
import { cues, type Finding, gateBank, lintBank } from '../../src/lint/index.ts'
import { makeContext, reviewsFor, SERVICES, SMALL, soundItem, soundResponse } from '../fixtures/lint.ts'
import { makeFolder } from './bank-folder.ts'

interface Printed {
  readonly rule: string
  readonly severity: string
  readonly item: string | null
  readonly message: string
  readonly exam: string
  readonly waived?: string
}

/** A folder in which only `items` can be at fault. */
function soundFolder(items: readonly Item[]) {
  const folder = makeFolder(items, SMALL)
  folder.write('services.json', { schemaVersion: 1, services: SERVICES })
  folder.write('tst-c01/reviews/1.json', reviewsFor(folder.bank())[0])
  return folder
}

const SOUND = [soundItem(0), soundItem(1), soundResponse(2)]
/** L03: no question. */
const FAULTY = [...SOUND, soundItem(3, { stem: 'Choose the solution.' })]

it('prints what the linter finds, with exam and item', async () => {
  const folder = soundFolder(FAULTY)
  const context = makeContext(FAULTY)
  const gate = gateBank(folder.bank(), SERVICES)
  const found: Finding[] = [...gate.failures, ...gate.warnings, ...lintBank(context)]
  const printed = await folder.json<Printed[]>('lint', 'TST-C01')
  expect(printed).toEqual(
    found.map(({ rule, severity, itemId = null, message }) => ({
      rule,
      severity,
      item: itemId,
      message,
      exam: 'TST-C01',
    })),
  )
  expect(printed).toContainEqual(expect.objectContaining({ rule: 'L03', severity: 'error', item: 'tst-c01-1-003' }))
})

it('exits with 1 where there is an error, and prints it under its item', async () => {
  const { exit, out, err } = await soundFolder(FAULTY).exam('lint')
  expect({ exit, err }).toEqual({ exit: 1, err: '' })
  expect(out).toMatch(/^tst-c01-1-003\n {2}error {4}L03 {2}/m)
})

it('exits with 0 where there are warnings only', async () => {
  const folder = soundFolder(SOUND)
  const facts = JSON.parse(folder.read('facts/test.json'))
  facts.facts[0] = { ...facts.facts[0], verifiedOn: '2026-01-01', volatility: 'hot' }
  folder.write('facts/test.json', facts)
  const printed = await folder.json<Printed[]>('lint')
  expect(printed.map(({ severity, rule }) => `${severity} ${rule}`)).toContain('warning L21')
  expect((await folder.exam('lint')).exit).toBe(0)
  expect((await folder.exam('lint', '--release')).exit).toBe(1)
  expect((await folder.exam('lint', '--release', '--on', '2026-02-01')).exit).toBe(0)
})

it('takes the newest check of a fact as today', async () => {
  const folder = soundFolder(SOUND)
  const facts = JSON.parse(folder.read('facts/test.json'))
  const hot = facts.facts.map((fact: object) => ({ ...fact, verifiedOn: '2026-01-01', volatility: 'hot' }))
  folder.write('facts/test.json', { ...facts, facts: hot })
  expect((await folder.exam('lint', '--release')).exit).toBe(0)
  expect((await folder.exam('lint', '--release', '--on', '2026-04-02')).exit).toBe(1)
})

it('marks a warning that was waived, and leaves it out of the text', async () => {
  const folder = soundFolder(SOUND)
  const facts = JSON.parse(folder.read('facts/test.json'))
  facts.facts[0] = { ...facts.facts[0], verifiedOn: '2026-01-01', volatility: 'hot' }
  folder.write('facts/test.json', facts)
  const [id, digest] = ['tst-c01-1-000', folder.bank().digests.get('tst-c01-1-000')]
  const waiver = { item: id, digest, rule: 'L21', reason: 'It is being checked.', on: '2026-11-25' }
  folder.write('tst-c01/waivers.json', { schemaVersion: 1, waivers: [waiver] })
  const printed = await folder.json<Printed[]>('lint')
  expect(printed).toContainEqual(expect.objectContaining({ rule: 'L21', item: id, waived: 'It is being checked.' }))
  const { out } = await folder.exam('lint')
  expect(out).not.toContain('L21')
  expect(out).toContain(', 1 waived.')
})

it('adds cues and gates beside the findings', async () => {
  const folder = soundFolder(SOUND)
  const context = makeContext(SOUND)
  const findings = await folder.json<Printed[]>('lint')
  const { table, statistics } = gateBank(folder.bank(), SERVICES)
  expect(await folder.json('lint', '--cues', '--gates')).toEqual({
    findings,
    cues: SOUND.map(item => cues(item, context)),
    gates: [JSON.parse(JSON.stringify({ exam: 'TST-C01', guessers: table, statistics }))],
  })
  const { out } = await folder.exam('lint', '--cues', '--gates')
  expect(out).toMatch(/^tst-c01-1-000 .* [abcd]( = key)? /m)
  expect(out).toMatch(/^G06 +most like the others/m)
})

it('looks between banks when no exam is named', async () => {
  const folder = soundFolder(SOUND)
  folder.write('oth-c01/certification.json', { ...SMALL, code: 'OTH-C01' })
  const [twin] = SOUND
  const items = [{ ...twin, id: 'oth-c01-1-001' }]
  folder.write('oth-c01/domains/1.json', {
    schemaVersion: 1,
    certification: 'OTH-C01',
    domain: '1',
    items,
    withdrawn: [],
  })
  const printed = await folder.json<Printed[]>('lint')
  expect(printed).toContainEqual(expect.objectContaining({ rule: 'L22', exam: 'all banks' }))
})

it.each([
  ['waivers', 'tst-c01/waivers.json'],
  ['reviews', 'tst-c01/reviews/1.json'],
  ['services', 'services.json'],
])('refuses %s that cannot be read', async (_, file) => {
  const folder = soundFolder(SOUND)
  folder.write(file, '{ "schemaVersion": 1 }')
  const { exit, out, err } = await folder.exam('lint')
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(err).toContain(file)
})
