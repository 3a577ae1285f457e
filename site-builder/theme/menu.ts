/**
 * The menu of every page. Its names and addresses are made once for all pages that name others in the same way; what a
 * page marks in it is its own, and what it does not mark stays the same objects, printed once.
 */
import type { MenuEntry, Site } from '../model/site.ts'
import { words } from '../words/site.ts'
import { french } from '../words/typography.ts'
import type { PageContext } from './context.ts'
import { type Html, html } from './html.ts'

export interface MenuItem {
  title: string
  href: string
  /** The page that is shown. */
  current: boolean
  /** The page that is shown is below this entry. */
  here: boolean
  children: readonly MenuItem[]
}

const BARE = new WeakMap<Site, Map<string, readonly MenuItem[]>>()

export function menuOf({ site, address, link }: PageContext): readonly MenuItem[] {
  const known = BARE.get(site) ?? new Map<string, readonly MenuItem[]>()
  BARE.set(site, known)
  // Relative addresses differ by depth; `link('/')` is what differs.
  const from = link('/')
  const bare = known.get(from) ?? bareMenu(site.menu, link)
  known.set(from, bare)
  return marked(site.menu, bare, address)
}

function bareMenu(entries: readonly MenuEntry[], link: PageContext['link']): MenuItem[] {
  return entries.map(({ title, url, children }) => ({
    title: french(title),
    href: link(url),
    current: false,
    here: false,
    children: bareMenu(children, link),
  }))
}

/** `items` itself where the page is in none of them. */
function marked(entries: readonly MenuEntry[], items: readonly MenuItem[], address: string): readonly MenuItem[] {
  let changed = false
  const next = items.map((item, index) => {
    const entry = entries[index]
    if (entry === undefined) return item
    const children = marked(entry.children, item.children, address)
    const current = entry.url === address
    const here =
      children.some((child) => child.current || child.here) ||
      (entry.url !== '/' && entry.url.startsWith('/') && address.startsWith(entry.url))
    if (!current && !here) return item
    changed = true
    return { ...item, current, here, children }
  })
  return changed ? next : items
}

const PRINTED = new WeakMap<readonly MenuItem[], Html>()

export function menuList(items: readonly MenuItem[]): Html {
  const known = PRINTED.get(items)
  if (known !== undefined) return known
  const printed = html`<ul>
    ${items.map((item) => html`<li>${menuLink(item)}${item.children.length > 0 && menuList(item.children)}</li> `)}
  </ul>`
  PRINTED.set(items, printed)
  return printed
}

function menuLink(item: MenuItem): Html {
  const current = item.current ? html` aria-current="page"` : item.here && html` aria-current="true"`
  return html`<a href="${item.href}" ${current}>${item.title}</a>`
}

/** On a phone, the last line of the open menu is the number. */
export function menuCall(phone: string, phoneUrl: string): Html | false {
  return phoneUrl !== '' && html`<a class="menu-call" href="${phoneUrl}">${words.call(phone)}</a>`
}
