/** Who owns which address: items, the folders between them, and former addresses that lead to an item. */
import { fileOf, isSiteAddress, LIST_ADDRESSES } from '../model/address.ts'
import type { Problem } from '../model/problem.ts'
import type { Content, Folder, Page } from '../model/site.ts'

/** Addresses that the site makes itself, whatever its content. */
const OWN_ADDRESSES: readonly string[] = [
  '/',
  ...Object.values(LIST_ADDRESSES),
  '/contact/',
  '/mentions-legales/',
  '/accessibilite/',
  '/plan-du-site/',
  '/recherche/',
]

/** Folders in which only files of ours lie. */
const OWN_FOLDERS =
  /^\/(?:medias|theme|assets|404|parvis|sitemap|robots|feeds|(?:agenda|actualites)\/archives)(?:\/|\.|$)/

/** Keeps the first owner of each address, in order of path; letters of another case or form are the same address. */
export function uniqueAddresses(items: readonly Content[], problems: Problem[]): Content[] {
  const owners = new Map<string, string>()
  return items.filter((item) => {
    const key = item.address.normalize('NFC').toLowerCase()
    const owner = owners.get(key)
    if (owner === undefined) {
      owners.set(key, item.path)
      return true
    }
    problems.push({ code: 'address-twice', path: item.path, data: { address: item.address, other: owner } })
    return false
  })
}

/** `/activites/` where there are `/activites/yoga/` and no `/activites/`. */
export function foldersOf(pages: readonly Page[]): Folder[] {
  const taken = new Set([...pages.map((page) => page.address), ...OWN_ADDRESSES])
  const folders = new Map<string, Folder>()
  for (const { address } of pages) {
    const segments = address.split('/').slice(1, -2)
    for (let depth = 1; depth <= segments.length; depth += 1) {
      const folder = `/${segments.slice(0, depth).join('/')}/`
      if (!taken.has(folder)) folders.set(folder, { address: folder, title: titleFrom(segments[depth - 1] ?? '') })
    }
  }
  return [...folders.values()].toSorted((a, b) => (a.address < b.address ? -1 : 1))
}

function titleFrom(segment: string): string {
  const words = segment.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * Former addresses with where they lead; each item comes back with its own valid ones. An address that somebody has
 * today stays theirs.
 */
export function redirectsOf(
  items: readonly Content[],
  folders: readonly Folder[],
  problems: Problem[],
): { items: Content[]; redirects: { from: string; to: string }[] } {
  const taken = new Set([...OWN_ADDRESSES, ...items.map((item) => item.address), ...folders.map((one) => one.address)])
  const owners = new Map<string, { to: string; path: string }>()
  const kept = items.map((item) => {
    const redirects: string[] = []
    item.redirects.forEach((written, index) => {
      const fault = (code: Problem['code'], data: Record<string, string>): void => {
        problems.push({ code, path: item.path, field: `redirections ${index + 1}`, data: { value: written, ...data } })
      }
      const from = formerAddress(written)
      if (from === null) return fault('redirect-invalid', { reason: 'form' })
      if (from === item.address || redirects.includes(from)) return
      if (taken.has(from)) return fault('redirect-invalid', { reason: 'taken' })
      const owner = owners.get(from)
      if (owner !== undefined) return fault('address-twice', { address: from, other: owner.path })
      owners.set(from, { to: item.address, path: item.path })
      redirects.push(from)
    })
    return { ...item, redirects }
  })
  const redirects = [...owners].map(([from, { to }]) => ({ from, to }))
  return { items: kept, redirects: redirects.toSorted((a, b) => (a.from < b.from ? -1 : 1)) }
}

/** `/ancien/`, `ancien` or `/ancien.html`; null for what can be no address of a page here. */
function formerAddress(written: string): string | null {
  const bare = written.replace(/^\/+|\/+$/g, '')
  const html = /\.html?$/.test(bare)
  const address = html ? `/${bare}` : `/${bare}/`
  if (OWN_FOLDERS.test(address)) return null
  if (!isSiteAddress(`/${bare.replace(/\.html?$/, '')}/`)) return null
  fileOf(address)
  return address
}
