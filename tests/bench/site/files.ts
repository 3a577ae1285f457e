/** Files as values, and their way to the disk. */
import { link, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export type Files = Record<string, string | Uint8Array>

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

/** Puts the same files at another place without writing them twice. */
export async function linkFiles(from: string, to: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(to, path)), { recursive: true })
    await link(join(from, path), join(to, path))
  }
}
