/**
 * An issue says why a file is not what it should be: which file, where in it, and what is expected there.
 * The sentences are ours, written from zod's codes; zod's own text is never shown.
 */

import type * as z from 'zod/mini'
import { err, ok, type Result } from './result.ts'

export type IssueCode = 'not-json' | 'schema' | 'meaning'

export interface BankIssue {
  readonly code: IssueCode
  /** The file as its reader named it. */
  readonly file: string
  /** Where in the file: `items[3].key`; empty for the whole file. */
  readonly path: string
  readonly message: string
}

type Path = readonly PropertyKey[]

/** `['items', 3, 'key']` as `items[3].key`. */
export function makePath(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${String(part)}`))
    .join('')
}

type ZodIssue = z.core.$ZodIssue

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

function describeLimit(issue: ZodIssue & { code: 'too_small' | 'too_big' }): string {
  const [word, limit] = issue.code === 'too_small' ? ['least', issue.minimum] : ['most', issue.maximum]
  if (issue.origin === 'string') return `must have at ${word} ${limit} characters`
  if (issue.origin === 'array') return `must have at ${word} ${limit} entries`
  return `must be at ${word} ${limit}`
}

function describeFormat(issue: ZodIssue & { code: 'invalid_format' }): string {
  const pattern = 'pattern' in issue ? String(issue.pattern) : ''
  if (pattern === '/\\S/') return 'must not be empty'
  return `has the wrong form (expected ${pattern || issue.format})`
}

/** What is wrong at one place, in our words. */
function describeZodIssue(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${TYPE_NAMES[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return issue.input === undefined ? 'is missing' : `must be one of ${issue.values.map(String).join(', ')}`
    case 'unrecognized_keys':
      return `has unknown ${issue.keys.length > 1 ? 'fields' : 'field'} ${issue.keys.map(key => `"${key}"`).join(', ')}`
    case 'too_small':
    case 'too_big':
      return describeLimit(issue)
    case 'invalid_format':
      return describeFormat(issue)
    case 'invalid_union':
      return 'has no type that is known here'
    default:
      return 'is not allowed here'
  }
}

/** `json` if it fits `schema`, else every issue with its place in `file`. */
export function parseWith<T>(schema: z.ZodMiniType<T>, json: unknown, file: string): Result<T, readonly BankIssue[]> {
  const newer = objectToVersion(json)
  if (newer !== undefined) return err([{ code: 'schema', file, path: 'schemaVersion', message: newer }])
  const parsed = schema.safeParse(json, { reportInput: true })
  if (parsed.success) return ok(parsed.data)
  return err(
    parsed.error.issues.map(issue => {
      const path = makePath(issue.path)
      return { code: 'schema', file, path, message: `${path || 'the file'} ${describeZodIssue(issue)}` }
    }),
  )
}

/** A sentence if `json` says that it was made by a newer version. */
function objectToVersion(json: unknown): string | undefined {
  const version = typeof json === 'object' && json !== null && 'schemaVersion' in json ? json.schemaVersion : undefined
  return typeof version === 'number' && version > 1
    ? `schemaVersion ${version} was made by a newer version of this app; update the app to read it`
    : undefined
}

/** Line and column, from 1, of the character at `offset`. */
function lineAndColumn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n')
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`
}

/** The value of a JSON text, else one issue that says where it stops being JSON. */
export function parseJson(text: string, file: string): Result<unknown, readonly BankIssue[]> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (source.trim() === '') return err([{ code: 'not-json', file, path: '', message: 'the file is empty' }])
  try {
    return ok(JSON.parse(source))
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    const offset = /position (\d+)/.exec(said)?.[1]
    const where = offset === undefined ? `line ${source.split('\n').length}` : lineAndColumn(source, Number(offset))
    return err([
      { code: 'not-json', file, path: '', message: `the file is not JSON: it breaks off or goes wrong at ${where}` },
    ])
  }
}
