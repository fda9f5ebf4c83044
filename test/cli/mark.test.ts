import { describe, expect, it } from 'vitest'
import { type Item, isCorrect, keyOptions } from '../../src/core/index.ts'
import { parseReviews, type ReviewFile } from '../../src/lint/index.ts'
import { type BankFolder, itemsOfEveryType, makeFolder } from './bank-folder.ts'

interface BlindItem {
  readonly id: string
  readonly options: readonly { letter: string; text: string }[]
}

interface Marking {
  readonly total: number
  readonly agreed: number
  readonly items: readonly { id: string; agrees: boolean; response: unknown; key: unknown; defended: string[] }[]
}

/** The letter under which `shown` has the option `id` of `item`. */
function letterOf(shown: BlindItem, item: Item, id: string): string {
  const text = item.options.find(option => option.id === id)?.text
  return shown.options.find(option => option.text === text)?.letter as string
}

/** `item`'s key in the letters of `shown`. */
function keyLetters(shown: BlindItem, item: Item): unknown {
  if (item.type !== 'matching') return item.key.map(id => letterOf(shown, item, id))
  return Object.fromEntries(Object.entries(item.key).map(([prompt, id]) => [prompt, letterOf(shown, item, id)]))
}

/** What a solver who always finds the key returns for the items that `flags` print. */
async function solveAll(folder: BankFolder, { seed = 's', flags = [] as string[], over = {} } = {}) {
  const printed = await folder.json<BlindItem[]>('blind', 'TST-C01', '--seed', seed, ...flags)
  const items = new Map(folder.bank().items.map(item => [item.id, item]))
  const responses = printed.map(shown => {
    const item = items.get(shown.id) as Item
    const solved = { letters: keyLetters(shown, item), confidence: 90, defensible: [] as string[], note: 'sure' }
    return [shown.id, solved] as const
  })
  return { seed, solver: 'first', on: '2026-11-25', responses: Object.fromEntries(responses), ...over }
}

const readReviews = (folder: BankFolder, domain: string): ReviewFile =>
  JSON.parse(folder.read(`tst-c01/reviews/${domain}.json`))

