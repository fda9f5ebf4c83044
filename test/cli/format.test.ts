import { expect, it } from 'vitest'
import { reviewsFor } from '../fixtures/lint.ts'
import { makeFolder } from './bank-folder.ts'

/** A folder with every kind of file, none of them in canonical form. */
function untidyFolder() {
  const folder = makeFolder()
  const domain = JSON.parse(folder.read('tst-c01/domains/1.json'))
  const items = domain.items.map((item: object) => Object.fromEntries(Object.entries(item).reverse())).reverse()
  folder.write('tst-c01/domains/1.json', { ...domain, items })
  const [reviews] = reviewsFor(folder.bank())
  folder.write('tst-c01/reviews/1.json', { ...reviews, reviews: reviews?.reviews.toReversed() })
  folder.write('tst-c01/waivers.json', { waivers: [], schemaVersion: 1 })
  const services = ['AWS Lambda', 'Amazon S3', 'AWS Backup'].map(name => ({ state: 'available', name }))
  folder.write('services.json', { services, schemaVersion: 1 })
  folder.write('domain.schema.json', '{}')
  return folder
}

const FILES = [
  ...['facts/test.json', 'services.json', 'tst-c01/certification.json', 'tst-c01/domains/1.json'],
  ...['tst-c01/domains/2.json', 'tst-c01/reviews/1.json', 'tst-c01/waivers.json'],
]

it('names every file that differs with --check, exits with 1 and writes nothing', async () => {
  const folder = untidyFolder()
  const before = FILES.map(folder.read)
  expect(await folder.json('format', '--check')).toEqual({ differ: FILES })
  const { exit, out } = await folder.exam('format', '--check')
  expect(exit).toBe(1)
  for (const file of FILES) expect(out).toContain(file)
  expect(FILES.map(folder.read)).toEqual(before)
})

it('writes files that are canonical, and the same bank', async () => {
  const folder = untidyFolder()
  const before = folder.bank()
  expect(await folder.exam('format')).toMatchObject({ exit: 0 })
  expect(await folder.exam('format', '--check')).toMatchObject({ exit: 0 })
  expect(await folder.json('format')).toEqual({ written: [] })
  expect(folder.bank()).toEqual(before)
})

it('sorts entries by id, gives fields one order, indents by two and ends the file with a line break', async () => {
  const folder = untidyFolder()
  await folder.exam('format')
  const text = folder.read('tst-c01/domains/1.json')
  const { items } = JSON.parse(text)
  const ids = items.map(({ id }: { id: string }) => id)
  expect(ids).toEqual([...ids].sort())
  const fields = 'id version task type scenario stem facts decidingConstraints options prompts key takeaway level'
  const matching = items.find(({ type }: { type: string }) => type === 'matching')
  expect(Object.keys(matching).slice(0, 13)).toEqual(fields.split(' '))
  expect(text).toMatch(/^{\n {2}"schemaVersion": 1,\n {2}"certification"/)
  expect(text).toMatch(/}\n$/)
  const { services } = JSON.parse(folder.read('services.json'))
  expect(services.map(({ name }: { name: string }) => name)).toEqual(['AWS Backup', 'AWS Lambda', 'Amazon S3'])
})

it('puts the reviews of an item in order of its version', async () => {
  const folder = makeFolder()
  const [review] = reviewsFor(folder.bank())[0]?.reviews ?? []
  const reviews = [10, 2, 1].map(version => ({ ...review, version }))
  folder.write('tst-c01/reviews/1.json', { schemaVersion: 1, certification: 'TST-C01', domain: '1', reviews })
  await folder.exam('format')
  const written = JSON.parse(folder.read('tst-c01/reviews/1.json')).reviews
  expect(written.map(({ version }: { version: number }) => version)).toEqual([1, 2, 10])
})

it('touches nothing as long as one file cannot be read', async () => {
  const folder = untidyFolder()
  folder.write('tst-c01/waivers.json', '{ "waivers": 3 }')
  folder.write('facts/more.json', '[')
  const before = FILES.map(folder.read)
  const { exit, err } = await folder.exam('format')
  expect(exit).toBe(2)
  expect(err).toContain('tst-c01/waivers.json')
  expect(err).toContain('facts/more.json')
  expect(FILES.map(folder.read)).toEqual(before)
})
