import { describe, expect, it } from 'vitest'
import {
  contentOf,
  type DownloadedAttempt,
  type Item,
  itemDigest,
  parseAttempt,
  serializeAttempt,
} from '../../src/core/index.ts'
import {
  defaultItems,
  makeBank,
  makeForm,
  makeMatching,
  makeMultipleResponse,
  makeOrdering,
} from '../fixtures/build.ts'

const bank = makeBank([
  ...defaultItems().slice(0, 2),
  makeMultipleResponse({ id: 'mr', facts: ['mr'] }),
  makeOrdering({ id: 'or', facts: ['or'] }),
  makeMatching({ id: 'ma', facts: ['ma'] }),
  ...defaultItems().slice(8),
])
const form = makeForm(bank)
const positionOf = (id: string) => form.items.findIndex(item => item.id === id)

function makeAttempt(over: Partial<DownloadedAttempt> = {}): DownloadedAttempt {
  return {
    schemaVersion: 1,
    record: {
      ...{ schemaVersion: 1, id: 'attempt-1', rev: 3, form, certification: bank.certification },
      ...{ clock: 'paused-when-closed', usedMs: 900, status: 'submitted' },
      beatOn: '2026-11-25T09:30:00Z',
      startedOn: '2026-11-25T09:00:00.123Z',
      endedOn: '2026-11-25T10:00:00Z',
      interruptions: [{ on: '2026-11-25T09:10:00Z', ms: 60_000 }],
    },
    log: [
      { type: 'started', at: 0, limitMs: 1_200_000 },
      { type: 'responded', at: 5, position: positionOf('mr'), response: ['b', 'd'] },
      { type: 'responded', at: 6, position: positionOf('ma'), response: { p: 'b', q: 'd' } },
      { type: 'flagged', at: 7, position: 0, flagged: true },
      { type: 'struck-out', at: 8, position: 0, option: 'a', struckOut: true },
      { type: 'moved', at: 9, position: 4 },
      { type: 'cleared', at: 10, position: 4 },
      { type: 'submitted', at: 900, by: 'candidate' },
    ],
    items: form.items.map(({ id }) => bank.items.find(item => item.id === id) as Item),
    facts: [...bank.facts.values()],
    ...over,
  }
}

const attempt = makeAttempt()
const withRecord = (over: object) => makeAttempt({ record: { ...attempt.record, ...over } })
const withForm = (over: object) => withRecord({ form: { ...form, ...over } })
const withPlace = (index: number, over: object) =>
  withForm({ items: form.items.map((item, at) => (at === index ? { ...item, ...over } : item)) })

/** Every issue of the file that `value` makes. */
function issuesOf(value: unknown): string[] {
  const parsed = parseAttempt(JSON.stringify(value), 'attempt.json')
  if (parsed.ok) return []
  expect(parsed.error.every(({ file }) => file === 'attempt.json')).toBe(true)
  return parsed.error.map(({ path, message }) => `${path}: ${message}`)
}

describe('serializeAttempt', () => {
  it('[A1] is read back unchanged', () => {
    const parsed = parseAttempt(serializeAttempt(attempt), 'attempt.json')
    expect(parsed).toStrictEqual({ ok: true, value: attempt })
  })

  it('[A1] is read back while it runs, and before it starts', () => {
    const { endedOn: _, ...record } = { ...attempt.record, status: 'running' as const }
    for (const length of [0, 1, 5]) {
      const running = makeAttempt({ record, log: attempt.log.slice(0, length) })
      expect(parseAttempt(serializeAttempt(running), 'attempt.json')).toStrictEqual({ ok: true, value: running })
    }
  })

  it('writes lines that a person can read, with one at the end', () => {
    expect(serializeAttempt(attempt)).toMatch(/^\{\n {2}"schemaVersion": 1,\n[\s\S]*\n\}\n$/)
  })
})

describe('contentOf', () => {
  it('[A3] finds items by digest and facts by id', () => {
    const content = contentOf(attempt)
    expect([...content.items.keys()]).toEqual(form.items.map(({ digest }) => digest))
    for (const [digest, item] of content.items) expect(itemDigest(item)).toBe(digest)
    expect(content.facts.get('mr')?.id).toBe('mr')
  })
})

