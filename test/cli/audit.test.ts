import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type AuditAnswers, AuditRecordSchema, type PresentedEntry } from '../../src/lint/index.ts'
import { makeItems, makeOrdering } from '../fixtures/build.ts'
import { type BankFolder, makeFolder } from './bank-folder.ts'

const ITEM = 'tst-c01-11-001'
const WRITTEN = {
  item: ITEM,
  kind: 'second-correct',
  why: 'a does the same',
  replace: [{ in: 'option:a', from: 'number 1', to: 'number 2' }],
}
const DEFECTS = {
  schemaVersion: 1,
  certification: 'TST-C01',
  written: [WRITTEN],
  generate: { 'key-swap': 3, 'removed-constraint': 2, 'overlong-key': 1 },
}

/** A folder with twenty choice items that take every defect, and the file that asks for seven. */
function auditFolder(): BankFolder {
  const scenario = 'A bakery with ninety shops and one kitchen takes orders day and night. No order may be lost.'
  const folder = makeFolder([
    ...makeItems('1.1', 20, { scenario }),
    makeOrdering({ id: 'tst-c01-1-102', facts: ['o'] }),
  ])
  folder.write('defects.json', DEFECTS)
  return folder
}

const draw = (folder: BankFolder, ...flags: string[]) =>
  folder.json<PresentedEntry[]>('audit', 'TST-C01', '--seed', 's', '--defects', 'defects.json', ...flags)

const readAnswers = (folder: BankFolder): AuditAnswers => JSON.parse(folder.read('list.json'))

/** The report of a reviewer who calls every entry of `wrong` a wrong key, and all others sound. */
function makeReport(answers: AuditAnswers, wrong: readonly string[], over: object = {}) {
  const verdicts = Object.keys(answers.entries).map(id => [
    id,
    wrong.includes(id) ? { verdict: 'defect', kind: 'wrong-key', note: 'see there' } : { verdict: 'sound', note: '' },
  ])
  return {
    schemaVersion: 1,
    seed: 's',
    reviewer: 'First Reader',
    on: '2026-11-25',
    verdicts: Object.fromEntries(verdicts),
    ...over,
  }
}

/** A folder whose sheet of seed `s` was reviewed by somebody who finds every swapped key and blames one sound item. */
async function reviewedFolder() {
  const folder = auditFolder()
  await draw(folder, '--answers', 'list.json')
  const answers = readAnswers(folder)
  const idsOf = (kind: string) => Object.keys(answers.entries).filter(id => answers.entries[id]!.kind === kind)
  folder.write('report.json', makeReport(answers, [...idsOf('key-swap'), idsOf('sound')[0]!]))
  return { folder, answers, mark: ['audit', 'TST-C01', '--answers', 'list.json', '--solved', 'report.json'] }
}

