/**
 * The builder as the runners see it: our code and the packages that it needs at work, nothing else, in a folder that
 * the runners' users can read and not change. Installed once; a start copies what has changed.
 */
import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import * as v from 'valibot'

/** `ci/city` stays out: it starts cities, a job has no use for it. */
const CODE = [
  'package.json',
  'site-builder',
  'ci/publish',
  'ci/deploy',
  'ci/reconcile',
  'ci/workflows',
  'src/services/forge',
  'src/services/app-error.ts',
]

const Lockfile = v.object({
  packages: v.record(
    v.string(),
    v.object({ dev: v.optional(v.boolean(), false), devOptional: v.optional(v.boolean(), false) }),
  ),
})

/** Folders of `node_modules` that `dependencies` need, as npm's lock file says. */
export function productionPackages(lockfile: string): readonly string[] {
  const { packages } = v.parse(Lockfile, JSON.parse(lockfile))
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path]) => path)
}

export async function installBuilder(checkout: string, builder: string): Promise<void> {
  await mkdir(builder, { recursive: true })
  await installPackages(checkout, builder)
  await installCode(checkout, builder)
}

async function installPackages(checkout: string, builder: string): Promise<void> {
  const lockfile = await readFile(join(checkout, 'package-lock.json'), 'utf8')
  const wanted = productionPackages(lockfile).filter((path) => existsSync(join(checkout, path)))
  const stamp = createHash('sha256').update(wanted.join('\n')).update(lockfile).digest('hex')
  const stampFile = join(builder, 'node_modules', '.parvis')
  if ((await readOrNull(stampFile)) === stamp) return
  const fresh = join(builder, 'node_modules.new')
  await rm(fresh, { recursive: true, force: true })
  for (const path of wanted) {
    const target = join(fresh, path.slice('node_modules/'.length))
    await mkdir(dirname(target), { recursive: true })
    await cp(join(checkout, path), target, {
      recursive: true,
      verbatimSymlinks: true,
      // A nested package has an entry of its own.
      filter: (source) => !source.slice(join(checkout, path).length).includes(`${sep}node_modules`),
    })
  }
  await writeFile(join(fresh, '.parvis'), stamp)
  await swap(fresh, join(builder, 'node_modules'))
}

async function installCode(checkout: string, builder: string): Promise<void> {
  for (const path of CODE.filter((path) => existsSync(join(checkout, path)))) {
    const target = join(builder, path)
    const fresh = `${target}.new`
    await rm(fresh, { recursive: true, force: true })
    await mkdir(dirname(target), { recursive: true })
    await cp(join(checkout, path), fresh, { recursive: true })
    await swap(fresh, target)
  }
}

/** What a job has open goes on: only names change. */
async function swap(fresh: string, target: string): Promise<void> {
  const old = `${target}.old`
  await rm(old, { recursive: true, force: true })
  if (existsSync(target)) await rename(target, old)
  await rename(fresh, target)
  await rm(old, { recursive: true, force: true })
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return null
  }
}

/** The Node of the project itself, as its package gives it. */
export function builderNode(builder: string): string {
  return join(builder, 'node_modules', 'node', 'bin', 'node')
}
