/** Another version of the app at the city's web server, as a deployment puts it there: nothing of the one before is left. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { cityPaths } from '#ci/city/state.ts'

const TEXTS = new Set(['.html', '.js', '.css', '.json'])
const COMPRESSED = new Set(['.br', '.gz'])

/** Every name that holds a hash becomes another, as if every file had changed. Returns what puts the first one back. */
export async function deployNextVersion(state: string): Promise<() => Promise<void>> {
  const folder = cityPaths(state).app
  const [fresh, before] = [`${folder}.next`, `${folder}.before`]
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !COMPRESSED.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  const hashed = files.filter((file) => file.startsWith('assets/')).map((file) => file.slice('assets/'.length))
  const names = new RegExp(hashed.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g')
  const next = (text: string): string => text.replaceAll(names, (name) => name.replace(/(\.\w+)$/, '-next$1'))
  for (const file of files) {
    const target = join(fresh, next(file))
    await mkdir(dirname(target), { recursive: true })
    const bytes = await readFile(join(folder, file))
    await writeFile(target, TEXTS.has(extname(file)) ? next(bytes.toString()) : bytes)
  }
  await rename(folder, before)
  await rename(fresh, folder)
  return async () => {
    await rm(folder, { recursive: true })
    await rename(before, folder)
  }
}