describe('audit', () => {
  it('prints as many sound entries as defective ones, with or without --json', async () => {
    const folder = auditFolder()
    const sheet = await draw(folder)
    expect(sheet.map(({ entry }) => entry)).toEqual(
      Array.from({ length: 14 }, (_, at) => `A-${String(at + 1).padStart(3, '0')}`),
    )
    const { out } = await folder.exam('audit', 'TST-C01', '--seed', 's', '--defects', 'defects.json')
    expect(JSON.parse(out)).toEqual(sheet)
    expect(out).not.toMatch(/tst-c01|rationale|With design|decidingConstraints|takeaway|kind/)
  })

  it('draws the same sheet again, whether or not the list is kept', async () => {
    const folder = auditFolder()
    expect(await draw(folder, '--answers', 'list.json')).toEqual(await draw(auditFolder()))
    const list = folder.read('list.json')
    await draw(folder, '--answers', 'list.json')
    expect(folder.read('list.json')).toBe(list)
  })

  it('keeps what each entry is in the file of --answers', async () => {
    const folder = auditFolder()
    const sheet = await draw(folder, '--answers', 'list.json')
    const { entries, ...head } = readAnswers(folder)
    expect(head).toEqual({ schemaVersion: 1, certification: 'TST-C01', seed: 's' })
    for (const { entry, key, options } of sheet) {
      expect(entries[entry]?.declared).toEqual(key)
      const texts = options.filter(({ letter }) => key.includes(letter)).map(({ text }) => text)
      expect(texts.join().startsWith('Design b')).toBe(entries[entry]?.kind !== 'key-swap')
    }
    const kinds = Object.values(entries).map(({ kind }) => kind)
    expect(kinds.filter(kind => kind !== 'sound').sort()).toEqual([
      'key-swap',
      'key-swap',
      'key-swap',
      'overlong-key',
      'removed-constraint',
      'removed-constraint',
      'second-correct',
    ])
    expect(Object.values(entries).find(({ kind }) => kind === 'second-correct')?.item).toBe(ITEM)
  })

  it.each([
    [['--sound', '2'], 9],
    [['--take', '12'], 12],
  ])('prints with %j %i entries', async (flags, count) => {
    expect(await draw(auditFolder(), ...flags)).toHaveLength(count)
  })

  it.each([
    [['--seed', 's'], '--defects is missing'],
    [['--defects', 'defects.json'], '--seed is missing'],
    [['--seed', 's', '--defects', 'none.json'], 'none.json cannot be read'],
    [
      ['--seed', 's', '--defects', 'bad.json'],
      'bad.json: written[0].replace[0].from must stand once in stem of tst-c01-11-001, but stands there 0 times',
    ],
    [['--seed', 's', '--defects', 'idle.json'], 'asks for no defect'],
    [['--seed', 's', '--defects', 'defects.json', '--take', '7'], '--take 7 leaves no room'],
    [['--seed', 's', '--defects', 'defects.json', '--take', '9', '--sound', '2'], 'not both'],
    [['--seed', 's', '--defects', 'defects.json', '--sound', '14'], '14 are wanted as sound, 13 will do'],
    [['--seed', 's', '--defects', 'defects.json', '--sound', '0'], '--sound'],
    [['--seed', 's', '--solved', 'r.json'], '--seed draws a sheet'],
    [['--solved', 'r.json'], '--answers'],
    [['--answers', 'list.json', '--write'], '--solved'],
  ])('refuses %j with a sentence', async (flags, said) => {
    const folder = auditFolder()
    const replace = [{ in: 'stem', from: 'nowhere', to: '' }]
    folder.write('bad.json', { ...DEFECTS, written: [{ ...WRITTEN, replace }] })
    folder.write('idle.json', { ...DEFECTS, written: [], generate: {} })
    const { exit, out, err } = await folder.exam('audit', 'TST-C01', ...flags)
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain(said)
    expect(err).toMatch(/\.\n$/)
  })
})

