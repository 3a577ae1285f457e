/**
 * Looks at what came out of the sandbox before any visitor can: plain files and folders alone (the web server would
 * follow a link), the pages that every site has, the commit that was asked for.
 */
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { readPlainFile } from '#ci/deploy/plain-file.ts'

const REQUIRED = ['index.html', '404.html', 'parvis.json', 'mentions-legales/index.html']
const MOST_FILES = 120_000
const MOST_ANNOUNCED = 64 * 1024
const Announcement = v.object({ commit: v.string() })

export class UnsoundRelease extends Error {}

/** Every file of the release, relative, `/` as separator. Throws `UnsoundRelease`. */
export async function inspectRelease(folder: string, commit: string): Promise<readonly string[]> {
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
  const present = new Set(files)
  for (const path of REQUIRED) if (!present.has(path)) throw new UnsoundRelease(`missing: ${path}`)
  const announced = v.parse(Announcement, JSON.parse(await readPlainFile(join(folder, 'parvis.json'), MOST_ANNOUNCED)))
  if (announced.commit !== commit) throw new UnsoundRelease('it announces another commit')
  return files
}
