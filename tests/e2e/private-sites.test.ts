/** Amir has nothing to do with Reg'art: neither the app's list, nor an address that he guesses, nor the forge shows it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { readCityState, type CityState } from '#ci/city/state.ts'
import { api, Clone } from '#tests/contract/editor-rights-tools.ts'
import { tokenOf } from '#tests/contract/forge-sign-in.ts'
import { desk, launchBrowser } from '#tests/harness/browser.ts'
import { signIn } from '#tests/harness/sign-in.ts'

let city: CityState
let browser: Browser
let page: Page

beforeAll(async () => {
  city = readCityState(process.env['PARVIS_TEST_CITY'] ?? 'PARVIS_TEST_CITY is not set')
  browser = await launchBrowser()
  page = await (await browser.newContext(desk)).newPage()
  await signIn(page, city, 'amir')
})
afterAll(() => browser.close())

describe('another association', () => {
  it('is not in the app: Amir is led straight into his own site', async () => {
    await page.getByRole('heading', { level: 1, name: 'Kayane' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/sites/kayane')
    expect(await page.locator('body').textContent()).not.toContain('Reg’art')
  })

  for (const path of ['/sites/reg-art', '/sites/reg-art/ecrire/pages/accueil.md']) {
    it(`is not shown at an address that he guesses: ${path}`, async () => {
      await page.goto(city.addresses.app + path)
      await page
        .getByRole('alert')
        .or(page.getByText(/introuvable|n’existe|pas le vôtre/i))
        .first()
        .waitFor()
      const text = (await page.locator('body').textContent()) ?? ''
      expect(text).not.toMatch(/gravure|Les ateliers|Nadia/i)
      expect(await page.locator('.ProseMirror').count()).toBe(0)
    })
  }

  it('is not in the forge’s answers, nor in git', async () => {
    const token = await tokenOf(city, 'amir')
    for (const call of [
      '/repos/associations/reg-art',
      '/repos/associations/reg-art/contents/identite.yml',
      '/repos/ville/registre',
    ]) {
      expect((await api(city.addresses.forge, token, 'GET', call)).status).toBe(404)
    }
    const own = await api(city.addresses.forge, token, 'GET', '/user/repos')
    expect(own.text).toContain('kayane')
    expect(own.text).not.toContain('reg-art')
    const clone = await Clone.empty(`Bearer ${token}`)
    const fetched = await clone.try('fetch', `${city.addresses.forge}/associations/reg-art.git`)
    await clone.remove()
    expect(fetched.ok).toBe(false)
  })
})
