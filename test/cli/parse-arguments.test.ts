import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../src/cli/parse-arguments.ts'

const COMMAND = { words: ['CODE', '[TASK]'], flags: { seed: 'text', seen: 'texts', write: 'switch' } } as const

function parse(...argv: string[]) {
  const parsed = parseArguments('try', argv, COMMAND)
  if (!parsed.ok) return parsed.error
  const { words, has, text, texts } = parsed.value
  return { words, write: has('write'), json: has('json'), seed: text('seed'), seen: texts('seen') }
}

describe('parseArguments', () => {
  it('reads words and flags in any order', () => {
    expect(parse('--seen', 'a.json', 'C', '--seed=s', '--write', '1.2', '--seen', 'b.json')).toEqual({
      words: ['C', '1.2'],
      write: true,
      json: false,
      seed: 's',
      seen: ['a.json', 'b.json'],
    })
  })

  it('gives every command --json', () => {
    expect(parse('C', '--json')).toMatchObject({ words: ['C'], json: true })
  })

  it('takes a value that begins with a hyphen after =', () => {
    expect(parse('C', '--seed=--x')).toMatchObject({ seed: '--x' })
  })

  it.each([
    [['C', '--speed'], 'there is no --speed'],
    [['C', '-x'], 'there is no -x'],
    [['C', '--seed'], '--seed needs a value'],
    [['C', '--seed', '--write'], '--seed needs a value'],
    [['C', '--seed', 'a', '--seed', 'b'], '--seed is given twice'],
    [['C', '--write=yes'], '--write takes no value'],
    [[], 'CODE is missing'],
    [['C', '1.2', 'more'], '"more" is one argument too many'],
  ])('refuses %j', (argv, reason) => {
    expect(parse(...argv)).toContain(`exam try: ${reason}.`)
  })
})
