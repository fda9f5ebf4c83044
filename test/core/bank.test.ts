import { describe, expect, it } from 'vitest'
import { type BankSources, type Item, parseBank, parseBankFile } from '../../src/core/index.ts'
import { defaultItems, makeBank, makeCertification, makeFact, makeItems, makeSources } from '../fixtures/build.ts'

/** Every issue of `sources` as a line; a bank has none. */
function issuesOf(sources: BankSources): string[] {
  const parsed = parseBank(sources)
  return parsed.ok ? [] : parsed.error.map(({ file, path, message }) => `${file} ${path}: ${message}`)
}

/** The files of a bank whose first item has other fields; `undefined` takes a field away. */
function withItem(over: Record<string, unknown>): BankSources {
  const [first, ...others] = defaultItems()
  return makeSources([{ ...first, task: '1.1', facts: ['fact-first'], ...over } as Item, ...others])
}

function withCertification(over: Record<string, unknown>): BankSources {
  return makeSources(defaultItems(), makeCertification(over))
}

/** The files of a bank, the file of domain 1 having other fields. */
function withDomain(over: Record<string, unknown>): BankSources {
  const sources = makeSources()
  const [first, ...others] = sources.domains
  const text = JSON.stringify({ ...JSON.parse(first!.text), ...over })
  return { ...sources, domains: [{ ...first!, text }, ...others] }
}

function withFacts(text: string): BankSources {
  return { ...makeSources(), facts: [...makeSources().facts, { file: 'facts/more.json', text }] }
}

const FIRST = 'tst-c01-11-001'
const sourcesOf = (text: string): BankSources => ({ ...makeSources(), certification: { file: 'c.json', text } })

/** The parts of authors' files in one. */
function oneFile(sources: BankSources): string {
  return JSON.stringify({
    schemaVersion: 1,
    certification: JSON.parse(sources.certification.text),
    domains: sources.domains.map(({ text }) => JSON.parse(text)),
    facts: sources.facts.flatMap(({ text }) => JSON.parse(text).facts),
  })
}

