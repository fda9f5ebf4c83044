/**
 * A command is a function from arguments to what is printed. It reads and writes files, but never the process: tests
 * call it as `main.ts` does.
 */

import { err, type Result } from '../core/index.ts'

/** Where a command runs. */
export interface Io {
  /** The folder of the banks. */
  readonly root: string
  /** The folder that file arguments are relative to. */
  readonly cwd: string
}

/** How a flag is given: as it is, with a text, or with a text any number of times. */
export type FlagKind = 'switch' | 'text' | 'texts'

/** The arguments of a command, checked against what it takes. */
export interface Args {
  /** Positional arguments in order; what was left out is missing at the end. */
  readonly words: readonly string[]
  readonly has: (flag: string) => boolean
  readonly text: (flag: string) => string | undefined
  readonly texts: (flag: string) => readonly string[]
}

/** What a command found. */
interface Printed {
  /** 1 where errors were found; 0 if left out. */
  readonly exit?: 0 | 1
  /** Printed with `--json`. */
  readonly json: unknown
  /** Printed without it. */
  readonly text: string
}

/** A command's result, or a sentence that says why its input cannot be used. */
export type Ran = Result<Printed, string>

export interface Command {
  /** The names of its positional arguments; one in brackets may be left out. */
  readonly words: readonly string[]
  readonly flags: Readonly<Record<string, FlagKind>>
  readonly run: (args: Args, io: Io) => Ran | Promise<Ran>
}

/** What a process prints and how it ends. */
export interface Outcome {
  /** 0 fine, 1 errors found, 2 unusable input. */
  readonly exit: 0 | 1 | 2
  readonly out: string
  readonly err: string
}

/** The refusal of an input, in one sentence for people. */
export function refuse(sentence: string): { readonly ok: false; readonly error: string } {
  return err(sentence)
}
