/** Signing in as a person does it: from the app's own button, through the city's pages, back into the app. */
import type { Page } from 'playwright-core'
import type { CityState } from '#ci/city/state.ts'

/**
 * Ends on « Mes sites », or straight in the only site. The forge asks for the password only where it does not remember
 * this browser: after a death of the browser it may know someone whom the app has forgotten.
 */
export async function signIn(page: Page, city: CityState, account: string): Promise<void> {
  await page.goto(city.addresses.app)
  await page
    .getByRole('button', { name: 'Me connecter' })
    .or(page.getByRole('link', { name: 'Me connecter' }))
    .click()
  const name = page.locator('input[name="user_name"]')
  const inTheApp = (url: URL): boolean => url.origin === city.addresses.app && url.pathname.startsWith('/sites')
  const asked = await Promise.race([
    name.waitFor({ timeout: 60_000 }).then(() => true),
    page.waitForURL(inTheApp, { timeout: 60_000 }).then(() => false),
  ])
  if (!asked) return
  await typePassword(page, city, account)
  await page.waitForURL(inTheApp, { timeout: 60_000 })
}

/** On the forge's own page. */
export async function typePassword(page: Page, city: CityState, account: string): Promise<void> {
  await page.locator('input[name="user_name"]').fill(account)
  await page.locator('input[name="password"]').fill(city.passwords[account] ?? '')
  await page.getByRole('button', { name: /connecter/i }).click()
}
