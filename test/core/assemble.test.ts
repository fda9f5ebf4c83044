import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assembleForm,
  type Bank,
  type Certification,
  drillBlueprint,
  type Exposure,
  enemiesAmong,
  type Form,
  FormSchema,
  GENERATOR,
  type Item,
  mockBlueprint,
  NOTHING_SEEN,
  rngFor,
  shuffled,
} from '../../src/core/index.ts'
import {
  defaultItems,
  makeBank,
  makeCertification,
  makeForm,
  makeItem,
  makeItems,
  makeMatching,
  makeOrdering,
} from '../fixtures/build.ts'
import { makeSaaBank } from '../fixtures/saa-shape.ts'

const SEEDS = Array.from({ length: 200 }, (_, index) => `seed ${index}`)

function mock(bank: Bank, seed = 'seed', exposure: Exposure = NOTHING_SEEN) {
  return assembleForm(bank, { blueprint: mockBlueprint(bank.certification), seed, exposure })
}

/** A bank of ten items for a form of ten, one of them `item`, and where the form places that. */
function placed(item: Item, seed: string): Form['items'][number] {
  const bank = makeBank([
    { ...item, id: 'the-item', task: '1.1' } as Item,
    ...makeItems('1.1', 5),
    ...makeItems('2.1', 4),
  ])
  const found = makeForm(bank, seed).items.find(({ id }) => id === 'the-item')
  if (!found) throw new Error('not drawn')
  return found
}

/** Six items of domain 1 are needed, and there are six: each is drawn. */
function orderOf(item: Item, seed: string): readonly string[] {
  return placed(item, seed).options
}

