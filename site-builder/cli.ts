/**
 * The builder's command: `node site-builder/cli.ts build …`, as the content format promises it; with `--content DIR`
 * alone, a preview of that folder (`serve/`). Exit 0: the site is in
 * place. 1: refused, nothing was touched. 2: wrong command line. Anything else is a defect of ours.
 */
import { keepCompiledCode } from './build/compiled-code.ts'

keepCompiledCode(process.argv)
// Only now: what is imported before is compiled anew each time.
const { runCommand } = await import('./build/command.ts')

const DEFECT = 70

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = DEFECT
}

async function run(args: readonly string[]): Promise<number> {
  const terminal = {
    out: (line: string) => process.stdout.write(`${line}\n`),
    err: (line: string) => process.stderr.write(`${line}\n`),
  }
  if (args[0]?.startsWith('--') !== true) return runCommand(args, terminal)
  // Loaded only then: a runner of the city never previews.
  const { runPreview } = await import('./serve/command.ts')
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort())
  return runPreview(args, terminal, stop.signal)
}
