/** Hugo, built once with Go from its pinned module into the user's cache, as the city's programs are. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MODULE = fileURLToPath(new URL('../hugo', import.meta.url))

/** The path of the program: named by `PARVIS_HUGO`, built before, or built now (some minutes). */
export function hugo(): string {
  const named = process.env['PARVIS_HUGO']
  if (named !== undefined) return named
  const pins = createHash('sha256')
  for (const name of ['go.mod', 'go.sum']) pins.update(readFileSync(join(MODULE, name)))
  const folder = join(homedir(), '.cache/parvis/tools', `hugo-${pins.digest('hex').slice(0, 16)}`)
  const program = join(folder, 'hugo')
  if (existsSync(program)) return program
  console.log('Hugo is built with Go, once: some minutes.')
  mkdirSync(folder, { recursive: true })
  const part = `${program}.${process.pid}.part`
  execFileSync('go', ['build', '-mod=readonly', '-buildvcs=false', '-ldflags=-s -w', '-o', part, PACKAGE], {
    cwd: MODULE,
    // The standard edition: the extended one needs a C compiler, for what no page here uses.
    env: { ...process.env, CGO_ENABLED: '0' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  renameSync(part, program)
  return program
}

const PACKAGE = 'github.com/gohugoio/hugo'