describe('assembleForm', () => {
  it('[F1] holds all that a session needs, and survives JSON unchanged', () => {
    const bank = makeBank()
    const form = makeForm(bank)
    expect(form).toMatchObject({ code: 'TST-C01', bankDigest: bank.digest, minutes: 20, seed: 'seed' })
    expect(form).toMatchObject({ generator: GENERATOR, exposure: 'none', feedback: 'end' })
    expect(form.blueprint).toEqual(mockBlueprint(bank.certification))
    for (const entry of form.items) {
      const item = bank.items.find(({ id }) => id === entry.id)!
      expect(entry).toMatchObject({ version: item.version, task: item.task, digest: bank.digests.get(item.id) })
      expect(entry.domain).toBe(item.task[0])
      expect([...entry.options].sort()).toEqual(item.options.map(({ id }) => id))
    }
    expect(JSON.parse(JSON.stringify(form))).toStrictEqual(form)
    expect(FormSchema.parse(JSON.parse(JSON.stringify(form)))).toStrictEqual(form)
  })

  it('[F1] survives JSON as a drill, with its task or its chosen items', () => {
    const bank = makeBank()
    for (const request of [{ task: '1.1', count: 3 }, { domain: '2', count: 3 }, { only: ['tst-c01-11-001'] }]) {
      const drill = assembleForm(bank, { blueprint: drillBlueprint(bank, request), seed: 's', exposure: NOTHING_SEEN })
      if (!drill.ok) throw new Error(drill.error.code)
      expect(FormSchema.parse(JSON.parse(JSON.stringify(drill.value)))).toStrictEqual(drill.value)
    }
  })

  it('[F2] draws the same form again, and another for another seed or another exposure', () => {
    const bank = makeSaaBank()
    const seen: Exposure = new Map(makeForm(bank).items.map(({ id }) => [id, { times: 1, lastOn: '2026-01-01' }]))
    expect(makeForm(bank)).toEqual(makeForm(makeSaaBank()))
    expect(makeForm(bank, 'seed', seen)).toEqual(makeForm(bank, 'seed', new Map([...seen].reverse())))
    expect(makeForm(bank, '  seed ')).toEqual(makeForm(bank))
    const ids = (form: Form) => form.items.map(({ id }) => id)
    expect(ids(makeForm(bank, 'another'))).not.toEqual(ids(makeForm(bank)))
    expect(ids(makeForm(bank, 'seed', seen))).not.toEqual(ids(makeForm(bank)))
  })

  it('[B3] leaves bank, blueprint and exposure as they were', () => {
    const bank = makeBank()
    const before = JSON.stringify([bank, [...bank.facts], [...bank.digests]])
    const blueprint = Object.freeze(mockBlueprint(bank.certification))
    const exposure: Exposure = new Map([['tst-c01-11-001', Object.freeze({ times: 1, lastOn: 'x' })]])
    assembleForm(bank, { blueprint, seed: 's', exposure })
    expect(JSON.stringify([bank, [...bank.facts], [...bank.digests]])).toBe(before)
    expect([...exposure.keys()]).toEqual(['tst-c01-11-001'])
  })

  it('[F5] says how many items a domain needs and has', () => {
    const bank = makeBank([...makeItems('1.1', 3), ...makeItems('1.2', 2), ...makeItems('2.1', 4)])
    expect(mock(bank)).toEqual({
      ok: false,
      error: { code: 'domain-too-small', domains: [{ domain: '1', needed: 6, available: 5 }] },
    })
    const error = { code: 'domain-too-small', domains: [{ domain: '1', needed: 3, available: 2 }] }
    const blueprint = drillBlueprint(bank, { task: '1.2', count: 3 })
    expect(assembleForm(bank, { blueprint, seed: 's', exposure: NOTHING_SEEN })).toEqual({ ok: false, error })
  })

  it('[F7] says which enemies leave no form', () => {
    const items = defaultItems().map((item, index) => (index < 8 ? { ...item, facts: [`fact-${index % 4}`] } : item))
    expect(mock(makeBank(items))).toEqual({
      ok: false,
      error: {
        code: 'enemies-block-form',
        domains: [
          { domain: '1', needed: 6, available: 9, enemyGroups: 4 },
          { domain: '2', needed: 4, available: 6, enemyGroups: 0 },
        ],
      },
    })
  })

  it.each([
    ['', 0],
    [' \t', 0],
    ['x'.repeat(201), 201],
    [`${'e\u0301'.repeat(201)}`, 201],
  ])('[F16] refuses the seed %j', (seed, length) => {
    expect(mock(makeBank(), seed)).toEqual({ ok: false, error: { code: 'bad-seed', length, limit: 200 } })
  })

  it.each([{ domain: '9', count: 5 }, { domain: '1', count: 0 }, { only: [] }, { only: ['gone'] }])(
    '[F16] has nothing to draw for %j',
    request => {
      const bank = makeBank()
      const blueprint = drillBlueprint(bank, request)
      expect(assembleForm(bank, { blueprint, seed: 's', exposure: NOTHING_SEEN })).toEqual({
        ok: false,
        error: { code: 'nothing-to-draw' },
      })
    },
  )

  it('[F6] [F19] lets enemies meet in a drill, which counts every item and gives feedback after each', () => {
    const bank = makeBank(makeItems('1.1', 4, { facts: ['one-fact'] }))
    const blueprint = drillBlueprint(bank, { task: '1.1', count: 4 })
    const drill = assembleForm(bank, { blueprint, seed: 's', exposure: NOTHING_SEEN })
    if (!drill.ok) throw new Error(drill.error.code)
    expect(drill.value.items).toHaveLength(4)
    expect(drill.value.items.every(({ scored }) => scored)).toBe(true)
    expect(drill.value.feedback).toBe('each')
    expect(makeForm().feedback).toBe('end')
  })

  it('[Q4] draws a drill from its task alone, unseen items first', () => {
    const bank = makeBank()
    const exposure: Exposure = new Map([['tst-c01-11-002', { times: 1, lastOn: '2026-01-01' }]])
    for (const seed of SEEDS.slice(0, 50)) {
      const drill = assembleForm(bank, { blueprint: drillBlueprint(bank, { task: '1.1', count: 4 }), seed, exposure })
      if (!drill.ok) throw new Error(drill.error.code)
      expect(drill.value.items.map(({ id }) => id).sort()).toEqual([1, 3, 4, 5].map(number => `tst-c01-11-00${number}`))
    }
  })

  it('[F15] says whether what was seen mattered', () => {
    const bank = makeBank()
    const exposureTo = (id: string): Exposure => new Map([[id, { times: 1, lastOn: '2026-01-01' }]])
    expect(makeForm(bank).exposure).toBe('none')
    expect(makeForm(bank, 'seed', exposureTo('tst-c01-11-001')).exposure).toBe('own')
    expect(makeForm(bank, 'seed', exposureTo('dva-c02-1-001'))).toEqual(makeForm(bank))
  })
})

