import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { makePath, parseJson, parseWith } from '../../src/core/index.ts'
import { jsonStop } from '../../src/core/json-position.ts'

/** The message that `parseJson` gives for a text that is not JSON. */
function refusal(text: string): string {
  const parsed = parseJson(text, 'bank.json')
  if (parsed.ok) throw new Error('this is JSON')
  const [issue, ...others] = parsed.error
  expect(others).toEqual([])
  expect(issue).toMatchObject({ code: 'not-json', file: 'bank.json', path: '' })
  return issue!.message
}

describe('makePath', () => {
  it.each([
    [[], ''],
    [['items', 3, 'key'], 'items[3].key'],
    [['items', 3, 'options', 0, 'text'], 'items[3].options[0].text'],
    [[2, 'a'], '[2].a'],
  ])('[B5] writes %j as %s', (path, text) => {
    expect(makePath(path)).toBe(text)
  })
})

describe('parseJson', () => {
  it('[B2] reads JSON, with and without a byte order mark', () => {
    expect(parseJson('{"a": [1]}', 'f')).toEqual({ ok: true, value: { a: [1] } })
    expect(parseJson('\uFEFF{"a": [1]}', 'f')).toEqual({ ok: true, value: { a: [1] } })
  })

  it.each(['', ' \n\t', '\uFEFF', '\uFEFF\n'])('[B2] calls %j empty', text => {
    expect(refusal(text)).toBe('the file is empty')
  })

  it.each([
    ['{"a": 1', 'line 1, column 8: it ends here, unfinished'],
    ['{\n  "a": [1,\n    2\n', 'line 4, column 1: it ends here, unfinished'],
    ['{"a": "open', 'line 1, column 12: it ends here, unfinished'],
    ['\uFEFF{', 'line 1, column 2: it ends here, unfinished'],
    ['{"a": 1,}', 'line 1, column 9: the comma before this is one too many'],
    ['[1, 2,\n]', 'line 2, column 1: the comma before this is one too many'],
    ["{'a': 1}", 'line 1, column 2: text needs double quotes'],
    ['{\n  // a comment\n}', 'line 2, column 3: comments are not allowed'],
    ['{"a": 1 # a comment\n}', 'line 1, column 9: comments are not allowed'],
    ['{"a": 1} {"b": 2}', 'line 1, column 10: nothing may follow after the end'],
    ['{"a": 1\n "b": 2}', 'line 2, column 2: a comma is missing before this'],
    ['[1 2]', 'line 1, column 4: a comma is missing before this'],
    ['{"a" 1}', 'line 1, column 6: a colon is missing before this'],
    ['{"a": }', 'line 1, column 7: a value is missing before this'],
    ['{"a": 1]', 'line 1, column 8: "]" cannot stand here'],
    ['{a: 1}', 'line 1, column 2: "a" cannot stand here'],
    ['}', 'line 1, column 1: "}" cannot stand here'],
    ['[tru]', 'line 1, column 2: "t" cannot stand here'],
    ['[01]', 'line 1, column 3: a comma is missing before this'],
    ['["a\nb"]', 'line 1, column 4: a text may not hold line breaks, tabs or other control characters'],
    ['["C:\\q"]', 'line 1, column 5: a backslash here must be written twice'],
    ['\u0000PNG', 'line 1, column 1: "\\u0000" cannot stand here'],
    ['[NaN]', 'line 1, column 2: "N" cannot stand here'],
  ])('[B2] says where %j stops being JSON, and why', (text, where) => {
    expect(refusal(text)).toBe(`the file is not JSON at ${where}`)
  })

  it('[B2] looks at a long text once', () => {
    expect(refusal(`{"a": "${'x'.repeat(5_000_000)}", }`)).toContain('column 5000011')
    expect(refusal('['.repeat(200_000))).toContain('column 200001')
  })
})

describe('jsonStop', () => {
  it('[B2] runs to the end of whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(jsonStop(text).offset).toBe(text.length)
      }),
    )
  })

  it('[B2] stops where JSON.parse does, in texts with one character too many', () => {
    const mutation = fc.record({ value: fc.jsonValue(), at: fc.nat(), char: fc.constantFrom(...'{}[],:"1 \n') })
    fc.assert(
      fc.property(mutation, ({ value, at, char }) => {
        const text = JSON.stringify(value)
        const index = at % (text.length + 1)
        const broken = text.slice(0, index) + char + text.slice(index)
        expect(jsonStop(broken).offset).toBe(nativeStop(broken) ?? jsonStop(broken).offset)
      }),
      { numRuns: 1000 },
    )
  })
})

/** The offset that this engine's message gives for a misplaced token, the length of what is JSON, else nothing. */
function nativeStop(text: string): number | undefined {
  try {
    JSON.parse(text)
    return text.length
  } catch (error) {
    const position = /^(?:Expected|Unexpected non-whitespace|Bad control|Unterminated string).* position (\d+)/.exec(
      (error as Error).message,
    )?.[1]
    return position === undefined ? undefined : Number(position)
  }
}

