import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { describe, expect, it } from 'vitest'

/** What the files of each folder may import, besides one another. `core` means `core/index.ts`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['zod/mini', 'immer', 'seedrandom/lib/alea.js', '@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'ts-fsrs'],
  lint: ['core', 'zod/mini'],
  interchange: ['core'],
  store: ['core', 'zod/mini', 'zustand/vanilla', 'idb'],
  ui: ['core', 'interchange', 'store', 'zustand', 'react', 'react-dom', 'virtual:catalog'],
  cli: ['core', 'lint', 'interchange', 'node:', 'zod/mini', 'zod/v4/core'],
  'main.tsx': ['ui', 'store', 'react', 'react-dom/client'],
}

/** What build scripts beside `src` may take from it. */
const SCRIPTS_MAY_IMPORT = ['src/core/index.ts', 'src/cli/read-bank.ts']

interface Import {
  readonly file: string
  readonly from: string
  /** Whether only types are taken, which leave nothing behind in the program. */
  readonly typeOnly: boolean
}

/** The modules that `text` names in import and export statements and in dynamic imports. */
function importsOf(text: string): Omit<Import, 'file'>[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const statements = code.matchAll(
    /(\b(?:import|export) type [^'"=;]*)?(?:\bfrom|\bimport|\bimport\()\s*['"]([^'"]+)['"]/g,
  )
  return [...statements].map(([, type, from]) => ({ from: from as string, typeOnly: type !== undefined }))
}

function filesUnder(folder: string, recursive = true): string[] {
  return readdirSync(folder, { recursive, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file))
    .map(file => join(folder, file))
}

function readImports(files: readonly string[]): Import[] {
  return files.flatMap(file => importsOf(readFileSync(file, 'utf8')).map(entry => ({ file, ...entry })))
}

/** The part of `src` that a file belongs to: a folder, or a file beside the folders. */
function partOf(path: string): string {
  return path.split('/')[1] as string
}

/** Why `file` may not import `from`; `undefined` if it may. */
function objection({ file, from, typeOnly }: Import): string | undefined {
  const part = partOf(file)
  const allowed = MAY_IMPORT[part] ?? []
  if (!from.startsWith('.')) {
    const known = allowed.some(name => from === name || (name.endsWith(':') && from.startsWith(name)))
    return known ? undefined : `${file} imports ${from}`
  }
  const target = join(dirname(file), from)
  if (!target.startsWith('src/')) return `${file} imports ${target}, outside src`
  if (partOf(target) === part) return undefined
  if (!allowed.includes(partOf(target))) return `${file} imports ${target}`
  if (partOf(target) === 'core' && target !== 'src/core/index.ts') return `${file} reaches into the core: ${target}`
  return file.startsWith('src/ui/parts/') && partOf(target) === 'store' && !typeOnly
    ? `${file} imports the store`
    : undefined
}

const sources = filesUnder('src')

it('has an entry for every folder of src', () => {
  expect([...new Set(sources.map(partOf))].filter(part => !(part in MAY_IMPORT))).toEqual([])
})

it('imports along the table only', () => {
  expect(readImports(sources).map(objection).filter(Boolean)).toEqual([])
})

it('lets build scripts take the core and the reader of banks only', () => {
  const scripts = filesUnder('.', false)
  const taken = readImports(scripts)
    .filter(({ from }) => from.startsWith('./src/'))
    .map(({ file, from }) => ({ file, target: join(from) }))
  expect(taken.filter(({ target }) => !SCRIPTS_MAY_IMPORT.includes(target))).toEqual([])
})

it('imports modules by their whole name, with its ending', () => {
  const bare = readImports(sources).filter(({ from }) => from.startsWith('.') && !/\.(tsx?|css|json)$/.test(from))
  expect(bare).toEqual([])
})

it.each(['Math.random', 'Date.now', 'new Date()', 'performance.', 'crypto.'])('keeps %s out of the core', word => {
  const users = sources.filter(file => partOf(file) === 'core' && readFileSync(file, 'utf8').includes(word))
  expect(users).toEqual([])
})

describe('objection', () => {
  it.each([
    ['src/core/form.ts', '../lint/index.ts'],
    ['src/core/form.ts', 'zod'],
    ['src/core/form.ts', 'zod/v4'],
    ['src/core/form.ts', 'node:fs'],
    ['src/core/form.ts', 'react'],
    ['src/lint/finding.ts', '../core/form.ts'],
    ['src/lint/rules/l01.ts', '../../store/index.ts'],
    ['src/store/clock.ts', 'zustand'],
    ['src/ui/catalog.ts', 'node:fs'],
    ['src/ui/app.tsx', '../cli/main.ts'],
    ['src/ui/app.tsx', '../lint/index.ts'],
    ['src/ui/app.tsx', 'react-dom/client'],
    ['src/ui/parts/timer.tsx', '../../store/index.ts'],
    ['src/ui/screens/home.tsx', '../../../question-banks/saa-c03/certification.json'],
    ['src/main.tsx', './core/index.ts'],
    ['src/helpers/text.ts', '../core/index.ts'],
  ])('stops %s from importing %s', (file, from) => {
    expect(objection({ file, from, typeOnly: false })).toContain(file)
  })

  it.each([
    ['src/core/items/index.ts', '../result.ts'],
    ['src/lint/rules/l01.ts', '../../core/index.ts'],
    ['src/cli/read-bank.ts', 'node:fs/promises'],
    ['src/ui/screens/exam.tsx', '../../store/index.ts'],
    ['src/ui/parts/timer.tsx', './timer.module.css'],
    ['src/main.tsx', './ui/app.tsx'],
  ])('lets %s import %s', (file, from) => {
    expect(objection({ file, from, typeOnly: false })).toBeUndefined()
  })
})

describe('importsOf', () => {
  it('finds static, re-exporting, bare and dynamic imports, and none in comments', () => {
    const text = `
      import a, { type B } from 'one'
      import type {
        C,
      } from "two"
      export { d } from './three.ts'
      import './four.css'
      const e = await import('five')
      // import f from 'six'
      /* import g from 'seven' */
    `
    expect(importsOf(text).map(({ from }) => from)).toEqual(['one', 'two', './three.ts', './four.css', 'five'])
    expect(importsOf(text).map(({ typeOnly }) => typeOnly)).toEqual([false, true, false, false, false])
  })
})