describe('orders', () => {
  it('[F13] shuffles the items of the whole form', () => {
    const first = SEEDS.map(seed => makeForm(makeBank(), seed).items[0]!.domain)
    const share = first.filter(domain => domain === '1').length / first.length
    expect(share).toBeGreaterThan(0.5)
    expect(share).toBeLessThan(0.7)
  })

  it('[F13] shuffles options by the stream of seed, exam, purpose and item', () => {
    const item = makeItem()
    for (const seed of SEEDS.slice(0, 20)) {
      expect(orderOf(item, seed)).toEqual(shuffled(rngFor(seed, 'TST-C01', 'options', 'the-item'), [...'abcd']))
    }
    expect(new Set(SEEDS.map(seed => orderOf(item, seed).join(''))).size).toBe(24)
  })

  it('[F13] keeps options in their order where they have a natural one', () => {
    for (const seed of SEEDS.slice(0, 20)) expect(orderOf(makeItem({ shuffle: false }), seed)).toEqual([...'abcd'])
    expect(new Set(SEEDS.map(seed => orderOf(makeItem({ shuffle: true }), seed).join(''))).size).toBe(24)
  })

  it('[F13] keeps prompts in their order, and shuffles what they are matched to', () => {
    expect(SEEDS.map(seed => placed(makeMatching(), seed).prompts?.join(''))).toEqual(SEEDS.map(() => 'pqr'))
    expect(new Set(SEEDS.map(seed => orderOf(makeMatching(), seed).join(''))).size).toBe(24)
    expect('prompts' in placed(makeItem(), 'seed')).toBe(false)
  })

  it.each([
    ['with an option to leave out', makeOrdering(), 'cab', 20],
    ['of all its options', makeOrdering({ key: ['b', 'd', 'a', 'c'] }), 'bdac', 23],
    ['of two', makeOrdering({ options: makeOrdering().options.slice(0, 2), key: ['a', 'b'] }), 'ab', 1],
  ])('[F14] never shows an ordering item in the order of its key: %s', (_, item, ...[key, orders]) => {
    const shown = SEEDS.map(seed => orderOf(item, seed))
    const inKey = (order: readonly string[]) => order.filter(id => key.includes(id)).join('')
    expect(shown.filter(order => inKey(order) === key)).toEqual([])
    expect(new Set(shown.map(order => order.join(''))).size).toBe(orders)
  })

  it('[F14] shuffles an ordering item whose own order is its key, even where it asks not to', () => {
    const item = makeOrdering({ shuffle: false, key: ['a', 'b', 'c'] })
    expect(
      SEEDS.filter(
        seed =>
          orderOf(item, seed)
            .filter(id => id !== 'd')
            .join('') === 'abc',
      ),
    ).toEqual([])
    expect(orderOf(makeOrdering({ shuffle: false }), 'seed')).toEqual([...'abcd'])
  })

  it('[F17] moves no option order when the bank gains items', () => {
    const orders = (form: Form) => new Map(form.items.map(({ id, options }) => [id, options.join('')]))
    const [small, large] = [makeBank(), makeBank([...defaultItems(), ...makeItems('2.1', 30).slice(6)])]
    for (const seed of SEEDS.slice(0, 50)) {
      const [before, after] = [orders(makeForm(small, seed)), orders(makeForm(large, seed))]
      const common = [...before.keys()].filter(id => after.has(id))
      expect(common.length).toBeGreaterThan(0)
      expect(common.map(id => after.get(id))).toEqual(common.map(id => before.get(id)))
    }
  })

  it('[R4] takes a stream of its own for every purpose, domain and item', () => {
    const { code, seed, items, blueprint } = makeForm(makeSaaBank())
    const labels = [
      ['domains'],
      ['order'],
      ...blueprint.seats.flatMap(({ domain }) => ['types', 'tasks', 'unscored'].map(purpose => [purpose, domain])),
      ...items.flatMap(({ id, domain }) => [
        ['options', id],
        ['domain', domain, id],
      ]),
    ]
    const streams = labels.map(label => {
      const rng = rngFor(seed, code, ...label)
      return [rng(), rng(), rng()].join()
    })
    expect(labels).toHaveLength(144)
    expect(new Set(streams).size).toBe(144)
  })
})

