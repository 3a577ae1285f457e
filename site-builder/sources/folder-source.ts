/**
 * The files of a folder, for whoever builds a site at home. Nothing is followed: links, FIFOs, sockets and devices are
 * refused, and a folder that becomes a link while we read leads nowhere (`open-beneath.ts`).
 */
import { createHash } from 'node:crypto'
import { constants, type Dirent } from 'node:fs'
import { open, readdir, realpath, type FileHandle } from 'node:fs/promises'
import { openBeneath, pathOf } from './open-beneath.ts'
import { byPath, LISTED_FILES_MAX, type Source, type SourceFile } from './source.ts'

/** Above this a file is never read: it is refused by its size. */
const HASHED_BYTES_MAX = 32 * 1024 * 1024
const ALL_HASHED_BYTES_MAX = 640 * 1024 * 1024
const FOLDERS_MAX = 20_000
const DEPTH_MAX = 12

export async function openFolderSource(folder: string): Promise<Source> {
  const root = await realpath(folder)
  const walk = new Walk(root)
  const handle = await open(root, constants.O_RDONLY | constants.O_DIRECTORY)
  try {
    await walk.folder(handle, '', 0)
  } finally {
    await handle.close()
  }
  const known = new Set(walk.files.map((file) => file.path))
  const read = async (path: string, length?: number): Promise<Uint8Array> => {
    if (!known.has(path)) throw new Error(`no such file: ${path}`)
    const file = await openBeneath(root, path)
    try {
      return await readAll(file, length)
    } finally {
      await file.close()
    }
  }
  return { files: walk.files.toSorted(byPath), refused: walk.refused.toSorted(), commit: null, read, head: read }
}

class Walk {
  readonly files: SourceFile[] = []
  readonly refused: string[] = []
  readonly root: string
  #folders = 0
  #hashed = 0

  constructor(root: string) {
    this.root = root
  }

  async folder(handle: FileHandle, prefix: string, depth: number): Promise<void> {
    this.#folders += 1
    const entries = await readdir(pathOf(handle, this.root, prefix), { withFileTypes: true, encoding: 'buffer' })
    for (const entry of entries.toSorted((a, b) => Buffer.compare(a.name, b.name))) {
      if (this.files.length + this.refused.length >= LISTED_FILES_MAX || this.#folders > FOLDERS_MAX) return
      await this.#entry(entry, prefix, depth)
    }
  }

  async #entry(entry: Dirent<Buffer>, prefix: string, depth: number): Promise<void> {
    const name = entry.name.toString()
    const path = `${prefix}${name}`
    // A folder that git keeps is no content; its own data neither.
    if (path === '.git') return
    if (!Buffer.from(name).equals(entry.name)) {
      this.refused.push(path)
      return
    }
    if (!entry.isFile() && !entry.isDirectory()) {
      this.refused.push(path)
      return
    }
    let handle: FileHandle
    try {
      handle = await openBeneath(this.root, path)
    } catch {
      this.refused.push(path)
      return
    }
    try {
      const status = await handle.stat()
      if (status.isDirectory() && depth < DEPTH_MAX) await this.folder(handle, `${path}/`, depth + 1)
      else if (status.isFile()) this.files.push({ path, size: status.size, oid: await this.#oid(handle, status.size) })
      else this.refused.push(path)
    } finally {
      await handle.close()
    }
  }

  async #oid(handle: FileHandle, size: number): Promise<string> {
    if (size > HASHED_BYTES_MAX || this.#hashed > ALL_HASHED_BYTES_MAX) return ''
    this.#hashed += size
    const bytes = await readAll(handle)
    return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  }
}

/** Reads by position and at most what a file may have: a file that grows meanwhile cannot fill the memory. */
async function readAll(handle: FileHandle, length = HASHED_BYTES_MAX): Promise<Uint8Array> {
  const { size } = await handle.stat()
  const bytes = Buffer.alloc(Math.min(size, length, HASHED_BYTES_MAX))
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}
