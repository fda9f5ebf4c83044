import { describe, expect, it } from 'vitest'
import {
  assembleForm,
  type Bank,
  type Certification,
  type Exposure,
  enemiesAmong,
  type Form,
  type Item,
  mockBlueprint,
  readingLoad,
} from '../../src/core/index.ts'
import {
  makeBank,
  makeCertification,
  makeForm,
  makeItems,
  makeMatching,
  makeMultipleResponse,
} from '../fixtures/build.ts'
import { makeSaaBank } from '../fixtures/saa-shape.ts'
import { chiSquare } from './chi-square.ts'

const SEEDS = Array.from({ length: 200 }, (_, index) => `seed ${index}`)
const idsOf = (form: Form) => form.items.map(({ id }) => id)

/** What somebody has seen after `forms`, the first on day 1. */
function seenIn(...forms: Form[]): Exposure {
  const exposure = new Map<string, { times: number; lastOn: string }>()
  forms.forEach((form, day) => {
    for (const id of idsOf(form)) {
      exposure.set(id, { times: (exposure.get(id)?.times ?? 0) + 1, lastOn: `2026-01-0${day + 1}` })
    }
  })
  return exposure
}

/** One domain with as many tasks as given, a form of `seats` items, and no unscored ones. */
function oneDomain(seats: number, tasks = 1): Certification {
  const [domain] = makeCertification().domains
  return makeCertification({
    form: { items: seats, unscored: 0, minutes: 60 },
    domains: [
      {
        ...domain!,
        weight: 100,
        tasks: Array.from({ length: tasks }, (_, index) => ({ id: `1.${index + 1}`, title: `Task ${index + 1}` })),
      },
    ],
  })
}

/** Items whose `index` decides what each is like. */
function itemsLike(count: number, over: (index: number) => Partial<Item>, task = '1.1'): Item[] {
  return makeItems(task, count).map((item, index) => ({ ...item, ...over(index) }) as Item)
}

function countOf(form: Form, bank: Bank, is: (item: Item) => boolean): number {
  const ids = new Set(idsOf(form))
  return bank.items.filter(item => ids.has(item.id) && is(item)).length
}

describe('fewest seen first', () => {
  it('[F8] gives a second mock without a common item, where the bank holds twice every quota', () => {
    const bank = makeBank([...makeItems('1.1', 6), ...makeItems('1.2', 6), ...makeItems('2.1', 8)])
    for (const seed of SEEDS) {
      const first = makeForm(bank, seed)
      const second = makeForm(bank, `${seed} again`, seenIn(first))
      expect(
        idsOf(second).filter(id => idsOf(first).includes(id)),
        seed,
      ).toEqual([])
    }
  })

  it('[F8] [F9] does so even where every item has an enemy twin in its own domain', () => {
    const twin = (index: number, domain: string) => ({ facts: [`fact-${domain}-${Math.floor(index / 2)}`] })
    const bank = makeBank([
      ...itemsLike(12, index => twin(index, '1')),
      ...itemsLike(8, index => twin(index, '2'), '2.1'),
    ])
    for (const seed of SEEDS) {
      const first = makeForm(bank, seed)
      const second = makeForm(bank, `${seed} again`, seenIn(first))
      expect(
        idsOf(second).filter(id => idsOf(first).includes(id)),
        seed,
      ).toEqual([])
    }
  })

  it('[F8] gives three mocks without a common item from a bank three times the quotas, enemies included', () => {
    const bank = makeSaaBank()
    for (const seed of SEEDS.slice(0, 20)) {
      const first = makeForm(bank, seed)
      const second = makeForm(bank, `${seed} 2`, seenIn(first))
      const third = makeForm(bank, `${seed} 3`, seenIn(first, second))
      const shared = (form: Form, ...before: Form[]) =>
        idsOf(form).filter(id => before.some(other => idsOf(other).includes(id))).length
      expect([shared(second, first), shared(third, first, second)], seed).toEqual([0, 0])
    }
  })

  it('[F8] passes over an unseen item whose choice would force a seen one', () => {
    // Domain 1 needs one of a and b; a would bar c, the only unseen item of domain 2.
    const [a, b] = makeItems('1.1', 2)
    const [c, d] = makeItems('2.1', 2)
    const [design, operate] = makeCertification().domains
    const certification = makeCertification({
      form: { items: 2, unscored: 0, minutes: 5 },
      domains: [
        { ...design!, weight: 50 },
        { ...operate!, weight: 50 },
      ],
    })
    const bank = makeBank([{ ...a!, enemies: [c!.id] } as Item, b!, c!, d!], certification)
    const exposure = new Map([[d!.id, { times: 1, lastOn: '2026-01-01' }]])
    for (const seed of SEEDS) expect(idsOf(makeForm(bank, seed, exposure)).sort(), seed).toEqual([b!.id, c!.id])
  })

  it('[F8] repeats the items seen fewest times, and of these what was seen longest ago', () => {
    const bank = makeBank(makeItems('1.1', 6), oneDomain(3))
    const [a, b, c, d, e, f] = bank.items.map(({ id }) => id)
    const exposure: Exposure = new Map([
      [a!, { times: 2, lastOn: '2026-01-01' }],
      [b!, { times: 1, lastOn: '2026-03-01' }],
      [c!, { times: 1, lastOn: '2026-01-01' }],
      [d!, { times: 3, lastOn: '2025-01-01' }],
      [e!, { times: 1, lastOn: '2026-02-01' }],
    ])
    for (const seed of SEEDS) expect(idsOf(makeForm(bank, seed, exposure)).sort(), seed).toEqual([c, e, f])
  })

  it('[F9] draws one of every enemy pair', () => {
    const bank = makeBank(
      itemsLike(9, index => (index < 6 ? { facts: [`fact-${index % 3}`] } : {})),
      oneDomain(4),
    )
    const pairs = bank.items.slice(0, 3).map((item, index) => [item.id, bank.items[index + 3]!.id])
    for (const seed of SEEDS) {
      const ids = idsOf(makeForm(bank, seed))
      expect(
        pairs.map(pair => pair.filter(id => ids.includes(id)).length),
        seed,
      ).toEqual([1, 1, 1])
    }
  })

  it('[F9] takes neither of two enemies always, not across domains, and not for its type', () => {
    const [a] = makeItems('1.1', 1)
    const [b] = makeItems('2.1', 1)
    const response = makeMultipleResponse({ id: 'mr', task: '1.2', facts: ['shared'] })
    const choice = { ...makeItems('1.2', 1)[0]!, id: 'mc', facts: ['shared'] }
    const rest = [...makeItems('1.1', 10).slice(1), ...makeItems('2.1', 10).slice(1)]
    const bank = makeBank([{ ...a!, enemies: [b!.id] } as Item, b!, response, choice, ...rest])
    const drawn = SEEDS.flatMap(seed => idsOf(makeForm(bank, seed)))
    for (const id of [a!.id, b!.id, 'mr', 'mc']) {
      const times = drawn.filter(other => other === id).length
      expect(times, id).toBeGreaterThan(60)
      expect(times, id).toBeLessThan(140)
    }
  })
})

