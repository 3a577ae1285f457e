/**
 * Where a file of a repository is found on the site, and where a page of the site lies in the output folder. Addresses
 * come from paths only, through this module only: no value of a file can name a place on a disk.
 */
import type { ContentType } from './site.ts'

export const SEGMENT = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const SEGMENT_MAX = 80
export const DEPTH_MAX = 5

const DATED_NAME = /^(\d{4}-\d{2}-\d{2})-(.+)$/

/** Folders of the repository that hold content, and the type of what lies in them. */
const FOLDERS: ReadonlyMap<string, ContentType> = new Map([
  ['pages', 'page'],
  ['actualites', 'actualite'],
  ['agenda', 'evenement'],
  ['benevolat', 'mission'],
  ['albums', 'album'],
])

/** Address of the list of each dated or listed type. */
export const LIST_ADDRESSES = {
  actualite: '/actualites/',
  evenement: '/agenda/',
  mission: '/benevolat/',
  album: '/albums/',
} as const

/** Below a list, by year: `/agenda/archives/2025/`. No item can have it, since the names of both begin with a date. */
export const ARCHIVES = 'archives'

export function archiveAddress(list: '/agenda/' | '/actualites/', year: string): string {
  return `${list}${ARCHIVES}/${year}/`
}

/** What the site makes itself: no page may begin with one of these. `contact` is not here: a page may replace it. */
const OWN_NAMES: ReadonlySet<string> = new Set([
  'actualites',
  'agenda',
  'benevolat',
  'albums',
  'medias',
  'plan-du-site',
  'mentions-legales',
  'accessibilite',
  'recherche',
  'signaler',
  'sitemap',
  'robots',
  'parvis',
  'theme',
  'assets',
  'feeds',
  '404',
])

/** Names that a file system, a web server or a program understands in its own way. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d|clock|conin|conout|index|constructor|prototype)$/

export type AddressFault = 'address-invalid' | 'address-taken'

/** What a path of the repository is. `refused` is said to the author, `ignored` is only noted. */
export type Place =
  | { kind: 'content'; type: ContentType; address: string; /** Of the file name, for news and events. */ date: string }
  | { kind: 'media' }
  | { kind: 'sidecar'; of: string }
  | { kind: 'settings'; file: SettingsFile }
  | { kind: 'refused'; code: AddressFault; segment: string }
  | { kind: 'ignored' }

export type SettingsFile = 'identite.yml' | 'apparence.yml' | 'menu.yml'

const SETTINGS: readonly string[] = ['identite.yml', 'apparence.yml', 'menu.yml'] satisfies SettingsFile[]

/** The first reason why these segments can be no address, or null. */
function segmentFault(segments: readonly string[]): { code: AddressFault; segment: string } | null {
  if (segments.length > DEPTH_MAX) return { code: 'address-invalid', segment: segments.join('/') }
  for (const segment of segments) {
    if (segment.length > SEGMENT_MAX || !SEGMENT.test(segment)) return { code: 'address-invalid', segment }
    if (DEVICE.test(segment)) return { code: 'address-taken', segment }
  }
  return null
}

export function isRealDate(date: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return year > 0 && days !== undefined && day >= 1 && day <= days
}

/** Type and address of a file of the repository, from its path alone. */
export function placeOf(path: string): Place {
  if (SETTINGS.includes(path)) return { kind: 'settings', file: path as SettingsFile }
  const parts = path.split('/')
  const folder = parts[0] ?? ''
  if (folder === 'medias' && parts.length > 1) return mediaPlace(path, parts.slice(1))
  const type = FOLDERS.get(folder)
  if (type === undefined || parts.length < 2 || !path.endsWith('.md')) return { kind: 'ignored' }

  const segments = path.slice(folder.length + 1, -'.md'.length).split('/')
  const fault = segmentFault(segments)
  if (fault !== null) return { kind: 'refused', ...fault }
  const first = segments[0] ?? ''
  if (type === 'page') {
    if (OWN_NAMES.has(first)) return { kind: 'refused', code: 'address-taken', segment: first }
    const address = segments.length === 1 && first === 'accueil' ? '/' : `/${segments.join('/')}/`
    return { kind: 'content', type, address, date: '' }
  }
  if (segments.length > 1) return { kind: 'refused', code: 'address-invalid', segment: segments.join('/') }
  const address = `/${folder}/${first}/`
  if (type === 'mission' || type === 'album') return { kind: 'content', type, address, date: '' }
  const dated = DATED_NAME.exec(first)
  if (dated?.[1] === undefined || !isRealDate(dated[1])) {
    return { kind: 'refused', code: 'address-invalid', segment: first }
  }
  return { kind: 'content', type, address, date: dated[1] }
}

function mediaPlace(path: string, segments: readonly string[]): Place {
  if (path.endsWith('.yml')) return { kind: 'sidecar', of: path.slice(0, -'.yml'.length) }
  const name = segments.at(-1) ?? ''
  const dot = name.lastIndexOf('.')
  const stem = dot > 0 ? name.slice(0, dot) : name
  const fault = segmentFault([...segments.slice(0, -1), stem])
  if (fault !== null) return { kind: 'refused', ...fault, segment: name }
  return { kind: 'media' }
}

/** Whether a text is an address of a page on a site, `/activites/yoga/`, of a shape that some file could have. */
export function isSiteAddress(text: string): boolean {
  if (text === '/') return true
  if (!text.startsWith('/') || !text.endsWith('/')) return false
  return segmentFault(text.slice(1, -1).split('/')) === null
}

/** Whether a text can be one segment of an address that a new page may take. */
export function isFreeSegment(text: string): boolean {
  return segmentFault([text]) === null && !OWN_NAMES.has(text)
}

/** « Fête d’été 2026 » → `fete-d-ete-2026`; empty when nothing is left. */
export function segmentFrom(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/giu, 'oe')
    .replace(/æ/giu, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SEGMENT_MAX)
    .replace(/^-+|-+$/g, '')
}

const OUTPUT_NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/

/**
 * The file of the output folder for an address of the site: `/contact/` → `contact/index.html`, `/agenda.ics` →
 * `agenda.ics`. Throws for whatever could leave the folder: an address that is none is a defect of ours.
 */
export function fileOf(url: string): string {
  if (!url.startsWith('/')) throw new Error(`not an address of the site: ${JSON.stringify(url)}`)
  const path = url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1)
  for (const name of path.split('/')) {
    if (!OUTPUT_NAME.test(name)) throw new Error(`not an address of the site: ${JSON.stringify(url)}`)
  }
  return path
}
