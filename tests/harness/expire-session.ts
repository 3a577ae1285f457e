/** A session that the forge will not prolong: what a volunteer meets after signing in on a second device. */
import type { Page } from 'playwright-core'

/** Takes effect at the next call to the forge; other tabs hear of it at once. */
export function expireSession(page: Page): Promise<void> {
  return page.evaluate(() => {
    const key = 'parvis:session'
    const tokens = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>
    localStorage.setItem(key, JSON.stringify({ ...tokens, refresh: 'used-already', expiresAt: 0 }))
  })
}