describe('types and tasks', () => {
  const responses = [1, 2, 3].flatMap(task =>
    [1, 2, 3].map(number =>
      makeMultipleResponse({
        id: `mr-${task}-${number}`,
        task: `1.${task}`,
        facts: [`mr-${task}-${number}`],
        concepts: [`mr-${task}-${number}`],
      }),
    ),
  )
  const bank = makeBank(
    [...responses, ...makeItems('1.1', 7), ...makeItems('1.2', 7), ...makeItems('1.3', 7)],
    oneDomain(14, 3),
  )

  it('[F10] keeps the bank’s share of each type, rounded up or down, and exact on average', () => {
    // 9 of 30 items are multiple response: 4.2 of 14 seats.
    const counts = SEEDS.map(seed => countOf(makeForm(bank, seed), bank, item => item.type === 'multiple-response'))
    expect(new Set(counts)).toEqual(new Set([4, 5]))
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
    expect(Math.abs(mean - 4.2)).toBeLessThan(0.1)
  })

  it('[F10] spreads tasks evenly, none more than one above another', () => {
    for (const seed of SEEDS) {
      const form = makeForm(bank, seed)
      const counts = ['1.1', '1.2', '1.3'].map(task => form.items.filter(item => item.task === task).length)
      expect(counts.sort(), seed).toEqual([4, 5, 5])
      expect(form.notes, seed).toBeUndefined()
    }
  })

  it('[F10] gives a small task all it has, and the rest to the others', () => {
    const small = makeBank([...makeItems('1.1', 2), ...makeItems('1.2', 9), ...makeItems('1.3', 9)], oneDomain(12, 3))
    for (const seed of SEEDS) {
      const form = makeForm(small, seed)
      const counts = ['1.1', '1.2', '1.3'].map(task => form.items.filter(item => item.task === task).length)
      expect(counts, seed).toEqual([2, 5, 5])
    }
  })
})

