import { expect, it } from 'vitest'
import { assembleForm, drillBlueprint, type Form, FormSchema, NOTHING_SEEN } from '../../src/core/index.ts'
import { makeForm } from '../fixtures/build.ts'
import { makeFolder } from './bank-folder.ts'

const folder = makeFolder()

it.each(['one', 'two', ' spaces around '])('prints exactly the form of the core for seed "%s"', async seed => {
  const form = await folder.json<Form>('assemble', 'TST-C01', '--seed', seed)
  expect(form).toEqual(makeForm(folder.bank(), seed))
  expect(FormSchema.safeParse(form).success).toBe(true)
})

it('finds the exam in any case', async () => {
  expect(await folder.json('assemble', 'tst-c01', '--seed', 's')).toEqual(makeForm(folder.bank(), 's'))
})

it('counts the items of each seen form once', async () => {
  const first = makeForm(folder.bank(), 'first')
  const second = makeForm(folder.bank(), 'second')
  const seen = [folder.write('first.json', first), folder.write('second.json', second)]
  const exposure = new Map<string, { times: number; lastOn: string }>()
  for (const { id } of [...first.items, ...second.items])
    exposure.set(id, { times: (exposure.get(id)?.times ?? 0) + 1, lastOn: '' })
  const form = await folder.json<Form>('assemble', 'TST-C01', '--seed', 's', ...seen.flatMap(file => ['--seen', file]))
  expect(form).toEqual(makeForm(folder.bank(), 's', exposure))
  expect(form.exposure).toBe('own')
})

it.each([
  [['--drill', '2', '--count', '3'], { domain: '2', count: 3 }],
  [['--drill', '1'], { domain: '1', count: 12 }],
  [['--task', '1.2', '--count', '2'], { task: '1.2', count: 2 }],
  [['--task', '1.2'], { task: '1.2', count: 4 }],
])('draws a drill for %j', async (flags, request) => {
  const bank = folder.bank()
  const drill = assembleForm(bank, { blueprint: drillBlueprint(bank, request), seed: 's', exposure: NOTHING_SEEN })
  expect(await folder.json('assemble', 'TST-C01', '--seed', 's', ...flags)).toEqual(drill.ok && drill.value)
})

it('prints a row for every item without --json', async () => {
  const { out } = await folder.exam('assemble', 'TST-C01', '--seed', 's')
  expect(out).toContain('10 items, 8 scored, 20 minutes')
  for (const { id } of makeForm(folder.bank(), 's').items) expect(out).toContain(` ${id} `)
})
