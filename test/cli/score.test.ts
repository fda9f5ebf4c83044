import { expect, it } from 'vitest'
import { type Form, type Item, type ItemResponse, newSession, scoreSession } from '../../src/core/index.ts'
import { makeForm } from '../fixtures/build.ts'
import { makeFolder } from './bank-folder.ts'

const folder = makeFolder()
const bank = folder.bank()
const form = makeForm(bank, 's')
folder.write('form.json', form)
const items = new Map(bank.items.map(item => [bank.digests.get(item.id) as string, item]))

const itemAt = (position: number) => items.get(form.items[position]?.digest as string) as Item

/** A response to the item at `position`: its key, or its first options in the order shown. */
function respond(position: number, rightly: boolean): ItemResponse {
  const item = itemAt(position)
  if (rightly) return item.key
  if (item.type === 'matching') return { ...item.key, p: 'c' }
  return item.options.map(({ id }) => id).filter(id => !item.key.includes(id))
}

/** What the core says of `responses` by position. */
function scoreByCore(given: ReadonlyMap<number, ItemResponse>) {
  const session = newSession(form)
  const answered = session.items.map((item, position) => ({ ...item, response: given.get(position) }))
  const { correct: _, ...report } = scoreSession(items, { form, items: answered as never }, bank.certification)
  return report
}

function scoreWith(responses: unknown, file = 'form.json') {
  return folder.exam('score', file, folder.write('responses.json', responses), '--json')
}

it.each([
  ['nothing', []],
  ['everything right', form.items.map((_, position) => [position, true] as const)],
  ['everything wrong', form.items.map((_, position) => [position, false] as const)],
  [
    'every second right, every third wrong',
    [0, 2, 4, 6, 8].map(at => [at, true] as const).concat([[3, false] as never, [9, false] as never]),
  ],
])('scores %s as the core does', async (_, given) => {
  const responses = new Map(given.map(([position, rightly]) => [position, respond(position, rightly)]))
  const byId = Object.fromEntries([...responses].map(([position, response]) => [form.items[position]?.id, response]))
  const { exit, out } = await scoreWith(byId)
  expect(exit).toBe(0)
  expect(JSON.parse(out)).toEqual(scoreByCore(responses))
  expect(Object.keys(JSON.parse(out))).toEqual(['scored', 'all', 'byDomain', 'estimate', 'pass'])
})

it('takes an empty response as unanswered', async () => {
  const { out } = await scoreWith({ [form.items[0]?.id as string]: [] })
  expect(JSON.parse(out)).toMatchObject({ all: { correct: 0, total: 10 } })
})

it('takes too many options as wrong', async () => {
  const position = form.items.findIndex((_, index) => itemAt(index).type === 'multiple-choice')
  const { out } = await scoreWith({ [form.items[position]?.id as string]: ['a', 'b'] })
  expect(JSON.parse(out)).toMatchObject({ all: { correct: 0, total: 10 } })
})

it('prints the estimate with its range and says what it is, without --json', async () => {
  folder.write('responses.json', {})
  const { out } = await folder.exam('score', 'form.json', 'responses.json')
  expect(out).toMatch(/estimate +\d+ \(\d+ to \d+\).*not the program's own score/)
  expect(out).toMatch(/pass +no/)
})

const first = form.items[0]?.id as string

it.each<[string, { responses?: unknown; form?: Partial<Form> }, string]>([
  ['an item that the form lacks', { responses: { gone: ['a'] } }, '"gone"'],
  ['an option that the item lacks', { responses: { [first]: ['z'] } }, '"z"'],
  ['an option given twice', { responses: { [first]: ['a', 'a'] } }, 'twice'],
  ['an object for a choice', { responses: { [first]: { p: 'a' } } }, 'matching'],
  ['a text for a response', { responses: { [first]: 'a' } }, first],
  ['a form of an exam that is not here', { form: { code: 'XYZ-C99' } }, 'XYZ-C99'],
  [
    'a form in which nothing counts',
    { form: { items: form.items.map(item => ({ ...item, scored: false })) } },
    'counts',
  ],
  ['a form with other options', { form: { items: [{ ...form.items[0]!, options: ['a', 'z'] }] } }, first],
  ['a form of another bank', { form: { items: [{ ...form.items[0]!, digest: '0'.repeat(64) }] } }, first],
])('refuses %s', async (_, { responses = {}, form: over }, said) => {
  const { exit, out, err } = await scoreWith(responses, folder.write('other.json', { ...form, ...over }))
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(err).toContain(said)
  expect(err).toMatch(/^(other|responses)\.json/)
})
