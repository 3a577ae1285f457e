/** What a route says of itself. Each feature's `routes.ts` fills it; the shell and the router read it. */
import 'vue-router'
import type { RouteLocationNormalized } from 'vue-router'
import { t, type PlainKey } from '../i18n/text.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Title of the window, and what screen readers hear when the page has come. */
    title: PlainKey | ((to: RouteLocationNormalized) => PlainKey)
    /** `open`: also for who is not signed in. Without it the person is sent to sign in first, and back. */
    access?: 'open'
    /** `bare`: without navigation (signing in). */
    layout?: 'bare'
  }
}

/** The title of the page that has come, in words. */
export function titleOfPage(to: RouteLocationNormalized): string {
  const { title } = to.meta
  return t(typeof title === 'function' ? title(to) : title)
}
