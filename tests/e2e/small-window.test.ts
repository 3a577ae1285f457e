/**
 * Signing in again without leaving the page, on the city's real forge: the small window, another person in it, a
 * browser that blocks it, two tabs with one refresh token, and signing out.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { readCityState, type CityState } from '#ci/city/state.ts'
import { desk, keepPicture, launchBrowser } from '#tests/harness/browser.ts'
import { expireSession } from '#tests/harness/expire-session.ts'
import { signIn } from '#tests/harness/sign-in.ts'

const state = process.env['PARVIS_TEST_CITY'] ?? 'PARVIS_TEST_CITY is not set'
let city: CityState
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  city = readCityState(state)
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  context = await browser.newContext(desk)
  page = await context.newPage()
  await signIn(page, city, 'lea')
  await page.goto(`${city.addresses.app}/aide`)
  await page.getByText('Votre compte').waitFor()
})
afterEach(() => context.close())

const banner = (): ReturnType<Page['getByText']> => page.getByText('Votre connexion a pris fin')
const press = (words: string): Promise<void> => page.getByRole('button', { name: words }).first().click()

async function expired(): Promise<void> {
  onTestFailed(() => keepPicture(page, 'small window'))
  await expireSession(page)
  await page.reload()
  await banner().waitFor()
}

async function smallWindow(words: string): Promise<Page> {
  const [small] = await Promise.all([context.waitForEvent('page'), press(words)])
  return small
}

async function typePassword(small: Page, account: string): Promise<void> {
  await small.locator('input[name="user_name"]').fill(account)
  await small.locator('input[name="password"]').fill(city.passwords[account] ?? '')
  await small.getByRole('button', { name: /connecter/i }).click()
}

describe('an expired session', () => {
  it('is renewed in a small window that closes by itself, and the page stays as it was', async () => {
    await expired()
    await page.evaluate(() => Object.assign(window, { untouched: true }))
    const small = await smallWindow('Me reconnecter')
    await banner().waitFor({ state: 'detached' })
    await expect.poll(() => small.isClosed()).toBe(true)
    expect(await page.evaluate(() => 'untouched' in window)).toBe(true)
    await page.goto(`${city.addresses.app}/sites/reg-art`)
    await page.locator('.ui-list').first().waitFor()
  })

  it('is not renewed by another person: nothing changes, both are named, the account can be changed', async () => {
    const out = await context.newPage()
    await out.goto(`${city.addresses.forge}/user/logout`)
    await out.close()
    await expired()
    const small = await smallWindow('Me reconnecter')
    await typePassword(small, 'amir')
    await small.getByText('Ce n’est pas le même compte').waitFor()
    await page.getByText('Rien n’a été envoyé').waitFor()
    expect(await page.evaluate(() => localStorage.getItem('parvis:session'))).toContain('"account":"lea"')
    await small.close()
    const again = await smallWindow('Changer de compte')
    await typePassword(again, 'lea')
    await banner().waitFor({ state: 'detached' })
  })

  it('can be renewed in the whole page where the browser blocks small windows, and comes back', async () => {
    await expired()
    await page.evaluate(() => Object.assign(window, { open: () => null }))
    await press('Me reconnecter')
    await press('Me reconnecter dans cette page')
    await page.waitForURL(`${city.addresses.app}/aide`)
    await page.getByText('Votre compte').waitFor()
    expect(await banner().count()).toBe(0)
  })

  it('of two tabs is refreshed once: a refresh token serves only once', async () => {
    const other = await context.newPage()
    await other.goto(`${city.addresses.app}/aide`)
    const refreshes: string[] = []
    context.on('request', (request) => {
      if (request.url().endsWith('/login/oauth/access_token')) refreshes.push(request.url())
    })
    await page.evaluate(() => {
      const tokens = JSON.parse(localStorage.getItem('parvis:session') ?? '{}') as Record<string, unknown>
      localStorage.setItem('parvis:session', JSON.stringify({ ...tokens, expiresAt: Date.now() + 60_000 }))
    })
    await Promise.all([page.reload(), other.reload()])
    await Promise.all([page, other].map((tab) => tab.getByRole('link', { name: 'Mon site' }).waitFor()))
    expect(refreshes).toHaveLength(1)
    expect(await banner().count()).toBe(0)
  })
})

describe('signing out', () => {
  it('leaves no token in any tab, ends at the first page, and the forge asks for the password again', async () => {
    onTestFailed(() => keepPicture(page, 'signing out'))
    const other = await context.newPage()
    await other.goto(`${city.addresses.app}/sites/reg-art`)
    await other.locator('.ui-list').first().waitFor()
    await page.bringToFront()
    await press('Se déconnecter')
    await page.getByRole('dialog').getByRole('button', { name: 'Se déconnecter' }).click()
    await page.getByRole('button', { name: 'Me connecter' }).waitFor()
    await other.getByRole('button', { name: 'Me connecter' }).waitFor()
    expect(await page.evaluate(() => localStorage.getItem('parvis:session'))).toBeNull()
    // The forge's own session has ended too: its password is asked for.
    await press('Me connecter')
    await page.locator('input[name="password"]').waitFor()
  })
})
