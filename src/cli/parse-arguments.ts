/** Arguments as typed, checked against what a command takes. */

import { parseArgs } from 'node:util'
import { ok, type Result } from '../core/index.ts'
import { type Args, type Command, type FlagKind, refuse } from './command.ts'

/** What `argv` gives to the command `name`, or a sentence that says what is wrong with it. */
export function parseArguments(
  name: string,
  argv: readonly string[],
  command: Pick<Command, 'words' | 'flags'>,
): Result<Args, string> {
  const flags: Readonly<Record<string, FlagKind>> = { ...command.flags, json: 'switch' }
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(flags).map(([flag, kind]) => [flag, { type: kind === 'switch' ? 'boolean' : 'string' } as const]),
    ),
  })
  const words: string[] = []
  const values = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const value = token.inlineValue === false && token.value?.startsWith('--') ? undefined : token.value
    const objection = objectToFlag({
      typed: token.rawName,
      kind: flags[token.name],
      value,
      before: values.get(token.name),
    })
    if (objection !== undefined) return refuse(`exam ${name}: ${objection}. ${flagList(flags)}`)
    values.set(token.name, [...(values.get(token.name) ?? []), value ?? ''])
  }
  const objection = objectToWords(words, command.words)
  if (objection !== undefined) return refuse(`exam ${name}: ${objection}.`)
  return ok({
    words,
    has: flag => values.has(flag),
    text: flag => values.get(flag)?.at(-1),
    texts: flag => values.get(flag) ?? [],
  })
}

interface TypedFlag {
  readonly typed: string
  readonly kind: FlagKind | undefined
  readonly value: string | undefined
  /** Values of the same flag, typed before. */
  readonly before: readonly string[] | undefined
}

function objectToFlag({ typed, kind, value, before }: TypedFlag): string | undefined {
  if (kind === undefined) return `there is no ${typed}`
  if (kind === 'switch') return value === undefined ? undefined : `${typed} takes no value`
  if (value === undefined) return `${typed} needs a value`
  return kind === 'text' && before !== undefined ? `${typed} is given twice` : undefined
}

function flagList(flags: Readonly<Record<string, FlagKind>>): string {
  const names = Object.entries(flags).map(([flag, kind]) => (kind === 'switch' ? `--${flag}` : `--${flag} …`))
  return `It takes ${names.join(', ')}.`
}

function objectToWords(words: readonly string[], wanted: readonly string[]): string | undefined {
  const missing = wanted.slice(words.length).find(word => !word.startsWith('['))
  if (missing !== undefined) return `${missing} is missing`
  return words.length > wanted.length ? `"${words[wanted.length]}" is one argument too many` : undefined
}
