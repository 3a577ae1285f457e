/**
 * `.br` and `.gz` beside every text file, for the web server to send as they are. A file that the last release has too
 * (the same inode) takes over its compressed companions as hard links: the work is that of what changed.
 */
import { link, lstat, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(html|css|js|json|xml|ics|txt|svg)$/
/** Never precompressed: it is replaced while the release stands. */
const CHANGING = new Set(['parvis.json'])
const SMALLEST = 256
/** Quality 11 costs 6 ms a page: fine for an edit, not for a site made anew (then 5, a tenth larger). */
const FEW = 60

const brotli = promisify(brotliCompress)
const gz = promisify(gzip)

/** @param previous folder of the standing release, or null. Returns how many files were compressed anew. */
export async function precompress(folder: string, files: readonly string[], previous: string | null): Promise<number> {
  const texts = files.filter((path) => TEXT.test(path) && !CHANGING.has(path) && !path.startsWith('.'))
  const fresh: string[] = []
  for (const path of texts) if (!(await takeOver(folder, path, previous))) fresh.push(path)
  const quality = fresh.length <= FEW ? 11 : 5
  for (const path of fresh) await compress(join(folder, path), quality)
  return fresh.length
}

async function takeOver(folder: string, path: string, previous: string | null): Promise<boolean> {
  if (previous === null) return false
  const [now, before] = await Promise.all([lstat(join(folder, path)), lstat(join(previous, path)).catch(() => null)])
  if (before === null || before.ino !== now.ino) return false
  try {
    for (const suffix of ['.br', '.gz']) await linkPlain(join(previous, path + suffix), join(folder, path + suffix))
    return true
  } catch {
    // The companion is missing (a small file, an older release): compress it, the rename below replaces a half set.
    return now.size < SMALLEST
  }
}

/** Builds can write the older releases too: a companion that is a link now would lead visitors elsewhere. */
async function linkPlain(from: string, to: string): Promise<void> {
  if (!(await lstat(from)).isFile()) throw new Error(`not a plain file: ${from}`)
  await link(from, to)
}

async function compress(file: string, quality: number): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length < SMALLEST) return
  const options = {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }
  await put(`${file}.br`, await brotli(bytes, options))
  await put(`${file}.gz`, await gz(bytes, { level: 6 }))
}

/** By rename: the name may be a hard link that an older release shares. */
async function put(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${file}.new`, bytes)
  await rename(`${file}.new`, file)
}
