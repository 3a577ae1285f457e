/** Programs and fonts that we need beside Node: taken from Debian's packages where we may, asked for in one sentence elsewhere. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

type Needed = { readonly package: string } & ({ readonly program: string } | { readonly file: string })

export function installSystemPackages(): void {
  installMissing([
    { program: 'chromium', package: 'chromium' },
    { program: 'bwrap', package: 'bubblewrap' },
    // As wide as Arial and Times, which visitors have: what stands on a page until its own fonts come.
    { file: '/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf', package: 'fonts-liberation' },
  ])
}

export function installMissing(things: readonly Needed[]): void {
  const missing = things.filter((needed) => !isThere(needed)).map((needed) => needed.package)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    throw new Error(
      `Please install ${missing.join(' and ')} (on Debian: apt-get install ${missing.join(' ')}), then try again.`,
    )
  }
  console.log(`Installing ${missing.join(' and ')} from Debian's packages…`)
  apt('update')
  apt('install', '--yes', '--no-install-recommends', ...missing)
}

function apt(...args: readonly string[]): void {
  const result = spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (result.status !== 0) throw new Error(`apt-get ${args[0] ?? ''} failed`)
}

function isThere(needed: Needed): boolean {
  if ('file' in needed) return existsSync(needed.file)
  const { program } = needed
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`))
}