interface Sketch {
  /** The domain of each item. */
  readonly domains: readonly number[]
  /** The first fact of each item. */
  readonly facts: readonly number[]
  readonly declared: readonly (readonly [number, number])[]
  readonly weight: number
  readonly seats: number
}

const sketches = fc.integer({ min: 1, max: 9 }).chain(size =>
  fc.record({
    domains: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: size, maxLength: size }),
    facts: fc.array(fc.nat(size + 3), { minLength: size, maxLength: size }),
    declared: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: size }),
    weight: fc.integer({ min: 1, max: 99 }),
    seats: fc.integer({ min: 1, max: 5 }),
  }),
)

function bankOf({ domains, facts, declared, weight, seats }: Sketch): Bank {
  const [design, operate] = makeCertification().domains as [Certification['domains'][0], Certification['domains'][0]]
  const certification = makeCertification({
    form: { items: seats, unscored: seats > 1 ? 1 : 0, minutes: 10 },
    domains: [
      { ...design, weight },
      { ...operate, weight: 100 - weight },
    ],
  })
  const items = domains.map((domain, index) =>
    makeItem({
      id: `item-${index}`,
      task: `${domain}.1`,
      facts: [`fact-${facts[index]}`],
      enemies: declared.filter(([one]) => one === index).map(([, other]) => `item-${other}`),
    }),
  )
  return makeBank(items, certification)
}

/** Whether any set of items fills every quota with enemies apart. */
function hasForm(bank: Bank): boolean {
  const enemies = enemiesAmong(bank.items)
  const { seats } = mockBlueprint(bank.certification)
  return Array.from({ length: 2 ** bank.items.length }, (_, bits) =>
    bank.items.filter((_, at) => (bits >> at) & 1),
  ).some(
    items =>
      seats.every(({ domain, items: need }) => items.filter(({ task }) => task[0] === domain).length === need) &&
      items.every(({ id }) => items.every(other => !enemies.get(id)?.has(other.id))),
  )
}

describe('every bank', () => {
  it('[F7] gives a form exactly when a search of all sets of items finds one', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(sketches, fc.string({ minLength: 1 }), (sketch, text) => {
        const bank = bankOf(sketch)
        expect(mock(bank, `seed ${text}`).ok).toBe(hasForm(bank))
      }),
      { numRuns: 600 },
    )
  })

  it('[F3] [F4] [F6] keeps the hard rules, whatever was seen', { timeout: 120_000 }, () => {
    const histories = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 3 })), { maxLength: 8 })
    fc.assert(
      fc.property(sketches, histories, (sketch, history) => {
        const bank = bankOf(sketch)
        const exposure: Exposure = new Map(
          history.map(([item, times]) => [`item-${item}`, { times, lastOn: `${times}` }]),
        )
        const form = mock(bank, 'seed', exposure)
        expect(form.ok).toBe(mock(bank).ok)
        if (!form.ok) return
        const { items } = form.value
        const enemies = enemiesAmong(bank.items)
        for (const seat of mockBlueprint(bank.certification).seats) {
          const held = items.filter(({ domain }) => domain === seat.domain)
          expect([held.length, held.filter(({ scored }) => scored).length]).toEqual([seat.items, seat.scored])
        }
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        expect(items.filter(({ id }) => items.some(other => enemies.get(id)?.has(other.id)))).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  it('[F8] gives a form of unseen items exactly when they alone give one', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(sketches, fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 4 }), (sketch, seen) => {
        const bank = bankOf(sketch)
        const ids = new Set(seen.map(item => `item-${item}`))
        const form = mock(bank, 'seed', new Map([...ids].map(id => [id, { times: 1, lastOn: '2026-01-01' }])))
        if (!form.ok) return
        const unseen = bank.items.filter(({ id }) => !ids.has(id))
        const repeats = form.value.items.some(({ id }) => ids.has(id))
        expect(repeats).toBe(!hasForm({ ...bank, items: unseen }))
      }),
      { numRuns: 600 },
    )
  })
})
