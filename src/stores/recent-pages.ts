/** Pages that a person opened for writing on this device, last first. Paths only: what they say stays in the site. */
import * as v from 'valibot'

export interface RecentPage {
  /** In the repository, `pages/contact.md`. */
  path: string
  /** Milliseconds since 1970. */
  at: number
}
interface Of {
  person: string
  /** `associations/reg-art` */
  site: string
}

const MOST = 6
const Kept = v.array(v.object({ path: v.string(), at: v.number() }))
const keyOf = ({ person, site }: Of): string => `parvis:recent:${person}:${site}`

export function recentPages(of: Of): readonly RecentPage[] {
  try {
    const kept = v.safeParse(Kept, JSON.parse(localStorage.getItem(keyOf(of)) ?? '[]'))
    return kept.success ? kept.output : []
  } catch {
    return [] // refused storage, or something else under our name: nothing is known
  }
}

export function rememberPage(of: Of, path: string): void {
  keep(of, [{ path, at: Date.now() }, ...recentPages(of).filter((page) => page.path !== path)].slice(0, MOST))
}

/** The page is not there any more. */
export function forgetPage(of: Of, path: string): void {
  const before = recentPages(of)
  const after = before.filter((page) => page.path !== path)
  if (after.length < before.length) keep(of, after)
}

function keep(of: Of, pages: readonly RecentPage[]): void {
  try {
    localStorage.setItem(keyOf(of), JSON.stringify(pages))
  } catch {
    // a device that keeps nothing: one chooses anew
  }
}
