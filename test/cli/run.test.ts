import { describe, expect, it } from 'vitest'
import { makeFolder } from './bank-folder.ts'

const folder = makeFolder()
folder.write('broken.json', '{ "seed": ')
folder.write('list.json', [])
folder.write('form.json', { code: 'TST-C01' })

/** What can go wrong with an input, and what the sentence must say. */
const UNUSABLE: [string[], string[]][] = [
  [['frobnicate'], ['frobnicate']],
  [['toString'], ['toString']],
  [
    ['assemble', 'XYZ-C99', '--seed', 's'],
    ['XYZ-C99', 'TST-C01'],
  ],
  [['assemble', '../tst-c01', '--seed', 's'], ['../tst-c01']],
  [
    ['assemble', 'TST-C01', '--seed', 'x'.repeat(10_000)],
    ['10000', '200'],
  ],
  [['assemble', 'TST-C01', '--seed', ' '], ['empty']],
  [['assemble', 'TST-C01'], ['--seed']],
  [
    ['assemble', 'TST-C01', '--seed', 's', '--seen', 'none.json'],
    ['none.json', 'no such file'],
  ],
  [['assemble', 'TST-C01', '--seed', 's', '--seen', '.'], ['folder']],
  [
    ['assemble', 'TST-C01', '--seed', 's', '--seen', 'form.json'],
    ['form.json', 'bankDigest'],
  ],
  [
    ['assemble', 'TST-C01', '--seed', 's', '--drill', '7'],
    ['domain "7"', '1, 2'],
  ],
  [['assemble', 'TST-C01', '--seed', 's', '--task', '7.1'], ['task "7.1"']],
  [['assemble', 'TST-C01', '--seed', 's', '--task', '1.1', '--drill', '1'], ['not both']],
  [['assemble', 'TST-C01', '--seed', 's', '--count', '3'], ['--count']],
  [
    ['assemble', 'TST-C01', '--seed', 's', '--drill', '1', '--count', 'ten'],
    ['--count', 'ten'],
  ],
  [
    ['assemble', 'TST-C01', '--seed', 's', '--drill', '2', '--count', '7'],
    ['needs 7', 'has 6'],
  ],
  [['blind', 'TST-C01'], ['--seed']],
  [['blind', 'TST-C01', '--seed', 's', '--items', 'nope'], ['nope']],
  [['blind', 'TST-C01', '--seed', 's', '--items', 'nope', '--domain', '1'], ['not both']],
  [['blind', 'TST-C01', '--seed', 's', '--domain', '9'], ['domain "9"']],
  [['blind', 'TST-C01', '--seed', 's', '--count', '0'], ['--count']],
  [
    ['mark', 'TST-C01', 'broken.json'],
    ['broken.json', 'not JSON', 'line 1'],
  ],
  [
    ['mark', 'TST-C01', 'list.json'],
    ['list.json', 'object'],
  ],
  [['mark', 'TST-C01'], ['SOLVED.json is missing']],
  [['score', 'broken.json', 'list.json'], ['broken.json']],
  [
    ['replay', 'form.json'],
    ['form.json', 'record'],
  ],
  [['lint', 'XYZ-C99'], ['XYZ-C99']],
  [
    ['lint', '--on', '2026-02-30'],
    ['--on', '2026-02-30'],
  ],
  [['facts', 'no-such-fact'], ['no-such-fact']],
  [['facts', '--on', 'tomorrow'], ['tomorrow']],
  [['show', 'no-such-item'], ['no-such-item']],
  [['add', 'TST-C01', '9.9'], ['9.9']],
  [['add', 'TST-C01', '1.1', '--fact', 'no-such-fact'], ['no-such-fact']],
  [['add', 'TST-C01', '1.1', '--write'], ['--fact']],
  [
    ['format', '--chekc'],
    ['--chekc', '--check'],
  ],
]

describe('runExam', () => {
  it.each(UNUSABLE)('refuses %j with a sentence', async (argv, said) => {
    const { exit, out, err } = await folder.exam(...argv)
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    for (const part of said) expect(err).toContain(part)
    expect(err).toMatch(/\.\n$/)
    expect(err).not.toMatch(/\n {4}at /)
  })

  it.each([['help'], ['--help'], ['-h']])('lists every command for %s', async flag => {
    const { exit, out, err } = await folder.exam(flag)
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    for (const name of ['banks', 'assemble', 'blind', 'mark', 'settle', 'score', 'replay', 'lint', 'add', 'facts'])
      expect(out).toContain(`\n  ${name}`)
  })

  it('explains one command', async () => {
    expect(await folder.exam('score', '--help')).toMatchObject({ exit: 0, out: expect.stringContaining('RESPONSES') })
  })

  it('prints its usage to standard error where no command is named', async () => {
    expect(await folder.exam()).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('Usage') })
  })

  it.each([[['banks']], [['blind', 'TST-C01', '--seed', 's']], [['lint']], [['facts']], [['show', 'tst-c01-11-001']]])(
    'prints JSON alone for %j --json',
    async argv => {
      const { out, err } = await folder.exam(...argv, '--json')
      expect(() => JSON.parse(out)).not.toThrow()
      expect(err).toBe('')
    },
  )

  it('names file and place of everything that keeps a bank from being read', async () => {
    const broken = makeFolder()
    const file = 'tst-c01/domains/2.json'
    const domain = JSON.parse(broken.read(file))
    domain.items[0].key = ['z']
    domain.items[1].task = '2.9'
    broken.write(file, domain)
    const { exit, out, err } = await broken.exam('assemble', 'TST-C01', '--seed', 's')
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^tst-c01\/domains\/2\.json at items\[0\]\.key.*"z"/),
      expect.stringMatching(/^tst-c01\/domains\/2\.json at items\[1\]\.task.*"2\.9"/),
    ])
  })
})
