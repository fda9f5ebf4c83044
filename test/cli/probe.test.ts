import { describe, expect, it } from 'vitest'
import { makeItem, makeItems } from '../fixtures/build.ts'
import { itemsOfEveryType, makeFolder } from './bank-folder.ts'

interface Shown {
  readonly id: string
  readonly scenario?: string
  readonly stem?: string
  readonly options: readonly { letter: string; text: string }[]
}

const many = () => makeFolder(makeItems('1.1', 40, { key: ['b'] }))
const show = (folder: ReturnType<typeof makeFolder>, ...flags: string[]) =>
  folder.json<Shown[]>('probe', 'TST-C01', '--seed', 's', ...flags)

describe('probe', () => {
  it('shows a seeded fifth of the choice items, the options alone', async () => {
    const folder = many()
    const shown = await show(folder, '--view', 'choices-only')
    expect(shown).toHaveLength(8)
    for (const item of shown) expect(Object.keys(item)).toEqual(['id', 'type', 'options'])
    expect(await show(folder, '--view', 'choices-only')).toEqual(shown)
    const others = await folder.json<Shown[]>('probe', 'TST-C01', '--seed', 't', '--view', 'choices-only')
    expect(others.map(({ id }) => id)).not.toEqual(shown.map(({ id }) => id))
  })

  it('shows items without their deciding phrase', async () => {
    const scenario =
      'A bakery with nine ovens loses orders whenever its kitchen service restarts. No order may be lost.'
    const folder = makeFolder([makeItem({ scenario })])
    const [item] = await show(folder, '--view', 'ablated', '--share', '100')
    expect(item?.scenario).toBe('A bakery with nine ovens loses orders whenever its kitchen service restarts.')
    expect(item?.options).toHaveLength(4)
  })

  it('leaves out ordering and matching', async () => {
    const folder = makeFolder(itemsOfEveryType())
    const shown = await show(folder, '--view', 'choices-only', '--share', '100')
    const choices = itemsOfEveryType().filter(({ type }) => type.startsWith('multiple'))
    expect(shown).toHaveLength(choices.length)
  })

  it('records what a solver named, and replaces an earlier answer of the same solver', async () => {
    const folder = many()
    const shown = await show(folder, '--view', 'choices-only')
    const letter = (item: Shown) => item.options.find(({ text }) => text.startsWith('Design b'))?.letter as string
    const solved = (answer: (item: Shown) => string[]) => ({
      ...{ seed: 's', solver: 'reader', on: '2026-11-25' },
      responses: Object.fromEntries(
        shown.map(item => [item.id, { letters: answer(item), confidence: 50, defensible: [], note: '' }]),
      ),
    })
    const mark = (answer: (item: Shown) => string[]) =>
      folder.json('probe', 'TST-C01', folder.write('s.json', solved(answer)), '--view', 'choices-only', '--write')
    expect(await mark(() => [])).toEqual({ view: 'choices-only', total: 8, named: 0 })
    expect(await mark(item => [letter(item)])).toEqual({ view: 'choices-only', total: 8, named: 8 })
    const { probes } = JSON.parse(folder.read('tst-c01/probes.json'))
    expect(probes).toHaveLength(8)
    for (const probe of probes) expect(probe).toMatchObject({ response: ['b'], solver: 'reader', view: 'choices-only' })
  })

  it.each([
    [['--seed', 's'], '--view must be choices-only or ablated.'],
    [['--view', 'all', '--seed', 's'], '--view must be choices-only or ablated.'],
    [['--view', 'ablated'], '--seed is missing'],
    [['missing.json', '--view', 'ablated'], 'missing.json'],
  ])('refuses %j', async (words, sentence) => {
    const { exit, err } = await makeFolder().exam('probe', 'TST-C01', ...words)
    expect(exit).toBe(2)
    expect(err).toContain(sentence)
  })

  it('refuses an answer to an item that probes do not show', async () => {
    const folder = makeFolder()
    const responses = { 'tst-c01-1-102': { letters: ['A'], confidence: 50, defensible: [], note: '' } }
    const file = folder.write('s.json', { seed: 's', solver: 'reader', on: '2026-11-25', responses })
    const { exit, err } = await folder.exam('probe', 'TST-C01', file, '--view', 'ablated')
    expect({ exit, err }).toEqual({ exit: 2, err: 's.json: tst-c01-1-102 is ordering; probes show choice items.\n' })
  })
})
