/** The production build of the app: made when missing or older than its sources, served from the state folder. */
import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { FrenchError } from './french-error.ts'
import { dyingWithUs } from './processes/dying-with-us.ts'
import { isAlive } from './processes/process-tree.ts'
import type { Progress } from './terminal.ts'

const run = promisify(execFile)
const VITE = 'node_modules/vite/bin/vite.js'
const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** What the app is made of. */
const SOURCES = ['index.html', 'vite.config.ts', 'package-lock.json', 'src', 'site-builder']
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt', '.wasm', '.map'])

/** Two cities of one checkout may build at once: each in a folder of its own, put in place whole. */
export async function buildApp(checkout: string, progress: Progress): Promise<void> {
  if (!(await isStale(checkout))) return
  const place = join(checkout, 'node_modules', '.cache')
  await removeLeftovers(place)
  const fresh = join(place, `parvis-app-${process.pid}`)
  const begun = new Date()
  const done = progress.begin('Construction de l’application (d’ordinaire 10 à 20 secondes)')
  try {
    await vite(checkout, ['build', '--logLevel', 'error', '--outDir', fresh, '--emptyOutDir'])
    // What was edited meanwhile is not in it.
    await utimes(join(fresh, 'index.html'), begun, begun)
    await swapFolder(fresh, join(checkout, 'dist'))
  } finally {
    await rm(fresh, { recursive: true, force: true })
    done()
  }
}

async function removeLeftovers(place: string): Promise<void> {
  for (const name of existsSync(place) ? await readdir(place) : []) {
    const pid = /^parvis-app-(\d+)$/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(place, name), { recursive: true, force: true })
  }
}

async function vite(checkout: string, args: readonly string[]): Promise<void> {
  try {
    const [program = '', ...rest] = dyingWithUs([process.execPath, join(checkout, VITE), ...args])
    await run(program, rest, {
      cwd: checkout,
      timeout: 300_000,
      maxBuffer: 10_000_000,
    })
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : ''
    const first = said.split('\n').slice(0, 5).join(' ')
    throw new FrenchError(`L’application n’a pas pu être construite : ${first}`, { cause })
  }
}

async function isStale(checkout: string): Promise<boolean> {
  const built = join(checkout, 'dist', 'index.html')
  if (!existsSync(built)) return true
  const age = statSync(built).mtimeMs
  for (const source of SOURCES) if ((await newest(join(checkout, source))) > age) return true
  return false
}

async function newest(path: string): Promise<number> {
  if (!existsSync(path)) return 0
  const { mtimeMs } = await stat(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  let latest = 0
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) latest = Math.max(latest, (await stat(join(entry.parentPath, entry.name))).mtimeMs)
  }
  return latest
}

/** Puts the build where the web server reads it, with a compressed file beside each text. */
export async function installApp(checkout: string, target: string): Promise<void> {
  const stamp = String(statSync(join(checkout, 'dist', 'index.html')).mtimeMs)
  const stampFile = join(target, '.parvis')
  if (existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) return
  const fresh = `${target}.new`
  await rm(fresh, { recursive: true, force: true })
  await cp(join(checkout, 'dist'), fresh, { recursive: true })
  await compressFolder(fresh)
  await writeFile(join(fresh, '.parvis'), stamp)
  await swapFolder(fresh, target)
}

/** A page that says what is missing, where there is no app to build. */
export async function installPlaceholder(target: string): Promise<void> {
  await mkdir(target, { recursive: true })
  const page =
    '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Parvis</title><h1>Parvis</h1><p>L’application n’est pas construite.</p></html>\n'
  await writeFile(join(target, 'index.html'), page)
}

/** Once for each build, and read by every phone: brotli at its best, on all cores. */
async function compressFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.has(extname(entry.name)))
  await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))))
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path)
  if (bytes.length < 1024) return
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  const [brotli, gzip] = await Promise.all([compressBrotli(bytes, { params }), compressGzip(bytes, { level: 6 })])
  await writeFile(`${path}.br`, brotli)
  await writeFile(`${path}.gz`, gzip)
}

async function swapFolder(fresh: string, target: string): Promise<void> {
  const old = `${target}.old-${process.pid}`
  await rm(old, { recursive: true, force: true })
  if (existsSync(target)) await rename(target, old)
  await rename(fresh, target)
  await rm(old, { recursive: true, force: true })
}