describe('parseBank', () => {
  it('[B14] holds items in order of id, with the facts that they name', () => {
    const items = [...makeItems('2.1', 2), ...makeItems('1.1', 3)].reverse()
    const sources = makeSources(items)
    const unused = JSON.stringify({ schemaVersion: 1, facts: [makeFact({ id: 'named-by-nobody' })] })
    const parsed = parseBank({ ...sources, facts: [...sources.facts, { file: 'facts/other.json', text: unused }] })
    if (!parsed.ok) throw new Error('no bank')
    const { certification, items: held, facts, digests } = parsed.value
    expect(certification).toEqual(makeCertification())
    expect(held.map(item => item.id)).toEqual(items.map(item => item.id).sort())
    expect([...facts.keys()].sort()).toEqual(items.map(item => `fact-${item.id}`).sort())
    expect([...digests.keys()]).toEqual(held.map(item => item.id))
  })

  it('[B1] [B16] makes the same bank in any order of files and items', () => {
    const sources = makeSources()
    const shuffled = makeSources([...defaultItems()].reverse())
    expect(parseBank({ ...shuffled, domains: [...shuffled.domains].reverse() })).toEqual(parseBank(sources))
  })

  it('[B4] accepts $schema in every file, and an empty withdrawn list', () => {
    const $schema = '../schema.json'
    const add = (text: string) => JSON.stringify({ $schema, ...JSON.parse(text) })
    const { certification, domains, facts } = makeSources()
    const all = [certification, ...domains, ...facts].map(source => ({ ...source, text: add(source.text) }))
    const [first, ...others] = all
    expect(issuesOf({ certification: first!, domains: others.slice(0, 2), facts: others.slice(2) })).toEqual([])
  })

  it('[B3] freezes everything in a bank', () => {
    const bank = makeBank()
    const seen: unknown[] = []
    const walk = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null || seen.includes(value)) return
      seen.push(value)
      expect(Object.isFrozen(value), path).toBe(true)
      for (const [key, part] of value instanceof Map ? value : Object.entries(value)) walk(part, `${path}.${key}`)
    }
    walk(bank, 'bank')
    expect(seen.length).toBeGreaterThan(100)
    expect(() => (bank.facts as Map<string, unknown>).clear()).toThrow()
    expect(() => (bank.digests as Map<string, string>).set('a', 'b')).toThrow()
  })

  it.each([
    ['{"code": ', 'c.json : the file is not JSON at line 1, column 10: it ends here, unfinished'],
    ['', 'c.json : the file is empty'],
    ['null', 'c.json : the file must be an object'],
    ['[]', 'c.json : the file must be an object'],
    ['42', 'c.json : the file must be an object'],
    ['"x"', 'c.json : the file must be an object'],
  ])('[B2] [B4] refuses %j as a certification', (text, issue) => {
    expect(issuesOf(sourcesOf(text))).toEqual([issue])
  })

  it('[B2] skips a byte order mark', () => {
    expect(issuesOf(sourcesOf(`\uFEFF${makeSources().certification.text}`))).toEqual([])
  })

  it.each([
    ['"__proto__": {"polluted": 1}', '"__proto__"'],
    ['"constructor": {"prototype": {"polluted": 1}}', '"constructor"'],
    ['"minuets": 20', '"minuets"'],
  ])('[B4] refuses the unknown field %s', (field, name) => {
    const text = makeSources().certification.text.replace('{', `{${field},`)
    expect(issuesOf(sourcesOf(text))).toEqual([`c.json : the file has unknown field ${name}`])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it.each([
    [withItem({ __proto__: undefined, constructor: 1 }), `items[0]: ${FIRST}: it has unknown field "constructor"`],
    [withItem({ difficulty: '0.6' }), `items[0].difficulty: ${FIRST}: difficulty must be a number`],
    [withItem({ takeaway: undefined }), `items[0].takeaway: ${FIRST}: takeaway is missing`],
    [withItem({ stem: '  \n' }), `items[0].stem: ${FIRST}: stem must not be empty`],
    [withItem({ stem: 'x'.repeat(8001) }), `items[0].stem: ${FIRST}: stem must have at most 8000 characters`],
    [withItem({ options: [] }), `items[0].options: ${FIRST}: options must have at least 2 entries`],
    [withItem({ shuffle: 'no' }), `items[0].shuffle: ${FIRST}: shuffle must be true or false`],
    [withItem({ difficulty: 1.01 }), `items[0].difficulty: ${FIRST}: difficulty must be at most 1`],
    [withItem({ version: 0 }), `items[0].version: ${FIRST}: version must be at least 1`],
    [
      withItem({ type: 'essay' }),
      `items[0].type: ${FIRST}: type must be one of multiple-choice, multiple-response, ordering, matching`,
    ],
    [
      withItem({ level: 'guess' }),
      `items[0].level: ${FIRST}: level must be one of remember, understand, apply, analyse, evaluate`,
    ],
    [withItem({ task: '1.x' }), `items[0].task: ${FIRST}: task must be a task such as 1.2`],
    [
      withItem({ industry: 'Food & Drink' }),
      `items[0].industry: ${FIRST}: industry must be lower-case words joined by hyphens, such as event-driven`,
    ],
    [withItem({ id: undefined }), 'items[0].id: items[0].id is missing'],
  ])('[B4] [B12] [B13] reports a field of an item: %#', (sources, issue) => {
    expect(issuesOf(sources)).toEqual([`domains/1.json ${issue}`])
  })

  it.each([
    ['130', 'a number'],
    [0, 'at least 1'],
    [-1, 'at least 1'],
    [1e9, 'at most 1000'],
    [1.5, 'a whole number'],
    [null, 'a number'],
  ])('[B12] refuses %j minutes', (minutes, rest) => {
    expect(issuesOf(withCertification({ form: { items: 10, unscored: 2, minutes } }))).toEqual([
      `certification.json form.minutes: form.minutes must be ${rest}`,
    ])
  })

  it('[B12] refuses a number beyond all numbers', () => {
    const text = makeSources().certification.text.replace('"minutes":20', '"minutes":1e400')
    expect(issuesOf(sourcesOf(text))).toEqual([
      'c.json form.minutes: form.minutes must be a number that is not this large',
    ])
  })

  it.each([
    [withCertification({ code: 'saa c03' }), 'certification.json code: code must be an exam code such as SAA-C03'],
    [
      withCertification({ lastDay: '30.03.2027' }),
      'certification.json lastDay: lastDay must be a date such as 2026-11-25',
    ],
    [
      withCertification({ lastDay: '2027-02-29' }),
      'certification.json lastDay: lastDay must be a date that the calendar has',
    ],
    [
      withCertification({ lastDay: '2027-13-01' }),
      'certification.json lastDay: lastDay must be a date that the calendar has',
    ],
    [
      withCertification({ tier: 'expert' }),
      'certification.json tier: tier must be one of foundational, associate, professional, specialty',
    ],
    [withCertification({ domains: [] }), 'certification.json domains: domains must have at least 1 entry'],
    [
      withFacts(
        JSON.stringify({
          schemaVersion: 1,
          facts: [makeFact({ id: 'f-1', references: [{ title: 'T', url: 'http://aws', evidence: 'D' }] })],
        }),
      ),
      'facts/more.json facts[0].references[0].url: f-1: references[0].url must be an https address without spaces',
    ],
    [
      withDomain({ withdrawn: [{ id: 'gone', on: 'yesterday', reason: 'Old.' }] }),
      'domains/1.json withdrawn[0].on: withdrawn[0].on must be a date such as 2026-11-25',
    ],
  ])('[B12] [B13] reports certification, facts and withdrawn ids: %#', (sources, issue) => {
    expect(issuesOf(sources)).toEqual([issue])
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])('[B7] refuses the id %s', id => {
    expect(issuesOf(withItem({ id }))).toEqual([
      `domains/1.json items[0].id: ${id}: id must be another id: every object has this name already`,
    ])
  })

  it.each(['', 'a b', 'ü', 'zero\u200bwidth', 'x'.repeat(65), '../x'])('[B7] refuses the id %j', id => {
    expect(issuesOf(withItem({ id }))).toEqual([
      `domains/1.json items[0].id: ${id}: id must be an id: 1 to 64 letters, digits, dots, underscores and hyphens`,
    ])
  })

  it.each([
    [withItem({ key: ['z'] }), `items[0].key[0]: ${FIRST}: "z" is no option of this item`],
    [withItem({ key: [] }), `items[0].key: ${FIRST}: the key has 0 options; this type needs 1`],
    [withItem({ task: '1.9' }), `items[0].task: ${FIRST}: "1.9" is no task of this domain`],
    [withItem({ enemies: ['nobody'] }), `items[0].enemies[0]: ${FIRST}: "nobody" is no item of this bank`],
    [withDomain({ domain: '7' }), 'domain: TST-C01 has no domain "7"'],
    [withDomain({ certification: 'DVA-C02' }), 'certification: this file belongs to "DVA-C02", not to TST-C01'],
  ])('[B9] [B10] reports what names nothing: %#', (sources, issue) => {
    expect(issuesOf(sources)).toEqual([`domains/1.json ${issue}`])
  })

  it('[B10] reports facts that nobody states, each at its place', () => {
    const sources = { ...withItem({ facts: ['fact-a', 'fact-b'] }), facts: [] }
    expect(issuesOf(sources).slice(0, 2)).toEqual([
      `domains/1.json items[0].facts[0]: ${FIRST}: "fact-a" is no fact of this bank`,
      `domains/1.json items[0].facts[1]: ${FIRST}: "fact-b" is no fact of this bank`,
    ])
  })

  it('[B10] takes an enemy from any domain, but none that is withdrawn', () => {
    expect(issuesOf(withItem({ enemies: ['tst-c01-21-001', 'tst-c01-11-002'] }))).toEqual([])
    const { domains, ...rest } = withItem({ enemies: ['gone'] })
    const withdrawn = [{ id: 'gone', on: '2026-01-01', reason: 'Replaced.' }]
    const text = JSON.stringify({ ...JSON.parse(domains[1]!.text), withdrawn })
    expect(issuesOf({ ...rest, domains: [domains[0]!, { ...domains[1]!, text }] })).toEqual([
      `domains/1.json items[0].enemies[0]: ${FIRST}: "gone" is no item of this bank`,
    ])
  })

  it.each([
    [
      'an item of the same domain',
      withItem({ id: 'tst-c01-11-002' }),
      'domains/1.json items[1].id: id "tst-c01-11-002" is used already in domains/1.json at items[0].id',
    ],
    [
      'an item of another domain',
      withItem({ id: 'tst-c01-21-003' }),
      'domains/2.json items[2].id: id "tst-c01-21-003" is used already in domains/1.json at items[0].id',
    ],
    [
      'a withdrawn item',
      withDomain({ withdrawn: [{ id: 'tst-c01-21-003', on: '2026-01-01', reason: 'Old.' }] }),
      'domains/1.json withdrawn[0].id: id "tst-c01-21-003" is used already in domains/2.json at items[2].id',
    ],
    [
      'a fact',
      withFacts(JSON.stringify({ schemaVersion: 1, facts: [makeFact({ id: `fact-${FIRST}` })] })),
      `facts/more.json facts[0].id: id "fact-${FIRST}" is used already in facts/test.json at facts[0].id`,
    ],
  ])('[B8] names both places of an id that is used twice: %s', (_, sources, issue) => {
    expect(issuesOf(sources)).toEqual([issue])
  })

  it.each([
    [99, 59],
    [101, 61],
  ])('[B11] says that weights sum to %i', (sum, weight) => {
    const [design, operate] = makeCertification().domains
    expect(issuesOf(withCertification({ domains: [{ ...design, weight }, operate] }))).toEqual([
      `certification.json domains: the weights sum to ${sum}, not 100`,
    ])
  })

  it.each([
    [
      withCertification({ schemaVersion: 999 }),
      'certification.json schemaVersion: schemaVersion 999 was made by a newer version of this app; update the app to read it',
    ],
    [
      withDomain({ schemaVersion: 2, items: 'changed' }),
      'domains/1.json schemaVersion: schemaVersion 2 was made by a newer version of this app; update the app to read it',
    ],
    [withCertification({ schemaVersion: undefined }), 'certification.json schemaVersion: schemaVersion is missing'],
    [withCertification({ schemaVersion: '1' }), 'certification.json schemaVersion: schemaVersion must be 1'],
    [withCertification({ schemaVersion: 0 }), 'certification.json schemaVersion: schemaVersion must be 1'],
  ])('[B6] judges the version first: %#', (sources, issue) => {
    expect(issuesOf(sources)).toEqual([issue])
  })

  it('[B5] reports all issues of all files at once', () => {
    const [first, second, ...others] = defaultItems()
    const items = [{ ...first!, difficulty: 2, version: 0 }, { ...second!, stem: '' }, ...others]
    const sources = makeSources(items, makeCertification({ eslExtraMinutes: -1 }))
    expect(
      issuesOf({
        ...sources,
        facts: [
          { file: 'facts/a.json', text: '{' },
          { file: 'facts/b.json', text: '[]' },
        ],
      }),
    ).toEqual([
      'certification.json eslExtraMinutes: eslExtraMinutes must be at least 0',
      `domains/1.json items[0].version: ${FIRST}: version must be at least 1`,
      `domains/1.json items[0].difficulty: ${FIRST}: difficulty must be at most 1`,
      'domains/1.json items[1].stem: tst-c01-11-002: stem must not be empty',
      'facts/a.json : the file is not JSON at line 1, column 2: it ends here, unfinished',
      'facts/b.json : the file must be an object',
    ])
  })

  it('[B5] judges well-formed files beside a broken one, but misses no names that it may hold', () => {
    const sources = withItem({ key: ['z'], enemies: ['tst-c01-21-001'], facts: ['fact-elsewhere'] })
    const broken = { file: 'domains/2.json', text: '{"schemaVersion": 1' }
    expect(issuesOf({ ...sources, domains: [sources.domains[0]!, broken] })).toEqual([
      'domains/2.json : the file is not JSON at line 1, column 20: it ends here, unfinished',
      `domains/1.json items[0].key[0]: ${FIRST}: "z" is no option of this item`,
    ])
  })

  it('[B12] takes 10,000 items and refuses one more, with one issue', { timeout: 60_000 }, () => {
    const items = [...makeItems('1.1', 6000), ...makeItems('2.1', 4000)]
    expect(issuesOf(makeSources(items))).toEqual([])
    expect(issuesOf(makeSources([...items, ...makeItems('1.2', 1)]))).toEqual([
      'certification.json : 10001 items are too many; a bank may hold 10000',
    ])
    const empty = Array.from({ length: 50_000 }, () => ({}))
    expect(issuesOf(withDomain({ items: empty }))).toEqual([
      'domains/1.json : 50000 items are too many; a bank may hold 10000',
    ])
    const bare = empty.slice(0, 10_000).map(() => ({ type: 'multiple-choice' }))
    expect(issuesOf(withDomain({ items: bare.slice(0, 1000) }))).toHaveLength(16_000)
    expect(issuesOf(withDomain({ items: bare }))).toEqual([
      'domains/1.json : the file is wrong in more places than can be listed; it may be of another format',
    ])
  })
})

