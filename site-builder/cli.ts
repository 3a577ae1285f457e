/**
 * The builder's command: `node site-builder/cli.ts build …`, as the content format promises it. Exit 0: the site is in
 * place. 1: refused, nothing was touched. 2: wrong command line. Anything else is a defect of ours.
 */
import { runCommand } from './build/command.ts'

const DEFECT = 70

try {
  process.exitCode = await runCommand(process.argv.slice(2), {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = DEFECT
}
