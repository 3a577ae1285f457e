/** The forge dies for good while somebody publishes: the text is safe, it is said, and it goes out once the forge is back. */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import { readCityState, type CityState } from '#ci/city/state.ts'
import { keepPicture, launchBrowser, phone } from '#tests/harness/browser.ts'
import { cityFetch } from '#tests/harness/city-fetch.ts'
import { signIn } from '#tests/harness/sign-in.ts'

const state = process.env['PARVIS_TEST_CITY'] ?? 'PARVIS_TEST_CITY is not set'
const patience = { timeout: 60_000 }
let city: CityState
let browser: Browser

beforeAll(async () => {
  city = readCityState(state)
  browser = await launchBrowser()
})
afterAll(() => browser.close())

it('a forge that dies while publishing loses nothing', async () => {
  const page = await (await browser.newContext(phone)).newPage()
  onTestFailed(() => keepPicture(page, 'forge stopped'))
  await signIn(page, city, 'lea')
  await page.goto(`${city.addresses.app}/sites/reg-art/ecrire/pages/association/adherer.md`)
  const text = page.getByRole('textbox', { name: 'Texte de la page' })
  await text.waitFor(patience)
  const typed = `mot${Math.random().toString(36).slice(2, 10)}`
  await text.locator('> p').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(` ${typed}`)
  await page.getByText('Enregistré sur cet appareil').first().waitFor(patience)

  const rise = keepDown()
  try {
    await page.getByRole('button', { name: 'Publier', exact: true }).click()
    const anyway = page.getByRole('button', { name: 'Publier quand même' })
    const told = page.getByRole('dialog').getByText('Le service de la ville ne répond pas')
    await anyway.or(told).first().waitFor(patience)
    if (await anyway.isVisible()) await anyway.click()
    await told.waitFor(patience)
    await page.getByText('est gardé sur cet appareil').first().waitFor(patience)
  } finally {
    rise()
  }
  await expect.poll(forgeAnswers, patience).toBe(true)
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await page.getByText(/» est en ligne/).waitFor(patience)
  const online = `${city.addresses.sites.replace('{adresse}', 'reg-art')}/association/adherer/`
  expect(await (await cityFetch(online)).text()).toContain(typed)
})

async function forgeAnswers(): Promise<boolean> {
  const answer = await cityFetch(`${city.addresses.forge}/api/v1/version`).catch(() => null)
  return answer !== null && answer.status < 500
}

/** Kills the forge of this city, and again as often as it is started anew. Returns what lets it live. */
function keepDown(): () => void {
  const kill = (): void => {
    for (const pid of forgePids()) process.kill(pid, 'SIGKILL')
  }
  kill()
  const timer = setInterval(kill, 100)
  return () => clearInterval(timer)
}

function forgePids(): number[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return numbers.map(Number).filter((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      return command[0]?.endsWith('gitea') === true && command.some((argument) => argument.startsWith(resolve(state)))
    } catch {
      return false
    }
  })
}
