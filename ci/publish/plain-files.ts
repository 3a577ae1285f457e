/** What a folder made in the sandbox holds: plain files and folders alone, since anything else could lead elsewhere. */
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const MOST_FILES = 120_000

export class UnsoundRelease extends Error {}

/** Every file, relative, `/` as separator. Throws `UnsoundRelease`. */
export async function plainFiles(folder: string): Promise<readonly string[]> {
  const files: string[] = []
  const walk = async (relative: string): Promise<void> => {
    for (const entry of await readdir(join(folder, relative), { withFileTypes: true })) {
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`
      if (entry.isDirectory()) await walk(path)
      else if (entry.isFile()) files.push(path)
      else throw new UnsoundRelease(`neither a file nor a folder: ${path}`)
      if (files.length > MOST_FILES) throw new UnsoundRelease('too many files')
    }
  }
  if (!(await lstat(folder)).isDirectory()) throw new UnsoundRelease('no folder')
  await walk('')
  return files
}
