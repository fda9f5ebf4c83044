/** One run of `exam`: finds the command, checks its arguments and turns what it found into text and exit code. */

import type { Command, Io, Outcome } from './command.ts'
import { parseArguments } from './parse-arguments.ts'

interface Entry {
  readonly usage: string
  readonly does: string
  /** Commands are loaded when they are run: the linter alone takes longer than all others. */
  readonly load: () => Promise<Command>
}

const COMMANDS: Readonly<Record<string, Entry>> = {
  banks: {
    usage: 'banks',
    does: 'every item bank with its numbers',
    load: async () => (await import('./banks.ts')).banks,
  },
  assemble: {
    usage: 'assemble CODE --seed S [--seen FORM.json …] [--drill DOMAIN | --task TASK] [--count N]',
    does: 'the form that a seed draws',
    load: async () => (await import('./assemble.ts')).assemble,
  },
  blind: {
    usage: 'blind CODE --seed S [--domain D] [--count N] [--items ID,ID]',
    does: 'items without keys, for solving independently',
    load: async () => (await import('./blind.ts')).blind,
  },
  mark: {
    usage: 'mark CODE SOLVED.json [--write]',
    does: 'how far such responses agree with the key; --write records them',
    load: async () => (await import('./mark.ts')).mark,
  },
  probe: {
    usage: 'probe CODE [SOLVED.json] --view choices-only|ablated [--seed S] [--share PERCENT] [--write]',
    does: 'a seeded share of the items with a part missing, or what a solver made of them; --write records it',
    load: async () => (await import('./probe.ts')).probe,
  },
  audit: {
    usage:
      'audit CODE --seed S --defects FILE [--take N | --sound N] [--answers FILE]\n  ' +
      'audit CODE --answers FILE --solved FILE [--write]',
    does: 'items with their keys, some defective, for reviewers; or what a reviewer caught; --write records it',
    load: async () => (await import('./audit.ts')).audit,
  },
  settle: {
    usage: 'settle CODE ITEM --outcome kept|changed|dropped --reason … --source … --on DATE',
    does: 'what became of an item that a solver disagreed with',
    load: async () => (await import('./settle.ts')).settle,
  },
  score: {
    usage: 'score FORM.json RESPONSES.json',
    does: 'the score report of responses to a form',
    load: async () => (await import('./score.ts')).score,
  },
  replay: {
    usage: 'replay ATTEMPT.json',
    does: 'the score report of a downloaded attempt',
    load: async () => (await import('./replay.ts')).replay,
  },
  lint: {
    usage: 'lint [CODE] [--cues] [--gates] [--on DATE] [--release]',
    does: 'whether the banks should be published',
    load: async () => (await import('./lint.ts')).lint,
  },
  quality: {
    usage: 'quality [--check]',
    does: 'QUALITY.md: what is on record about every bank',
    load: async () => (await import('./quality.ts')).quality,
  },
  add: {
    usage: 'add CODE TASK [--fact ID] [--write]',
    does: 'the draw and the skeleton of a new item',
    load: async () => (await import('./add.ts')).add,
  },
  facts: {
    usage: 'facts [ID] [--on DATE]',
    does: 'facts to be checked again, or the items that hang on one',
    load: async () => (await import('./facts.ts')).facts,
  },
  show: {
    usage: 'show ID',
    does: 'one item with key and rationales',
    load: async () => (await import('./show.ts')).show,
  },
  format: {
    usage: 'format [--check]',
    does: 'puts every bank file into canonical form',
    load: async () => (await import('./format.ts')).format,
  },
  'write-schemas': {
    usage: 'write-schemas [--check]',
    does: 'the editor schemas of the bank files',
    load: async () => (await import('./write-schemas.ts')).writeSchemas,
  },
}

function usage(): string {
  const lines = Object.values(COMMANDS).map(({ usage, does }) => `  ${usage}\n      ${does}`)
  const more = 'Add --json for machines. Exit code: 0 fine, 1 errors found, 2 unusable input.'
  return `Usage: exam COMMAND …\n\n${lines.join('\n')}\n\n${more}\n`
}

/** What `exam` with these arguments prints. */
export async function runExam(argv: readonly string[], io: Io): Promise<Outcome> {
  const [name, ...rest] = argv
  if (name === undefined) return { exit: 2, out: '', err: usage() }
  if (['help', '--help', '-h'].includes(name)) return { exit: 0, out: usage(), err: '' }
  if (!Object.hasOwn(COMMANDS, name)) return unusable(`There is no command "${name}"; see exam help.`)
  const entry = COMMANDS[name] as Entry
  if (rest.includes('--help')) return { exit: 0, out: `exam ${entry.usage}\n  ${entry.does}\n`, err: '' }
  const command = await entry.load()
  const args = parseArguments(name, rest, command)
  if (!args.ok) return unusable(args.error)
  const ran = await command.run(args.value, io)
  if (!ran.ok) return unusable(ran.error)
  const { exit = 0, json, text } = ran.value
  return { exit, out: ended(args.value.has('json') ? JSON.stringify(json, null, 2) : text), err: '' }
}

function unusable(sentence: string): Outcome {
  return { exit: 2, out: '', err: ended(sentence) }
}

/** `text` with one line break at its end. */
function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
