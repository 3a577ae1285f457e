/**
 * Signing in again without leaving the page, on the city's real forge: the small window, another person in it, a
 * browser that blocks it, two tabs with one refresh token, and signing out.
 */
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { appInCity } from '#tests/harness/app-in-city.ts'
import { expireSession } from '#tests/harness/expire-session.ts'
import { signIn, typePassword } from '#tests/harness/sign-in.ts'

const app = appInCity()
let page: Page

beforeEach(async () => {
  page = await app.tab()
  await signIn(page, app.city, 'lea')
  await app.goTo(page, '/aide')
  await page.getByText('Votre compte').waitFor()
})

const banner = (): ReturnType<Page['getByText']> => page.getByText('Votre connexion a pris fin')
const press = (words: string): Promise<void> => page.getByRole('button', { name: words }).first().click()

async function expired(): Promise<void> {
  await expireSession(page)
  await page.reload()
  await banner().waitFor()
}

async function smallWindow(words: string): Promise<Page> {
  const [small] = await Promise.all([page.context().waitForEvent('page'), press(words)])
  return small
}

describe('an expired session', () => {
  it('is renewed in a small window that closes by itself, and the page stays as it was', async () => {
    await expired()
    await page.evaluate(() => Object.assign(window, { untouched: true }))
    const small = await smallWindow('Me reconnecter')
    await banner().waitFor({ state: 'detached' })
    await expect.poll(() => small.isClosed()).toBe(true)
    expect(await page.evaluate(() => 'untouched' in window)).toBe(true)
    await app.goTo(page, '/sites/reg-art')
    await page.locator('.ui-list').first().waitFor()
  })

  it('is not renewed by another person: nothing changes, both are named, the account can be changed', async () => {
    const out = await page.context().newPage()
    await out.goto(`${app.city.addresses.forge}/user/logout`)
    await out.close()
    await expired()
    const small = await smallWindow('Me reconnecter')
    await typePassword(small, app.city, 'amir')
    await small.getByText('Ce n’est pas le même compte').waitFor()
    await page.getByText('Rien n’a été envoyé').waitFor()
    expect(await page.evaluate(() => localStorage.getItem('parvis:session'))).toContain('"account":"lea"')
    await small.close()
    const again = await smallWindow('Changer de compte')
    await typePassword(again, app.city, 'lea')
    await banner().waitFor({ state: 'detached' })
  })

  it('can be renewed in the whole page where the browser blocks small windows, and comes back', async () => {
    await expired()
    await page.evaluate(() => Object.assign(window, { open: () => null }))
    await press('Me reconnecter')
    await press('Me reconnecter dans cette page')
    await page.waitForURL(`${app.city.addresses.app}/aide`)
    await page.getByText('Votre compte').waitFor()
    expect(await banner().count()).toBe(0)
  })

  it('of two tabs is refreshed once: a refresh token serves only once', async () => {
    const other = await page.context().newPage()
    await app.goTo(other, '/aide')
    const refreshes: string[] = []
    page.context().on('request', (request) => {
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
    const other = await page.context().newPage()
    await app.goTo(other, '/sites/reg-art')
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