describe('mark', () => {
  it.each([[[]], [['--count', '3']], [['--domain', '2']], [['--items', 'tst-c01-1-102,tst-c01-1-103']]])(
    'reads the letters of blind %j back to the key',
    async flags => {
      const folder = makeFolder()
      const solved = await solveAll(folder, { flags })
      const marking = await folder.json<Marking>('mark', 'TST-C01', folder.write('s.json', solved))
      expect(marking).toMatchObject({ total: marking.items.length, agreed: marking.items.length })
      expect(marking.total).toBe(Object.keys(solved.responses).length)
      for (const { response, key, agrees, defended } of marking.items)
        expect({ response, agrees, defended }).toEqual({ response: key, agrees: true, defended: [] })
    },
  )

  it('reads a seed as blind does, spaces around it left out', async () => {
    const folder = makeFolder()
    const solved = await solveAll(folder, { seed: '  s  ' })
    expect(await folder.json<Marking>('mark', 'TST-C01', folder.write('s.json', solved))).toMatchObject({ agreed: 18 })
  })

  it('names another response, and the distractors that were defended', async () => {
    const folder = makeFolder()
    const item = folder.bank().items.find(({ id }) => id === 'tst-c01-11-001') as Item
    const [shown] = await folder.json<BlindItem[]>('blind', 'TST-C01', '--seed', 's', '--items', item.id)
    const letters = (...ids: string[]) => ids.map(id => letterOf(shown as BlindItem, item, id))
    const response = { letters: letters('c'), confidence: 60, defensible: letters('c', 'b', 'a'), note: '' }
    const file = folder.write('s.json', {
      seed: 's',
      solver: 'x',
      on: '2026-11-25',
      responses: { [item.id]: response },
    })
    const marking = await folder.json<Marking>('mark', 'TST-C01', file)
    expect(marking.agreed).toBe(0)
    expect(marking.items[0]).toMatchObject({ agrees: false, response: ['c'], key: ['b'], defended: ['a', 'c'] })
    const { exit, out } = await folder.exam('mark', 'TST-C01', file)
    expect(exit).toBe(0)
    expect(out).toContain('0 of 1 agree with the key; a distractor is defended in 1.')
  })

  it('sorts the options of a response without order, and keeps the order of one that has it', async () => {
    const folder = makeFolder()
    const solved = await solveAll(folder)
    for (const id of ['tst-c01-1-101', 'tst-c01-1-102']) (solved.responses[id]!.letters as string[]).reverse()
    const marking = await folder.json<Marking>('mark', 'TST-C01', folder.write('s.json', solved))
    const responses = new Map(marking.items.map(({ id, response }) => [id, response]))
    expect(responses.get('tst-c01-1-101')).toEqual(['b', 'd'])
    expect(responses.get('tst-c01-1-102')).toEqual(['b', 'a', 'c'])
  })

  it('takes no response at all as one that disagrees', async () => {
    const folder = makeFolder()
    const response = { letters: [], confidence: 0, defensible: [], note: 'cannot decide' }
    const responses = { 'tst-c01-11-001': response }
    const file = folder.write('s.json', { seed: 's', solver: 'x', on: '2026-11-25', responses })
    expect(await folder.json<Marking>('mark', 'TST-C01', file)).toMatchObject({ total: 1, agreed: 0 })
  })

  it('leaves the bank as it was without --write', async () => {
    const folder = makeFolder()
    await folder.exam('mark', 'TST-C01', folder.write('s.json', await solveAll(folder)))
    expect(() => readReviews(folder, '1')).toThrow('ENOENT')
  })

  it.each([
    ['an item that the bank lacks', { gone: { letters: ['A'], confidence: 1, defensible: [], note: '' } }, 'gone'],
    [
      'a letter beyond the options',
      { 'tst-c01-11-001': { letters: ['E'], confidence: 1, defensible: [], note: '' } },
      '"E"',
    ],
    [
      'a letter in lower case',
      { 'tst-c01-11-001': { letters: ['a'], confidence: 1, defensible: [], note: '' } },
      '"a"',
    ],
    [
      'an object for a choice',
      { 'tst-c01-11-001': { letters: { p: 'A' }, confidence: 1, defensible: [], note: '' } },
      'list',
    ],
    ['a list for matching', { 'tst-c01-1-103': { letters: ['A'], confidence: 1, defensible: [], note: '' } }, 'prompt'],
    ['an unknown prompt', { 'tst-c01-1-103': { letters: { x: 'A' }, confidence: 1, defensible: [], note: '' } }, '"x"'],
    [
      'a confidence over 100',
      { 'tst-c01-11-001': { letters: ['A'], confidence: 101, defensible: [], note: '' } },
      'confidence',
    ],
    ['a missing note', { 'tst-c01-11-001': { letters: ['A'], confidence: 1, defensible: [] } }, 'note'],
  ])('refuses %s and writes nothing', async (_, responses, said) => {
    const folder = makeFolder()
    const file = folder.write('s.json', { seed: 's', solver: 'x', on: '2026-11-25', responses })
    const { exit, out, err } = await folder.exam('mark', 'TST-C01', file, '--write')
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain('s.json')
    expect(err).toContain(said)
    expect(() => readReviews(folder, '1')).toThrow('ENOENT')
  })
})

