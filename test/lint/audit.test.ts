import { describe, expect, it } from 'vitest'
import type { Bank, Item } from '../../src/core/index.ts'
import {
  type ChoiceItem,
  countDefects,
  DEFECT_KINDS,
  type Defects,
  isChoice,
  listAnswers,
  presentEntry,
  type SheetEntry,
  seedDefects,
} from '../../src/lint/index.ts'
import { makeBank, makeItem, makeItems, makeMatching, makeMultipleResponse, makeOrdering } from '../fixtures/build.ts'

const SEEDS = Array.from({ length: 100 }, (_, seed) => `seed ${seed}`)
const GENERATE = { 'key-swap': 4, 'removed-constraint': 3, 'overlong-key': 2 }

/** Thirty choice items, six of them of several keys, from which the deciding phrase can be taken; and two others. */
function auditBank(): Bank {
  const scenario = 'A bakery with ninety shops and one kitchen takes orders day and night. No order may be lost.'
  const several = Array.from({ length: 6 }, (_, at) =>
    makeMultipleResponse({ id: `tst-c01-2-${at}`, task: '2.1', facts: [`f-${at}`], scenario }),
  )
  const others = [makeOrdering({ id: 'tst-c01-9-1', facts: ['o'] }), makeMatching({ id: 'tst-c01-9-2', facts: ['m'] })]
  return makeBank([...makeItems('1.1', 24, { scenario }), ...several, ...others])
}

const bank = auditBank()
const original = (entry: SheetEntry) => bank.items.find(({ id }) => id === entry.item.id) as ChoiceItem

function writtenInto(item: Item): Defects['written'][number] {
  return { kind: 'stale-fact', item: { ...(item as ChoiceItem), stem: 'Which solution did meet these requirements?' } }
}

function makeSheet(seed: string, over: Partial<Parameters<typeof seedDefects>[1]> = {}): readonly SheetEntry[] {
  const defects = { written: [writtenInto(bank.items[3]!)], generate: GENERATE }
  const sheet = seedDefects(bank, { defects, seed, sound: 8, ...over })
  if (!sheet.ok) throw new Error(sheet.error.code)
  return sheet.value
}

const sameKey = (left: ChoiceItem, right: ChoiceItem) => `${left.key}` === `${right.key}`

describe('seedDefects', () => {
  it('[D1] draws the same sheet from the same seed, and another from another', () => {
    const sheets = SEEDS.map(seed => makeSheet(seed))
    expect(SEEDS.map(seed => makeSheet(seed))).toEqual(sheets)
    expect(new Set(sheets.map(sheet => sheet.map(({ item }) => item.id).join())).size).toBe(SEEDS.length)
  })

  it('[D2] seeds as many of each kind as asked for, and no item twice', () => {
    for (const seed of SEEDS) {
      const sheet = makeSheet(seed)
      const counts = [...DEFECT_KINDS, 'sound' as const].map(kind => [
        kind,
        sheet.filter(entry => entry.kind === kind).length,
      ])
      expect(Object.fromEntries(counts)).toEqual({ ...GENERATE, 'stale-fact': 1, 'second-correct': 0, sound: 8 })
      expect(new Set(sheet.map(({ item }) => item.id)).size).toBe(18)
      expect(sheet.every(({ item }) => isChoice(item))).toBe(true)
    }
  })

  it('[D3] declares another key than the true one for key swaps, and for nothing else', () => {
    for (const entry of SEEDS.flatMap(seed => makeSheet(seed)))
      expect(sameKey(entry.item, original(entry))).toBe(entry.kind !== 'key-swap')
  })

  it('[D4] shows no phrase that was removed, and every phrase of a sound item', () => {
    for (const { item, kind } of SEEDS.flatMap(seed => makeSheet(seed)))
      expect(`${item.scenario} ${item.stem}`.includes(item.decidingConstraints[0]!)).toBe(kind !== 'removed-constraint')
  })

  it('[D2] leaves sound items as they are, and written ones as they were written', () => {
    for (const entry of SEEDS.flatMap(seed => makeSheet(seed))) {
      if (entry.kind === 'sound') expect(entry.item).toEqual(original(entry))
      if (entry.kind === 'stale-fact') expect(entry.item).toEqual(writtenInto(original(entry)).item)
    }
  })

  it('[D2] takes the next item where one does not lend itself to a kind', () => {
    const stubborn = makeItems('1.2', 20, { scenario: 'No order may be lost.' })
    const willing = makeItem({ id: 'tst-c01-1-900', scenario: bank.items[0]!.scenario, facts: ['w'] })
    const defects = { written: [], generate: { 'key-swap': 0, 'removed-constraint': 1, 'overlong-key': 0 } }
    for (const seed of SEEDS) {
      const sheet = seedDefects(makeBank([...stubborn, willing]), { defects, seed, sound: 1 })
      expect(sheet.ok && sheet.value.find(({ kind }) => kind !== 'sound')?.item.id).toBe('tst-c01-1-900')
    }
  })

  it.each([
    ['sound', { sound: 21 }, { kind: 'sound', wanted: 21, available: 20 }],
    [
      'key-swap',
      { defects: { written: [], generate: { ...GENERATE, 'key-swap': 26 } } },
      { kind: 'key-swap', wanted: 26, available: 25 },
    ],
    [
      'removed-constraint',
      { defects: { written: [], generate: { ...GENERATE, 'removed-constraint': 31 } } },
      { kind: 'removed-constraint', wanted: 31, available: 30 },
    ],
  ])('[D2] has no sheet where items for %s run out', (_, over, facts) => {
    const defects = { written: [writtenInto(bank.items[3]!)], generate: GENERATE }
    expect(seedDefects(bank, { defects, seed: 's', sound: 8, ...over })).toEqual({
      ok: false,
      error: { code: 'too-few-items', ...facts },
    })
  })

  it('has nothing to draw where no defect is asked for', () => {
    const none = { 'key-swap': 0, 'removed-constraint': 0, 'overlong-key': 0 }
    expect(seedDefects(bank, { defects: { written: [], generate: none }, seed: 's', sound: 8 })).toEqual({
      ok: false,
      error: { code: 'nothing-to-seed' },
    })
  })

  it('[D7] shuffles options by seed and item, and keeps those with an order of their own', () => {
    const orders = SEEDS.flatMap(seed => makeSheet(seed)).map(({ options }) => options.join(''))
    expect(new Set(orders.filter(order => order.length === 4)).size).toBe(24)
    const ordered = makeBank(makeItems('1.1', 4, { shuffle: false }))
    const defects = { written: [], generate: { 'key-swap': 1, 'removed-constraint': 0, 'overlong-key': 0 } }
    const sheet = seedDefects(ordered, { defects, seed: 's', sound: 3 })
    expect(sheet.ok && sheet.value.map(({ options }) => options.join(''))).toEqual(['abcd', 'abcd', 'abcd', 'abcd'])
  })

  it('[D7] puts defects in every place of the sheet', () => {
    const places = SEEDS.flatMap(seed => makeSheet(seed).map(({ kind }, place) => (kind === 'sound' ? -1 : place)))
    expect(new Set(places).size).toBe(19)
  })
})

