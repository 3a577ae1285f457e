/**
 * What a page of a release names and the release does not hold: addresses, pictures, scripts. Authors' own dead links
 * never come here, since the theme makes no link of them: what is found is a defect of ours.
 */
import { fileOf } from '../model/address.ts'

const ATTRIBUTE = /\s(?:href|src|srcset|content)="([^"]*)"/g

/** @param page file, `contact/index.html`. @param base the site's address without a final slash, or null. */
export function deadLinks(page: string, html: string, files: ReadonlySet<string>, base: string | null): string[] {
  const found = new Set<string>()
  for (const [attribute, value = ''] of html.matchAll(ATTRIBUTE)) {
    for (const url of urlsOf(attribute, value.replaceAll('&amp;', '&'))) {
      const path = ownPath(page, url, base)
      if (path !== null && !isThere(path, files)) found.add(url)
    }
  }
  return [...found]
}

function urlsOf(attribute: string, value: string): string[] {
  if (/^\s*srcset=/.test(attribute)) return value.split(',').map((one) => one.trim().split(' ')[0] ?? '')
  // The text of a `<meta>` is an address when it begins as one.
  if (/^\s*content=/.test(attribute) && !/^https?:\/\//.test(value)) return []
  return [value]
}

/** Null for what is not on this site, and for a place on the page itself. */
function ownPath(page: string, url: string, base: string | null): string | null {
  if (url === '' || url.startsWith('#')) return null
  const root = base === null ? 'https://site.invalid' : base
  const here = new URL(`${root}/${page}`)
  if (!URL.canParse(url, here.href)) return null
  const { origin, pathname } = new URL(url, here)
  const prefix = new URL(`${root}/`).pathname
  if (origin !== here.origin || !pathname.startsWith(prefix)) return null
  return `/${pathname.slice(prefix.length)}`
}

function isThere(path: string, files: ReadonlySet<string>): boolean {
  try {
    return files.has(fileOf(path)) || files.has(`.redirections${path}.txt`)
  } catch {
    return false
  }
}
