import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

/** `exam` as a process of its own, on the banks of this checkout. */
function spawnExam(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...argv], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

it('prints the result alone to standard output and exits with 0', () => {
  const { status, stdout, stderr } = spawnExam('banks', '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ code: 'SAA-C03' }))
}, 20_000)

it('prints a sentence alone to standard error and exits with 2', () => {
  expect(spawnExam('score', 'no-such-form.json', 'responses.json')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'no-such-form.json cannot be read: there is no such file.\n',
  })
}, 20_000)