describe('presentEntry', () => {
  it('[D7] shows texts and declared letters, and nothing that names the item or its reasons', () => {
    const sheet = makeSheet('s')
    const text = JSON.stringify(sheet.map(presentEntry))
    for (const { item } of sheet) {
      const secrets = item.options.flatMap(option => [
        option.rationale,
        option.rightWhen ?? [],
        option.misconception ?? [],
      ])
      for (const secret of [item.id, item.takeaway, ...item.facts, ...secrets.flat()])
        expect(text).not.toContain(secret)
    }
    for (const entry of sheet.map(presentEntry)) {
      expect(Object.keys(entry)).toEqual(['entry', 'type', 'scenario', 'stem', 'options', 'key'])
      for (const option of entry.options) expect(Object.keys(option)).toEqual(['letter', 'text'])
    }
  })

  it('[D7] declares in letters the options of the declared key', () => {
    for (const entry of SEEDS.flatMap(seed => makeSheet(seed))) {
      const { options, key } = presentEntry(entry)
      const declared = options.filter(({ letter }) => key.includes(letter)).map(({ text }) => text)
      const meant = entry.item.options.filter(({ id }) => entry.item.key.includes(id)).map(({ text }) => text)
      expect(declared.sort()).toEqual(meant.sort())
      expect(key).toEqual([...key].sort())
    }
  })

  it('[D7] numbers the entries in the order of the sheet', () => {
    const ids = makeSheet('s').map(entry => presentEntry(entry).entry)
    expect([ids[0], ids[9], ids.at(-1)]).toEqual(['A-001', 'A-010', 'A-018'])
  })
})

it('[D1] lists for every entry of a sheet its item, kind and declared letters', () => {
  const sheet = makeSheet('s')
  const { entries, ...head } = listAnswers(sheet, { code: 'TST-C01', seed: 's' })
  expect(head).toEqual({ schemaVersion: 1, certification: 'TST-C01', seed: 's' })
  expect(Object.keys(entries)).toEqual(sheet.map(({ id }) => id))
  for (const entry of sheet)
    expect(entries[entry.id]).toEqual({ item: entry.item.id, kind: entry.kind, declared: presentEntry(entry).key })
})

it('counts written and generated defects', () => {
  expect(countDefects({ written: [writtenInto(bank.items[0]!)], generate: GENERATE })).toBe(10)
})
