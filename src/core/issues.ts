/**
 * An issue says why a file is not what it should be: which file, where in it, and what is expected there.
 * The sentences are ours: written here from zod's codes, or given with a check. Zod's own text is never shown.
 */

import type * as z from 'zod/mini'
import { jsonStop } from './json-position.ts'
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
  const plural = limit === 1 ? ['character', 'entry'] : ['characters', 'entries']
  if (issue.origin === 'string') return `must have at ${word} ${limit} ${plural[0]}`
  if (issue.origin === 'array') return `must have at ${word} ${limit} ${plural[1]}`
  return `must be at ${word} ${limit}`
}

/** What zod says where a check was given no sentence and no language is set. */
const UNSAID = 'Invalid input'

/** The sentence that was given with a check. */
function ownSentence(issue: ZodIssue): string {
  return issue.message === UNSAID ? 'has the wrong form' : issue.message
}

function describeType(issue: ZodIssue & { code: 'invalid_type' }): string {
  if (issue.input === undefined) return 'is missing'
  return `must be ${issue.input === Number.POSITIVE_INFINITY ? 'a number that is not this large' : (TYPE_NAMES[issue.expected] ?? issue.expected)}`
}

function describeValue(values: readonly unknown[], input: unknown): string {
  if (input === undefined) return 'is missing'
  return `must be ${values.length > 1 ? 'one of ' : ''}${values.map(String).join(', ')}`
}

function describeUnion(issue: ZodIssue & { code: 'invalid_union' }): string {
  if (!('options' in issue && issue.options)) return 'has the wrong form'
  return describeValue(issue.options, (issue.input as Record<string, unknown>)[issue.discriminator as string])
}

/** What is wrong at one place, in our words. */
function describeZodIssue(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue)
    case 'invalid_value':
      return describeValue(issue.values, issue.input)
    case 'unrecognized_keys':
      return `has unknown ${issue.keys.length > 1 ? 'fields' : 'field'} ${issue.keys.map(key => `"${key}"`).join(', ')}`
    case 'too_small':
    case 'too_big':
      return describeLimit(issue)
    case 'invalid_union':
      return describeUnion(issue)
    case 'invalid_key':
      return `is no name that can stand here: it ${describeZodIssue(issue.issues[0] as ZodIssue)}`
    default:
      return ownSentence(issue)
  }
}

/** `json` if it fits `schema`, else every issue with its place in `file`. */
export function parseWith<T>(schema: z.ZodMiniType<T>, json: unknown, file: string): Result<T, readonly BankIssue[]> {
  const newer = objectToVersion(json)
  if (newer !== undefined) return err([{ code: 'schema', file, path: 'schemaVersion', message: newer }])
  const parsed = safely(() => schema.safeParse(json, { reportInput: true }))
  if (parsed === undefined) return err([{ code: 'schema', file, path: '', message: TOO_WRONG }])
  if (parsed.success) return ok(parsed.data)
  return err(
    parsed.error.issues.map(issue => {
      const message = `${subjectOf(json, issue.path)} ${describeZodIssue(issue)}`
      return { code: 'schema', file, path: makePath(issue.path), message }
    }),
  )
}

const TOO_WRONG = 'the file is wrong in more places than can be listed; it may be of another format'

/** What `parse` gives; `undefined` where it holds so many issues that handing them on overflows the stack. */
function safely<T>(parse: () => T): T | undefined {
  try {
    return parse()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Who an issue is about: the item or fact by its id and what of it, else the path. */
function subjectOf(json: unknown, path: Path): string {
  const index = path.findIndex(
    (part, at) => typeof part === 'number' && ['items', 'facts'].includes(String(path[at - 1])),
  )
  const entry = path
    .slice(0, index + 1)
    .reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown>)[part], json)
  const id = index > 0 ? (entry as { id?: unknown } | null)?.id : undefined
  if (typeof id !== 'string') return makePath(path) || 'the file'
  return `${id}: ${makePath(path.slice(index + 1)) || 'it'}`
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
  return `line ${lines.length}, column ${(lines.at(-1) as string).length + 1}`
}

/** The value of a JSON text, else one issue that says where it stops being JSON. */
export function parseJson(text: string, file: string): Result<unknown, readonly BankIssue[]> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (source.trim() === '') return err([{ code: 'not-json', file, path: '', message: 'the file is empty' }])
  try {
    return ok(JSON.parse(source))
  } catch {
    const { offset, reason } = jsonStop(source)
    const message = `the file is not JSON at ${lineAndColumn(source, offset)}: ${reason}`
    return err([{ code: 'not-json', file, path: '', message }])
  }
}
