/** Files that a person names or a command writes: what cannot be read or written is a sentence. */

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type * as z from 'zod/mini'
import { ok, parseJson, parseWith, type Result, type SourceFile } from '../core/index.ts'
import { type Io, refuse } from './command.ts'
import { describeIssues } from './describe-error.ts'

/** The text of `file`, which is relative to the folder of the call. */
export function readText(file: string, { cwd }: Pick<Io, 'cwd'>): Result<SourceFile, string> {
  try {
    return ok({ file, text: readFileSync(resolve(cwd, file), 'utf8') })
  } catch (error) {
    return refuse(describeFileError(error, file, 'read'))
  }
}

/** What `file` holds if it fits `schema`. */
export function readAs<T>(schema: z.ZodMiniType<T>, file: string, io: Pick<Io, 'cwd'>): Result<T, string> {
  const source = readText(file, io)
  return source.ok ? parseSource(schema, source.value) : source
}

/** The value of a JSON text if it fits `schema`. */
export function parseSource<T>(schema: z.ZodMiniType<T>, { file, text }: SourceFile): Result<T, string> {
  const json = parseJson(text, file)
  const parsed = json.ok ? parseWith(schema, json.value, file) : json
  return parsed.ok ? parsed : refuse(describeIssues(parsed.error))
}

/** Writes `text` to `path`, folders included; a write that fails half-way leaves the old file. */
export function writeText(path: string, text: string): Result<string, string> {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, text)
    renameSync(`${path}.new`, path)
    return ok(path)
  } catch (error) {
    return refuse(describeFileError(error, path, 'written'))
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'access is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
}

function describeFileError(error: unknown, file: string, done: 'read' | 'written'): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
  return `${file} cannot be ${done}: ${REASONS[code] ?? code}.`
}