describe('mark --write', () => {
  it('records every solve in option ids, under version and digest of the item, sorted', async () => {
    const folder = makeFolder()
    const { exit } = await folder.exam('mark', 'TST-C01', folder.write('s.json', await solveAll(folder)), '--write')
    expect(exit).toBe(0)
    const bank = folder.bank()
    const file = readReviews(folder, '1')
    expect(file).toMatchObject({ schemaVersion: 1, certification: 'TST-C01', domain: '1' })
    expect(parseReviews({ file: 'reviews', text: folder.read('tst-c01/reviews/1.json') }).ok).toBe(true)
    expect(file.reviews.map(({ item }) => item)).toEqual(
      bank.items.map(({ id }) => id).filter(id => !id.includes('-21-')),
    )
    for (const review of file.reviews) {
      const item = bank.items.find(({ id }) => id === review.item) as Item
      expect(review).toMatchObject({ version: item.version, digest: bank.digests.get(item.id) })
      expect(review.solves).toHaveLength(1)
      expect(isCorrect(item, review.solves[0]?.response)).toBe(true)
      expect(review.solves[0]).toMatchObject({
        solver: 'first',
        on: '2026-11-25',
        seed: 's',
        confidence: 90,
        note: 'sure',
      })
    }
  })

  it('changes nothing when the same solves come again, whatever the order', async () => {
    const folder = makeFolder()
    const first = await solveAll(folder)
    const second = await solveAll(folder, { seed: 't', over: { solver: 'second' } })
    for (const solved of [first, second])
      await folder.exam('mark', 'TST-C01', folder.write('s.json', solved), '--write')
    const before = folder.read('tst-c01/reviews/1.json')
    await folder.exam('mark', 'TST-C01', folder.write('s.json', second), '--write')
    expect(folder.read('tst-c01/reviews/1.json')).toBe(before)
    expect(await folder.exam('format', '--check')).toMatchObject({ out: expect.not.stringContaining('reviews') })
  })

  it('replaces what the same solver said of the same item in the same order before', async () => {
    const folder = makeFolder()
    const solved = await solveAll(folder, { flags: ['--items', 'tst-c01-11-001'] })
    await folder.exam('mark', 'TST-C01', folder.write('s.json', solved), '--write')
    Object.assign(solved.responses['tst-c01-11-001'] as object, { confidence: 55 })
    await folder.exam('mark', 'TST-C01', folder.write('s.json', solved), '--write')
    const [review] = readReviews(folder, '1').reviews
    expect(review?.solves.map(({ confidence }) => confidence)).toEqual([55])
  })

  it('keeps what was said of an item before it changed', async () => {
    const folder = makeFolder()
    const flags = ['--items', 'tst-c01-11-001']
    await folder.exam('mark', 'TST-C01', folder.write('s.json', await solveAll(folder, { flags })), '--write')
    const [old] = readReviews(folder, '1').reviews
    const domain = JSON.parse(folder.read('tst-c01/domains/1.json'))
    domain.items[0] = { ...domain.items[0], version: 2, stem: 'Which solution keeps every order?' }
    folder.write('tst-c01/domains/1.json', domain)
    await folder.exam('mark', 'TST-C01', folder.write('s.json', await solveAll(folder, { flags })), '--write')
    const { reviews } = readReviews(folder, '1')
    expect(reviews).toHaveLength(2)
    expect(reviews[0]).toEqual(old)
    expect(reviews[1]).toMatchObject({ version: 2, digest: folder.bank().digests.get('tst-c01-11-001') })
  })

  it('names the review file like the file of the domain', async () => {
    const folder = makeFolder(itemsOfEveryType())
    folder.write('tst-c01/domains/2-operate.json', folder.read('tst-c01/domains/2.json'))
    folder.write('tst-c01/domains/2.json', {
      schemaVersion: 1,
      certification: 'TST-C01',
      domain: '1',
      items: [],
      withdrawn: [],
    })
    const solved = await solveAll(folder, { flags: ['--domain', '2'] })
    await folder.exam('mark', 'TST-C01', folder.write('s.json', solved), '--write')
    expect(readReviews(folder, '2-operate').reviews).toHaveLength(6)
  })
})

it('stores the key of every item type as its response', async () => {
  const folder = makeFolder()
  await folder.exam('mark', 'TST-C01', folder.write('s.json', await solveAll(folder)), '--write')
  const responses = new Map(readReviews(folder, '1').reviews.map(({ item, solves }) => [item, solves[0]?.response]))
  expect(responses.get('tst-c01-1-101')).toEqual(['b', 'd'])
  expect(responses.get('tst-c01-1-102')).toEqual(['c', 'a', 'b'])
  expect(responses.get('tst-c01-1-103')).toEqual({ p: 'b', q: 'd', r: 'a' })
  expect(keyOptions(folder.bank().items[0] as Item)).toEqual(responses.get('tst-c01-1-101'))
})