describe('audit --solved', () => {
  it('counts what was caught of each kind, and false alarms, with intervals', async () => {
    const { folder, mark } = await reviewedFolder()
    const { exit, out } = await folder.exam(...mark)
    expect(exit).toBe(0)
    // Wilson for 3 of 3: 1 / (1 + 1.95996² / 3) = 0.43850; for 0 of 2: 0 to 0.6576; for 1 of 7: 0.0257 to 0.5131.
    expect(out).toMatch(/^key-swap +3 +3 +100\.0 % +43\.9 % to 100\.0 %$/m)
    expect(out).toMatch(/^removed-constraint +0 +2 +0\.0 % +0\.0 % to 65\.8 %$/m)
    expect(out).toContain('1 of 7 sound items reported as defective (14.3 %, 95 % interval 2.6 % to 51.3 %).')
    expect(out).not.toContain('stale-fact')
    expect(existsSync(join(folder.root, 'tst-c01/audits'))).toBe(false)
    const json = await folder.json<{ caught: unknown[]; falseAlarms: object }>(...mark)
    expect(json.caught).toHaveLength(4)
    expect(json.falseAlarms).toMatchObject({ count: 1, total: 7 })
  })

  it('records the outcome with --write, and leaves a bank that reads as before', async () => {
    const { folder, answers, mark } = await reviewedFolder()
    const { digest } = folder.bank()
    const { out } = await folder.exam(...mark, '--write')
    const file = 'tst-c01/audits/2026-11-25-first-reader.json'
    expect(out).toContain(`Recorded in ${file}.`)
    const record = AuditRecordSchema.parse(JSON.parse(folder.read(file)))
    expect(record).toMatchObject({ certification: 'TST-C01', seed: 's', reviewer: 'First Reader', on: '2026-11-25' })
    expect(record.entries.map(({ item }) => item)).toEqual(
      Object.values(answers.entries)
        .map(({ item }) => item)
        .sort(),
    )
    expect(record.entries.filter(({ kind, caught }) => kind === 'sound' && !caught)).toHaveLength(1)
    expect(folder.bank().digest).toBe(digest)
    expect(await folder.json('banks')).toHaveLength(1)
    expect((await folder.exam('format', '--check')).out).not.toContain('audits')
  })

  it('replaces the record of the same sheet, and sets another sheet of the day beside it', async () => {
    const { folder, answers, mark } = await reviewedFolder()
    for (const wrong of [[], ['A-001']]) {
      folder.write('report.json', makeReport(answers, wrong))
      await folder.exam(...mark, '--write')
    }
    const first = folder.read('tst-c01/audits/2026-11-25-first-reader.json')
    folder.write('list.json', { ...answers, seed: 't' })
    folder.write('report.json', makeReport(answers, [], { seed: 't', reviewer: 'first reader' }))
    const { out } = await folder.exam(...mark, '--write')
    expect(out).toContain('tst-c01/audits/2026-11-25-first-reader-2.json')
    expect(folder.read('tst-c01/audits/2026-11-25-first-reader.json')).toBe(first)
    const one = answers.entries['A-001']!
    const { entries } = AuditRecordSchema.parse(JSON.parse(first))
    expect(entries.find(({ item }) => item === one.item)?.caught).toBe(one.kind === 'key-swap')
  })

  it('names the file of a reviewer without Latin letters too', async () => {
    const { folder, answers, mark } = await reviewedFolder()
    folder.write('report.json', makeReport(answers, [], { reviewer: '校閲者' }))
    expect((await folder.exam(...mark, '--write')).out).toContain('2026-11-25-reviewer.json')
  })

  it.each<[string, (report: ReturnType<typeof makeReport>) => object, string]>([
    [
      'another seed',
      report => ({ ...report, seed: 't' }),
      'about the sheet of seed "t", the answers about that of "s"',
    ],
    [
      'a missing verdict',
      report => ({ ...report, verdicts: { 'A-001': report.verdicts['A-001'] } }),
      'no verdict on A-002, A-003',
    ],
    [
      'an unknown entry',
      report => ({ ...report, verdicts: { ...report.verdicts, 'A-099': { verdict: 'sound' } } }),
      'has no A-099',
    ],
    [
      'a defect without its kind',
      report => ({ ...report, verdicts: { 'A-001': { verdict: 'defect' } } }),
      'verdicts.A-001.kind',
    ],
    ['no such verdict', report => ({ ...report, verdicts: { 'A-001': { verdict: 'fine' } } }), 'verdicts.A-001'],
    ['an entry that is no entry', report => ({ ...report, verdicts: { [ITEM]: { verdict: 'sound' } } }), ITEM],
  ])('refuses a report with %s and writes nothing', async (_, change, said) => {
    const { folder, answers, mark } = await reviewedFolder()
    folder.write('report.json', change(makeReport(answers, [])))
    const { exit, out, err } = await folder.exam(...mark, '--write')
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain('report.json')
    expect(err).toContain(said)
    expect(existsSync(join(folder.root, 'tst-c01/audits'))).toBe(false)
  })

  it('refuses the list of another exam', async () => {
    const { folder, answers, mark } = await reviewedFolder()
    folder.write('list.json', { ...answers, certification: 'XYZ-C01' })
    expect(await folder.exam(...mark)).toMatchObject({ exit: 2, err: 'list.json is about XYZ-C01, not TST-C01.\n' })
  })
})

it('explains both uses', async () => {
  const { out } = await auditFolder().exam('audit', '--help')
  for (const flag of ['--defects', '--take', '--sound', '--answers', '--solved', '--write']) expect(out).toContain(flag)
})
