/**
 * `.br` and `.gz` beside every text file, for the web server to send as they are. A file that the last release has too
 * (the same inode) takes over its compressed companions as hard links: the work is that of what changed.
 */
import { lstat, readFile, rename, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { inTurns } from './in-turns.ts'
import { linkPlain } from './take-over.ts'

const TEXT = /\.(html|css|js|json|xml|ics|txt|svg)$/
/** Never precompressed: it is replaced while the release stands. */
const CHANGING = new Set(['parvis.json'])
const SMALLEST = 256
/** Always the best: 6 ms a page, and a release made anew has the same bytes as one of many edits. */
const QUALITY = 11

const brotli = promisify(brotliCompress)
const gz = promisify(gzip)

/** @param previous folder of the standing release, or null. Returns how many files were compressed anew. */
export async function precompress(folder: string, files: readonly string[], previous: string | null): Promise<number> {
  const compressed: string[] = []
  const texts = files.filter((path) => TEXT.test(path) && !CHANGING.has(path) && !path.startsWith('.'))
  await inTurns(
    texts,
    async (path) => {
      if (await companionsOf(folder, path, previous)) return
      compressed.push(path)
      await compress(join(folder, path))
    },
    // Compression has threads of its own, as many as there are processors to use.
    availableParallelism() * 2,
  )
  return compressed.length
}

async function companionsOf(folder: string, path: string, previous: string | null): Promise<boolean> {
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

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length < SMALLEST) return
  const options = {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }
  await put(`${file}.br`, await brotli(bytes, options))
  await put(`${file}.gz`, await gz(bytes, { level: 6 }))
}

/** By rename: the name may be a hard link that an older release shares. */
async function put(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${file}.new`, bytes)
  await rename(`${file}.new`, file)
}
