/** What the clock does to a site: items that wait, items withdrawn, and when the next of these changes comes. */
import { overAt } from '../model/dates.ts'
import type { Content } from '../model/site.ts'

export function isOnSite(item: Content, now: number): boolean {
  return (item.publishAt === null || item.publishAt <= now) && (item.withdrawAt === null || now < item.withdrawAt)
}

/** The first instant after `now` at which the site is another one, or null. */
export function nextChangeOf(items: readonly Content[], now: number): number | null {
  const instants = items.flatMap((item) => {
    if (item.withdrawAt !== null && item.withdrawAt <= now) return []
    const over = item.type === 'evenement' || item.type === 'mission' ? overAt(item) : null
    return [item.publishAt, item.withdrawAt, over]
  })
  const next = Math.min(...instants.filter((instant): instant is number => instant !== null && instant > now))
  return Number.isFinite(next) ? next : null
}