describe('parseAttempt', () => {
  it.each([
    ['', 'the file is empty'],
    ['{"record": ', 'the file is not JSON at line 1, column 12: it ends here, unfinished'],
    ['[]', 'the file must be an object'],
    ['null', 'the file must be an object'],
    ['{"schemaVersion": 2}', 'schemaVersion 2 was made by a newer version of this app; update the app to read it'],
  ])('[A2] refuses %j', (text, message) => {
    const parsed = parseAttempt(text, 'attempt.json')
    expect(parsed).toMatchObject({ ok: false, error: [{ file: 'attempt.json', message }] })
  })

  it.each<[unknown, string]>([
    [{ ...attempt, extra: 1 }, ': the file has unknown field "extra"'],
    [withRecord({ rev: -1 }), 'record.rev: record.rev must be at least 0'],
    [withRecord({ clock: 'fast' }), 'record.clock: record.clock must be one of paused-when-closed, strict'],
    [
      withRecord({ startedOn: '25.11.2026' }),
      'record.startedOn: record.startedOn must be a time such as 2026-11-25T09:30:00Z',
    ],
    [withRecord({ usedMs: null }), 'record.usedMs: record.usedMs must be a number'],
    [
      withForm({ bankDigest: 'abc' }),
      'record.form.bankDigest: record.form.bankDigest must be a digest of 64 hexadecimal digits',
    ],
    [withForm({ seed: '' }), 'record.form.seed: record.form.seed must have at least 1 character'],
    [
      withPlace(2, { options: ['a'] }),
      `record.form.items[2].options: ${form.items[2]?.id}: options must have at least 2 entries`,
    ],
    [
      makeAttempt({ log: [{ type: 'paused', at: 0 } as never] }),
      'log[0].type: log[0].type must be one of started, moved, responded, cleared, flagged, struck-out, checked, submitted',
    ],
    [makeAttempt({ log: [{ type: 'started', at: -1, limitMs: null }] }), 'log[0].at: log[0].at must be at least 0'],
    [
      makeAttempt({ log: [{ type: 'responded', at: 0, position: 0, response: 'a' } as never] }),
      'log[0].response: log[0].response has the wrong form',
    ],
    [
      makeAttempt({ items: [{ ...attempt.items[0]!, difficulty: 2 }, ...attempt.items.slice(1)] }),
      `items[0].difficulty: ${attempt.items[0]?.id}: difficulty must be at most 1`,
    ],
  ])('[A2] refuses another shape: %#', (value, issue) => {
    expect(issuesOf(value)).toEqual([issue])
  })

  const first = form.items[0]!
  it.each<[string, unknown, string[]]>([
    [
      'an item that is gone',
      makeAttempt({ items: attempt.items.slice(1) }),
      [`record.form.items[0]: the file holds no item ${first.id} as it was when the attempt began`],
    ],
    [
      'an item that was changed',
      makeAttempt({ items: [{ ...attempt.items[0]!, stem: 'Another?' }, ...attempt.items.slice(1)] }),
      [`record.form.items[0]: the file holds no item ${first.id} as it was when the attempt began`],
    ],
    [
      'an option that the item lacks',
      withPlace(0, { options: [...first.options.slice(1), 'z'] }),
      [`record.form.items[0]: ${first.id}: the form does not show the options that the item has`],
    ],
    [
      'an option left out',
      withPlace(0, { options: first.options.slice(1) }),
      [`record.form.items[0]: ${first.id}: the form does not show the options that the item has`],
    ],
    [
      'a prompt left out',
      withPlace(positionOf('ma'), { prompts: ['p', 'q'] }),
      [`record.form.items[${positionOf('ma')}]: ma: the form does not show the options that the item has`],
    ],
  ])('[A3] misses %s', (_, value, issues) => {
    expect(issuesOf(value)).toEqual(issues)
  })

  it('[A3] judges an item as a bank does', () => {
    const items = [{ ...attempt.items[0]!, key: ['z'] } as Item, ...attempt.items.slice(1)]
    const digest = itemDigest(items[0] as Item)
    const value = { ...withPlace(0, { digest }), items }
    expect(issuesOf(value)).toEqual([`items[0].key[0]: ${first.id}: "z" is no option of this item`])
  })

  it('[A4] names the first event that cannot happen', () => {
    const log = [...attempt.log.slice(0, 3), { type: 'moved' as const, at: 1, position: 0 }, ...attempt.log.slice(3)]
    expect(issuesOf(makeAttempt({ log }))).toEqual([
      'log[3]: the log cannot be replayed from here: time-runs-backwards',
    ])
    expect(issuesOf(makeAttempt({ log: attempt.log.slice(1) }))).toEqual([
      'log[0]: the log cannot be replayed from here: not-started',
    ])
  })

  const seats = form.blueprint.seats
  it.each<[string, unknown, string[]]>([
    [
      'submitted or running',
      withRecord({ status: 'running' }),
      ['record.status: the record says running, but the log leaves the session submitted'],
    ],
    [
      'running or submitted',
      makeAttempt({ log: attempt.log.slice(0, 4) }),
      ['record.status: the record says submitted, but the log leaves the session running'],
    ],
    ['which exam', withForm({ code: 'DVA-C02' }), ['record.form.code: the form is one of DVA-C02, not of TST-C01']],
    [
      'a scale that makes sense',
      withRecord({ certification: { ...bank.certification, scale: { min: 100, max: 700, passing: 720 } } }),
      ['record.certification.scale: min, passing and max must rise in this order'],
    ],
    [
      'the seats of a domain',
      withForm({
        blueprint: {
          ...form.blueprint,
          seats: [
            { ...seats[0]!, items: 5 },
            { ...seats[1]!, items: 5 },
          ],
        },
      }),
      [
        'record.form.items: the blueprint asks for 5 items of domain 1, 5 of them scored; the form differs',
        'record.form.items: the blueprint asks for 5 items of domain 2, 3 of them scored; the form differs',
      ],
    ],
    [
      'how many count',
      withPlace(0, { scored: !first.scored }),
      [
        `record.form.items: the blueprint asks for ${seats[Number(first.domain) - 1]?.items} items of domain ${first.domain}, ${seats[Number(first.domain) - 1]?.scored} of them scored; the form differs`,
      ],
    ],
    [
      'all domains',
      withForm({ blueprint: { ...form.blueprint, seats: seats.slice(0, 1) } }),
      ['record.form.items: the blueprint has 6 seats, the form 10 items'],
    ],
  ])('[A5] agrees on %s', (_, value, issues) => {
    expect(issuesOf(value)).toEqual(issues)
  })

  it('[A5] counts something, and no item twice', () => {
    const unscored = withForm({
      blueprint: { ...form.blueprint, seats: seats.map(seat => ({ ...seat, scored: 0 })) },
      items: form.items.map(item => ({ ...item, scored: false })),
    })
    expect(issuesOf(unscored)).toEqual(['record.form.items: no item of the form counts'])
    const other = form.items.findIndex(
      (item, index) => index > 0 && item.domain === first.domain && item.scored === first.scored,
    )
    const twice = withForm({ items: form.items.map((item, index) => (index === other ? first : item)) })
    expect(issuesOf(twice)).toContain(`record.form.items: ${first.id} stands twice in the form`)
  })
})
