import { expect, it } from 'vitest'
import { makeFolder } from './bank-folder.ts'

const NAMES = ['certification', 'domain', 'reviews', 'waivers', 'audits', 'probes', 'facts', 'services']
const FILES = NAMES.map(name => `${name}.schema.json`)

it('writes the schema of every kind of file once', async () => {
  const folder = makeFolder()
  expect(await folder.json('write-schemas')).toEqual({ written: FILES })
  expect(await folder.json('write-schemas')).toEqual({ written: [] })
})

it('describes the fields of an item for its author', async () => {
  const folder = makeFolder()
  await folder.exam('write-schemas')
  const schema = JSON.parse(folder.read('domain.schema.json'))
  const kinds = schema.properties.items.items.oneOf
  expect(kinds.map((kind: { properties: { type: object } }) => kind.properties.type)).toEqual(
    ['multiple-choice', 'multiple-response', 'ordering', 'matching'].map(type =>
      expect.objectContaining({ const: type }),
    ),
  )
  for (const { properties, additionalProperties } of kinds) {
    expect(additionalProperties).toBe(false)
    for (const [field, { description }] of Object.entries<{ description?: string }>(properties))
      expect(field === 'type' || description !== undefined, `${field} has a description`).toBe(true)
  }
})

it('exits with 1 and names what is out of date with --check', async () => {
  const folder = makeFolder()
  await folder.exam('write-schemas')
  expect(await folder.exam('write-schemas', '--check')).toMatchObject({ exit: 0 })
  folder.write('facts.schema.json', '{}')
  expect(await folder.exam('write-schemas', '--check')).toMatchObject({ exit: 1 })
  expect(await folder.json('write-schemas', '--check')).toEqual({ differ: ['facts.schema.json'] })
  expect(folder.read('facts.schema.json')).toBe('{}')
})
