/** A hash of the code that makes pages: another theme means other pages, whatever the content says. */
import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOM = new URL('../', import.meta.url)
const PACKAGE = new URL('../../package.json', import.meta.url)

/** What turns a file into an item or a media. */
export const readingCode = (): string => hashOf(['reading', 'model', 'words'])
/** What turns a text into a document, beside `PIPELINE_VERSION`. */
export const markdownCode = (): string => hashOf(['markdown', 'words'])
/** What turns a site into pages. */
export const themeCode = (): string => hashOf(['theme', 'feeds', 'model', 'words', 'markdown', 'build'])

/** It pins the libraries, which have a say in every page. */
let libraries: string | null = null
const rooms = new Map<string, string>()

function hashOf(folders: readonly string[]): string {
  libraries ??= readFileSync(PACKAGE, 'utf8')
  return hash('sha256', [libraries, ...folders.map(roomHash)].join('\0'))
}

/** The code does not change while it runs. */
function roomHash(folder: string): string {
  const known = rooms.get(folder)
  if (known !== undefined) return known
  const texts = filesOf(fileURLToPath(new URL(`${folder}/`, ROOM))).map((path) => readFileSync(path, 'latin1'))
  const made = hash('sha256', texts.join('\0'))
  rooms.set(folder, made)
  return made
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .toSorted()
}
