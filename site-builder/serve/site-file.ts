/** Which file of a built site answers an address, as the city's web server would find it. */
import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type SiteAnswer =
  | { kind: 'file'; status: 200 | 404; type: string; bytes: Buffer }
  | { kind: 'moved'; status: 301 | 308; to: string }

/** The kinds of files that a site has; nothing else is made. */
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'text/xml; charset=utf-8',
}

/** One name of a path: no dot before it, so nothing above the folder and nothing hidden can be asked for. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/

/** @param path of the request, as it was sent: `/contact/` */
export async function siteFile(root: string, path: string): Promise<SiteAnswer> {
  const names = namesOf(path)
  if (names !== null) {
    const to = await formerAddress(root, names)
    if (to !== null) return { kind: 'moved', status: 301, to }
    const place = join(root, ...names)
    const status = await lstat(place).catch(() => null)
    if (status?.isDirectory() === true && !path.endsWith('/')) {
      return { kind: 'moved', status: 308, to: `/${names.join('/')}/` }
    }
    const file = path.endsWith('/') ? join(place, 'index.html') : place
    const bytes = await plainFile(file)
    if (bytes !== null) return { kind: 'file', status: 200, type: typeOf(file), bytes }
  }
  const missing = (await plainFile(join(root, '404.html'))) ?? Buffer.from('')
  return { kind: 'file', status: 404, type: typeOf('404.html'), bytes: missing }
}

function namesOf(path: string): string[] | null {
  try {
    const names = decodeURIComponent(path)
      .split('/')
      .filter((name) => name !== '')
    return names.every((name) => NAME.test(name)) ? names : null
  } catch {
    return null
  }
}

/** The builder leaves the new address of each former one in a file; see `redirectionFiles`. */
async function formerAddress(root: string, names: readonly string[]): Promise<string | null> {
  if (names.length === 0) return null
  const place = join(root, '.redirections', ...names)
  const text = (await plainFile(join(place, 'index.txt'))) ?? (await plainFile(`${place}.txt`))
  return text === null ? null : text.toString().trim()
}

async function plainFile(path: string): Promise<Buffer | null> {
  const status = await lstat(path).catch(() => null)
  return status?.isFile() === true ? readFile(path) : null
}

function typeOf(file: string): string {
  return TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
}
