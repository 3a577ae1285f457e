/**
 * Looks at a release before any visitor can: plain files and folders alone (the web server would follow a link), the
 * pages that every site has, the commit that was asked for.
 */
import { join } from 'node:path'
import * as v from 'valibot'
import { readPlainFile } from '#ci/deploy/plain-file.ts'
import { plainFiles, UnsoundRelease } from './plain-files.ts'

const REQUIRED = ['index.html', '404.html', 'parvis.json', 'mentions-legales/index.html']
const MOST_ANNOUNCED = 64 * 1024
const Announcement = v.object({ commit: v.string() })

/** Every file of the release, relative, `/` as separator. Throws `UnsoundRelease`. */
export async function inspectRelease(folder: string, commit: string): Promise<readonly string[]> {
  const files = await plainFiles(folder)
  const present = new Set(files)
  for (const path of REQUIRED) if (!present.has(path)) throw new UnsoundRelease(`missing: ${path}`)
  const announced = v.parse(Announcement, JSON.parse(await readPlainFile(join(folder, 'parvis.json'), MOST_ANNOUNCED)))
  if (announced.commit !== commit) throw new UnsoundRelease('it announces another commit')
  return files
}