describe('notes', () => {
  const notesOf = (bank: Bank, exposure: Exposure = new Map()) => makeForm(bank, 'seed', exposure).notes

  it('[F11] [F12] prefers other concepts, and notes one that must stand more than twice', () => {
    const spare = makeBank(
      itemsLike(8, index => ({ concepts: [index < 5 ? 'same' : `c-${index}`] })),
      oneDomain(5),
    )
    for (const seed of SEEDS)
      expect(
        countOf(makeForm(spare, seed), spare, item => item.concepts[0] === 'same'),
        seed,
      ).toBe(2)
    const tight = makeBank(
      itemsLike(4, () => ({ concepts: ['same'] })),
      oneDomain(4),
    )
    expect(notesOf(tight)).toEqual([{ code: 'concept-repeats', concept: 'same', limit: 2, drawn: 4 }])
  })

  it('[F11] [F12] keeps a service at the bank’s share plus two, and notes it where it must go beyond', () => {
    const bank = makeBank(
      itemsLike(20, index => ({ keyServices: [index < 10 ? 'Amazon S3' : 'Amazon SQS'] })),
      oneDomain(8),
    )
    for (const seed of SEEDS) {
      const drawn = countOf(makeForm(bank, seed), bank, item => item.keyServices.includes('Amazon S3'))
      expect(drawn, seed).toBeLessThanOrEqual(6)
      expect(drawn, seed).toBeGreaterThanOrEqual(2)
    }
    const seen = new Map(bank.items.slice(10).map(({ id }) => [id, { times: 1, lastOn: '2026-01-01' }]))
    expect(notesOf(bank, seen)).toEqual([{ code: 'service-share', service: 'Amazon S3', limit: 6, drawn: 8 }])
  })

  it('[F11] [F12] keeps difficulty within one item of the bank’s mean, and notes it where it cannot', () => {
    const bank = makeBank(
      itemsLike(20, index => ({ difficulty: index < 10 ? 0.9 : 0.1 })),
      oneDomain(10),
    )
    for (const seed of SEEDS) expect(makeForm(bank, seed).notes, seed).toBeUndefined()
    const seen = new Map(bank.items.slice(10).map(({ id }) => [id, { times: 1, lastOn: '2026-01-01' }]))
    expect(notesOf(bank, seen)).toEqual([
      { code: 'difficulty', target: expect.closeTo(5, 9), drawn: expect.closeTo(9, 9) },
    ])
  })

  it('[F11] [F12] keeps the reading load within a tenth of the bank’s mean, and notes it where it cannot', () => {
    const long = 'word '.repeat(400)
    const bank = makeBank(
      itemsLike(40, index => (index % 2 ? { scenario: long } : {})),
      oneDomain(20),
    )
    const load = (form: Form) =>
      bank.items.filter(item => idsOf(form).includes(item.id)).reduce((sum, item) => sum + readingLoad(item), 0)
    const mean = bank.items.reduce((sum, item) => sum + readingLoad(item), 0) / 2
    for (const seed of SEEDS) expect(Math.abs(load(makeForm(bank, seed)) / mean - 1), seed).toBeLessThanOrEqual(0.1)
    const seen = new Map(bank.items.filter((_, index) => index % 2).map(({ id }) => [id, { times: 1, lastOn: 'x' }]))
    expect(notesOf(bank, seen)?.map(({ code }) => code)).toEqual(['reading-load'])
  })

  it('[F12] notes a type and a task that what was seen before keeps out', () => {
    const responses = Array.from({ length: 10 }, (_, index) =>
      makeMultipleResponse({ id: `mr-${index}`, task: '1.2', facts: [`mr-${index}`], concepts: [`mr-${index}`] }),
    )
    const bank = makeBank([...responses, ...makeItems('1.1', 10)], oneDomain(10, 2))
    const seen = new Map(responses.map(({ id }) => [id, { times: 1, lastOn: '2026-01-01' }]))
    const byName = (notes: Form['notes']) =>
      [...(notes ?? [])].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    const expected: Form['notes'] = [
      { code: 'type-share', domain: '1', type: 'multiple-choice', target: 5, drawn: 10 },
      { code: 'type-share', domain: '1', type: 'multiple-response', target: 5, drawn: 0 },
      { code: 'task-spread', domain: '1', task: '1.1', target: 5, drawn: 10 },
      { code: 'task-spread', domain: '1', task: '1.2', target: 5, drawn: 0 },
    ]
    expect(byName(notesOf(bank, seen))).toEqual(byName(expected))
  })
})

describe('readingLoad', () => {
  it('[F11] counts the words that a candidate reads: scenario, stem, options and prompts', () => {
    const item = makeMatching({ scenario: 'One  two\nthree', stem: 'Four five?' })
    // "Design a keeps the messages of the shop in place number 1." has twelve words, "Need p" two.
    expect(readingLoad(item)).toBe(3 + 2 + 4 * 12 + 3 * 2)
    expect(readingLoad({ ...makeItems('1.1', 1)[0]!, scenario: '', stem: 'Which solution?', options: [] })).toBe(2)
  })
})

