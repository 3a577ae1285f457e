/** Signing in as a person does it: from the app's own button, through the city's pages, back into the app. */
import type { Page } from 'playwright-core'
import type { CityState } from '#ci/city/state.ts'

/** Ends on « Mes sites », or straight in the only site. */
export async function signIn(page: Page, city: CityState, account: string): Promise<void> {
  await page.goto(city.addresses.app)
  await page
    .getByRole('button', { name: 'Me connecter' })
    .or(page.getByRole('link', { name: 'Me connecter' }))
    .click()
  await page.locator('input[name="user_name"]').fill(account)
  await page.locator('input[name="password"]').fill(city.passwords[account] ?? '')
  await page.getByRole('button', { name: /connecter/i }).click()
  await page.waitForURL((url) => url.origin === city.addresses.app && url.pathname.startsWith('/sites'))
}