describe('parseBankFile', () => {
  it('[B1] makes the bank that the same parts make as files', () => {
    const parsed = parseBankFile({ file: 'bank.json', text: oneFile(makeSources()) })
    expect(parsed).toEqual(parseBank(makeSources()))
  })

  it.each([
    ['{', ': the file is not JSON at line 1, column 2: it ends here, unfinished'],
    ['null', ': the file must be an object'],
    ['{"schemaVersion": 1}', 'certification: certification is missing'],
    [oneFile(withCertification({ title: ' ' })), 'certification.title: certification.title must not be empty'],
    [oneFile(withItem({ key: ['z'] })), `domains[0].items[0].key[0]: ${FIRST}: "z" is no option of this item`],
    [oneFile(withItem({ difficulty: 2 })), `domains[0].items[0].difficulty: ${FIRST}: difficulty must be at most 1`],
    [
      oneFile(withItem({ id: 'tst-c01-21-001' })),
      'domains[1].items[0].id: id "tst-c01-21-001" is used already in bank.json at domains[0].items[0].id',
    ],
    [
      oneFile(withDomain({ items: Array.from({ length: 10_001 }, () => null) })),
      ': 10007 items are too many; a bank may hold 10000',
    ],
  ])('[B5] [B12] gives the place in the one file: %#', (text, expected) => {
    const parsed = parseBankFile({ file: 'bank.json', text })
    if (parsed.ok) throw new Error('this is a bank')
    expect(`${parsed.error[0]?.path}: ${parsed.error[0]?.message}`).toBe(expected)
    expect(parsed.error.every(({ file }) => file === 'bank.json')).toBe(true)
  })

  it('[B13] never shows the text of a library', () => {
    const rubbish: unknown[] = [null, 'x', -1, 1.5, [], {}, [[]], true]
    const text = oneFile(makeSources())
    const bank = JSON.parse(text) as Record<string, unknown>
    const spoil = (value: unknown, path: string): string[] => {
      if (typeof value !== 'object' || value === null) return []
      return Object.keys(value).flatMap(key => {
        const holder = value as Record<string, unknown>
        const kept = holder[key]
        const messages = rubbish.flatMap(bad => {
          holder[key] = bad
          const parsed = parseBankFile({ file: 'f', text: JSON.stringify(bank) })
          return parsed.ok ? [] : parsed.error.map(({ message }) => message)
        })
        holder[key] = kept
        const deeper = Array.isArray(value) && Number(key) > 0 ? [] : spoil(kept, `${path}.${key}`)
        return [...messages, ...deeper]
      })
    }
    const messages = new Set(spoil(bank, ''))
    expect(messages.size).toBeGreaterThan(100)
    expect(
      [...messages].filter(message => /invalid|expected|received|undefined|object Object|wrong form/i.test(message)),
    ).toEqual([])
  })
})