describe('a thousand seeds of a bank of the shape of SAA-C03', () => {
  const bank = makeSaaBank()
  const enemies = enemiesAmong(bank.items)
  const byId = new Map(bank.items.map(item => [item.id, item]))
  const quotas = { '1': 19, '2': 17, '3': 16, '4': 13 }
  const scored = { '1': 15, '2': 13, '3': 12, '4': 10 }
  const forms = Array.from({ length: 1000 }, (_, index) => makeForm(bank, `seed ${index}`))
  const tally = (form: Form, counts: (item: Form['items'][number]) => boolean) =>
    Object.fromEntries(
      Object.keys(quotas).map(domain => [
        domain,
        form.items.filter(item => item.domain === domain && counts(item)).length,
      ]),
    )

  it('[F3] [F18] has every domain count exact, scored ones too', () => {
    for (const form of forms) {
      expect(tally(form, () => true)).toEqual(quotas)
      expect(tally(form, item => item.scored)).toEqual(scored)
    }
  })

  it('[F4] [F6] [F18] repeats no item and keeps enemies apart', () => {
    expect(enemies.size).toBeGreaterThan(24)
    for (const form of forms) {
      const ids = new Set(idsOf(form))
      expect(ids.size).toBe(65)
      expect([...ids].filter(id => [...(enemies.get(id) ?? [])].some(enemy => ids.has(enemy)))).toEqual([])
    }
  })

  it('[F18] draws every item, none less than half as often as expected', () => {
    const drawn = new Map<string, number>()
    for (const id of forms.flatMap(idsOf)) drawn.set(id, (drawn.get(id) ?? 0) + 1)
    // Every domain holds three times its quota: a third of 1000 is expected of each item.
    expect(bank.items.filter(({ id }) => (drawn.get(id) ?? 0) < 1000 / 6).map(({ id }) => id)).toEqual([])
  })

  it('[F18] shows the key of multiple choice at every position alike: chi-square under 16.266 at .001', () => {
    const counts = [0, 0, 0, 0]
    for (const { id, options } of forms.flatMap(form => form.items)) {
      const item = byId.get(id)
      if (item?.type === 'multiple-choice') counts[options.indexOf(item.key[0] as string)]! += 1
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(50_000)
    expect(chiSquare(counts)).toBeLessThan(16.266)
  })

  it('[F18] shows all 24 option orders of multiple choice alike', () => {
    const counts = new Map<string, number>()
    for (const { options } of forms.flatMap(form => form.items)) {
      if (options.length === 4) counts.set(options.join(''), (counts.get(options.join('')) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    expect(chiSquare([...counts.values()])).toBeLessThan(49.728)
  })

  it('[F18] lets every item of a domain count alike often, when drawn', () => {
    const entries = forms.flatMap(form => form.items).filter(({ domain }) => domain === '1')
    const ids = [...new Set(entries.map(({ id }) => id))].sort()
    const drawn = ids.map(id => entries.filter(entry => entry.id === id).length)
    const counted = ids.map(id => entries.filter(entry => entry.id === id && entry.scored).length)
    expect(ids).toHaveLength(57)
    // 56 degrees of freedom at .001; each count is binomial with variance 15/19 · 4/19, so the statistic is scaled.
    expect(chiSquare(counted, drawn) / (4 / 19)).toBeLessThan(94.461)
  })

  it('[F10] [F11] stays near the bank: types within two of their share, the sum of difficulty within one item', () => {
    const sums = forms.map(form => form.items.reduce((sum, { id }) => sum + (byId.get(id) as Item).difficulty, 0))
    const mean = sums.reduce((sum, value) => sum + value, 0) / sums.length
    const target = bank.items.reduce((sum, item) => sum + item.difficulty, 0) / 3
    expect(Math.abs(mean - target)).toBeLessThan(0.2)
    expect(Math.sqrt(sums.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sums.length)).toBeLessThan(1)
    const codes = new Set(forms.flatMap(form => form.notes ?? []).map(({ code }) => code))
    expect([...codes].filter(code => ['type-share', 'task-spread', 'reading-load'].includes(code))).toEqual([])
  })
})

describe('a bank of 10,000 items', () => {
  it.each([
    ['without enemies', (index: number) => `fact-${index}`],
    ['in pairs of enemies', (index: number) => `fact-${Math.floor(index / 2)}`],
    ['in pairs across domains', (index: number) => `fact-${index % 5000}`],
  ])('[F7] is drawn from within seconds %s', { timeout: 30_000 }, (_, fact) => {
    const certification = makeCertification({ form: { items: 65, unscored: 15, minutes: 130 } })
    const items = [...makeItems('1.1', 6000), ...makeItems('2.1', 4000)].map((item, index) => ({
      ...item,
      facts: [fact(index)],
    }))
    const bank = makeBank(items as Item[], certification)
    const form = assembleForm(bank, { blueprint: mockBlueprint(certification), seed: 'large', exposure: new Map() })
    expect(form.ok && form.value.items.length).toBe(65)
  })
})
