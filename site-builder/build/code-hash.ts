/** A hash of the code that makes pages: another theme means other pages, whatever the content says. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOM = new URL('../', import.meta.url)
const PACKAGE = new URL('../../package.json', import.meta.url)

/** What turns a text into a document, beside `PIPELINE_VERSION`. */
export const markdownCode = (): string => hashOf(['markdown', 'words', 'feeds'])
/** What turns a site into pages. */
export const themeCode = (): string => hashOf(['theme', 'feeds', 'model', 'words', 'markdown', 'build'])

function hashOf(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    for (const path of filesOf(fileURLToPath(new URL(`${folder}/`, ROOM)))) hash.update(readFileSync(path)).update('\0')
  }
  // It pins the libraries, which have a say in every page.
  hash.update(readFileSync(PACKAGE))
  return hash.digest('hex')
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .toSorted()
}
