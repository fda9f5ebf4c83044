/** The `exam` command: hands the process's arguments to `runExam` and prints what it returns. */

import { BANKS } from './read-bank.ts'
import { runExam } from './run.ts'

/** A reader that stops early, such as `head`, is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  // npm changes to the package's folder; file arguments are meant from where it was called.
  const cwd = process.env.INIT_CWD ?? process.cwd()
  const { exit, out, err } = await runExam(process.argv.slice(2), { root: BANKS, cwd })
  process.stdout.write(out)
  process.stderr.write(err)
  process.exitCode = exit
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`exam made a mistake of its own: ${message}. Please report it with the command you typed.\n`)
  process.exitCode = 2
}