describe('parseWith', () => {
  const message = (schema: z.ZodMiniType, json: unknown) => {
    const parsed = parseWith(schema, json, 'f.json')
    return parsed.ok ? [] : parsed.error.map(issue => issue.message)
  }

  it.each<[string, z.ZodMiniType, unknown, string]>([
    ['a missing field', z.strictObject({ a: z.string() }), {}, 'a is missing'],
    ['a missing literal', z.strictObject({ a: z.literal(1) }), {}, 'a is missing'],
    ['text', z.strictObject({ a: z.string() }), { a: 1 }, 'a must be text'],
    ['a number', z.strictObject({ a: z.number() }), { a: '1' }, 'a must be a number'],
    ['a whole number', z.strictObject({ a: z.int() }), { a: 1.5 }, 'a must be a whole number'],
    [
      'infinity',
      z.strictObject({ a: z.int() }),
      { a: Number.POSITIVE_INFINITY },
      'a must be a number that is not this large',
    ],
    ['true or false', z.strictObject({ a: z.boolean() }), { a: 'yes' }, 'a must be true or false'],
    ['a list', z.strictObject({ a: z.array(z.string()) }), { a: {} }, 'a must be a list'],
    ['an object', z.strictObject({ a: z.string() }), null, 'the file must be an object'],
    ['an object, not a list', z.strictObject({ a: z.string() }), [], 'the file must be an object'],
    ['another type', z.strictObject({ a: z.null() }), { a: 1 }, 'a must be null'],
    ['one value', z.strictObject({ a: z.literal(1) }), { a: 2 }, 'a must be 1'],
    ['one of some', z.strictObject({ a: z.enum(['x', 'y']) }), { a: 'z' }, 'a must be one of x, y'],
    ['an unknown field', z.strictObject({}), { b: 1 }, 'the file has unknown field "b"'],
    ['unknown fields', z.strictObject({}), { b: 1, c: 2 }, 'the file has unknown fields "b", "c"'],
    ['a low number', z.strictObject({ a: z.int().check(z.minimum(2)) }), { a: 1 }, 'a must be at least 2'],
    ['a high number', z.strictObject({ a: z.int().check(z.maximum(2)) }), { a: 3 }, 'a must be at most 2'],
    ['a short list', z.array(z.int()).check(z.minLength(1)), [], 'the file must have at least 1 entry'],
    ['a long list', z.array(z.int()).check(z.maxLength(2)), [1, 2, 3], 'the file must have at most 2 entries'],
    [
      'a long text',
      z.strictObject({ a: z.string().check(z.maxLength(2)) }),
      { a: 'abc' },
      'a must have at most 2 characters',
    ],
    [
      'a short text',
      z.strictObject({ a: z.string().check(z.minLength(1)) }),
      { a: '' },
      'a must have at least 1 character',
    ],
    ['a form without a sentence', z.string().check(z.regex(/^x$/)), 'y', 'the file has the wrong form'],
    ['a form with one', z.string().check(z.regex(/^x$/, 'must be x')), 'y', 'the file must be x'],
    [
      'an unknown type',
      z.discriminatedUnion('t', [z.strictObject({ t: z.literal('a') }), z.strictObject({ t: z.literal('b') })]),
      { t: 'c' },
      't must be one of a, b',
    ],
    [
      'a missing type',
      z.discriminatedUnion('t', [z.strictObject({ t: z.literal('a') }), z.strictObject({ t: z.literal('b') })]),
      {},
      't is missing',
    ],
    ['neither of two', z.union([z.array(z.int()), z.string()]), 1, 'the file has the wrong form'],
    [
      'a name',
      z.record(z.string().check(z.regex(/^x$/, 'must be x')), z.int()),
      { y: 1 },
      'y is no name that can stand here: it must be x',
    ],
  ])('[B13] describes %s', (...[, schema, json, expected]) => {
    expect(message(schema, json)).toEqual([expected])
  })

  it('lets a mistake of ours through', () => {
    const broken = z.string().check(
      z.refine(() => {
        throw new Error('ours')
      }),
    )
    expect(() => parseWith(broken, 'x', 'f')).toThrow('ours')
  })

  it('[B13] names the item or fact that an issue is about', () => {
    const schema = z.strictObject({ items: z.array(z.strictObject({ id: z.string(), n: z.optional(z.int()) })) })
    const json = { items: [{ id: 'one' }, { id: 'two', n: 'x' }, { id: 3 }, { id: 'four', m: 1 }, null] }
    expect(message(schema, json)).toEqual([
      'two: n must be a number',
      'items[2].id must be text',
      'four: it has unknown field "m"',
      'items[4] must be an object',
    ])
  })

  it('[B6] asks to update the app for a later version, and says nothing else', () => {
    const schema = z.strictObject({ schemaVersion: z.literal(1), a: z.string() })
    const message = 'schemaVersion 999 was made by a newer version of this app; update the app to read it'
    expect(parseWith(schema, { schemaVersion: 999, b: 1 }, 'f.json')).toEqual({
      ok: false,
      error: [{ code: 'schema', file: 'f.json', path: 'schemaVersion', message }],
    })
    expect(parseWith(schema, { a: 'x' }, 'f.json')).toMatchObject({ error: [{ message: 'schemaVersion is missing' }] })
    expect(parseWith(schema, { schemaVersion: '1', a: 'x' }, 'f.json')).toMatchObject({
      error: [{ message: 'schemaVersion must be 1' }],
    })
    expect(parseWith(schema, { schemaVersion: 1, a: 'x' }, 'f.json').ok).toBe(true)
  })
})
