import { expect, it } from 'vitest'
import { type DownloadedAttempt, type Item, type SessionEvent, serializeAttempt } from '../../src/core/index.ts'
import { makeForm } from '../fixtures/build.ts'
import { makeFolder } from './bank-folder.ts'

/** A folder, and a downloaded attempt at a form of its bank in which the first seven items were answered rightly. */
function sitMock() {
  const folder = makeFolder()
  const bank = folder.bank()
  const form = makeForm(bank, 's')
  const items = form.items.map(({ id }) => bank.items.find(item => item.id === id) as Item)
  const responses = items.slice(0, 7).map(({ id, key }) => ({ id, key }))
  const log: SessionEvent[] = [
    { type: 'started', at: 0, limitMs: 1_200_000 },
    ...responses.map(({ key }, position) => ({
      type: 'responded' as const,
      at: position + 1,
      position,
      response: key,
    })),
    { type: 'submitted', at: 500, by: 'candidate' },
  ]
  const attempt: DownloadedAttempt = {
    schemaVersion: 1,
    record: {
      ...{ schemaVersion: 1, id: 'attempt-1', rev: 9, form, certification: bank.certification },
      ...{ clock: 'strict', usedMs: 500, beatOn: '2026-11-25T10:00:01Z', startedOn: '2026-11-25T10:00:00Z' },
      ...{ interruptions: [], status: 'submitted' },
    },
    log,
    items: bank.items.filter(item => items.includes(item)),
    facts: [...bank.facts.values()],
  }
  folder.write('attempt.json', serializeAttempt(attempt))
  folder.write('form.json', form)
  folder.write('responses.json', Object.fromEntries(responses.map(({ id, key }) => [id, key])))
  return { folder, attempt, first: items[0] as Item }
}

/** Rewrites the file of `item`'s domain, with `change` applied to it. */
function edit({ folder, first }: ReturnType<typeof sitMock>, change: (items: Item[]) => Item[]) {
  const file = `tst-c01/domains/${first.task.charAt(0)}.json`
  const domain = JSON.parse(folder.read(file))
  folder.write(file, { ...domain, items: change(domain.items) })
}

it('gives the score that exam score gives for the same form and responses', async () => {
  const { folder } = sitMock()
  const scored = await folder.json<object>('score', 'form.json', 'responses.json')
  const replayed = await folder.json<object>('replay', 'attempt.json')
  expect(replayed).toEqual({ ...scored, code: 'TST-C01', seed: 's', status: 'submitted', changed: [] })
  expect(replayed).toMatchObject({ all: { correct: 7, total: 10 } })
})

it('scores an item that changed since as it was, and names it', async () => {
  const sat = sitMock()
  const { folder, first } = sat
  const before = await folder.json<object>('replay', 'attempt.json')
  edit(sat, items => items.map(item => (item.id === first.id ? { ...item, stem: 'Which one now?' } : item)))
  expect(await folder.json('replay', 'attempt.json')).toEqual({ ...before, changed: [first.id] })
  expect((await folder.exam('replay', 'attempt.json')).out).toContain(`scored as they were: ${first.id}.`)
})

it('names an item that the bank has no longer', async () => {
  const sat = sitMock()
  edit(sat, items => items.filter(({ id }) => id !== sat.first.id))
  expect(await sat.folder.json('replay', 'attempt.json')).toMatchObject({ changed: [sat.first.id] })
})

it('needs no bank to score an attempt', async () => {
  const { folder } = sitMock()
  const elsewhere = makeFolder()
  elsewhere.write('attempt.json', folder.read('attempt.json'))
  elsewhere.write('tst-c01/certification.json', '{')
  expect(await elsewhere.json('replay', 'attempt.json')).toMatchObject({
    all: { correct: 7, total: 10 },
    changed: null,
  })
})

it.each<[string, (attempt: DownloadedAttempt) => unknown, string]>([
  [
    'a log that goes back in time',
    attempt => ({ ...attempt, log: attempt.log.with(3, { ...attempt.log[3]!, at: 0 }) }),
    'log[3]',
  ],
  ['an item that is missing', attempt => ({ ...attempt, items: attempt.items.slice(1) }), 'record.form.items'],
  ['a newer format', attempt => ({ ...attempt, schemaVersion: 2 }), 'newer version'],
  ['half a file', attempt => serializeAttempt(attempt).slice(0, 900), 'not JSON'],
])('refuses %s', async (_, damage, said) => {
  const { folder, attempt } = sitMock()
  const { exit, out, err } = await folder.exam('replay', folder.write('damaged.json', damage(attempt)))
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(err).toMatch(/^damaged\.json/)
  expect(err).toContain(said)
})
