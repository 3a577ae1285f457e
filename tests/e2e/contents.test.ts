/**
 * What a site holds, on real parts: something new is begun and found by visitors, a page changes its address, another
 * goes, and one whose information was made faulty by hand is mended.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import { readCityState, type CityState } from '#ci/city/state.ts'
import { desk, keepPicture, launchBrowser, phone } from '#tests/harness/browser.ts'
import { cityFetch } from '#tests/harness/city-fetch.ts'
import { forgeFiles, type ForgeFiles } from '#tests/harness/forge-files.ts'
import { signIn } from '#tests/harness/sign-in.ts'

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>
const state = process.env['PARVIS_TEST_CITY'] ?? 'PARVIS_TEST_CITY is not set'
const patience = { timeout: 90_000 }
/** Several publications one after the other, each through the city's own runner. */
const publications = 300_000
let city: CityState
let files: ForgeFiles
let browser: Browser
let lea: StorageState
const contexts: BrowserContext[] = []

beforeAll(async () => {
  city = readCityState(state)
  files = forgeFiles(city, 'reg-art')
  browser = await launchBrowser()
  const context = await browser.newContext(desk)
  await signIn(await context.newPage(), city, 'lea')
  lea = await context.storageState()
  await context.close()
})
afterAll(() => browser.close())
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()))
})

async function open(path: string, size = desk): Promise<Page> {
  const context = await browser.newContext({ ...size, storageState: lea })
  contexts.push(context)
  const page = await context.newPage()
  onTestFailed(() => keepPicture(page, `contents ${path}`))
  await page.goto(`${city.addresses.app}/sites/reg-art${path}`)
  return page
}

const word = () => `mot${Math.random().toString(36).slice(2, 10)}`
const site = (address: string) => `${city.addresses.sites.replace('{adresse}', 'reg-art')}${address}`
const served = async (address: string) => (await cityFetch(site(address))).text()
const statusOf = async (address: string) => (await cityFetch(site(address))).status
const text = (page: Page) => page.getByRole('textbox', { name: 'Texte de la page' })

async function publishUntilOnline(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  const anyway = page.getByRole('button', { name: 'Publier quand même' })
  await anyway.or(page.getByText('Envoyé à la Ville')).first().waitFor(patience)
  if (await anyway.isVisible()) await anyway.click()
  await page.getByText(/» est en ligne/).waitFor(patience)
}

/** Tab, until the control with these words has the focus: one that no Tab reaches fails the test. */
async function tabTo(page: Page, words: string): Promise<void> {
  const control = page
    .getByRole('button', { name: words })
    .or(page.getByRole('link', { name: words }))
    .or(page.getByLabel(words))
  await control.first().waitFor(patience)
  const reached = control.and(page.locator(':focus'))
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await reached.count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to « ${words} »`)
}
async function press(page: Page, words: string): Promise<void> {
  await tabTo(page, words)
  await page.keyboard.press('Enter')
}

/** `YYYY-MM-DD` of the next Tuesday that is not today. */
function nextTuesday(): string {
  const day = new Date(Date.now() + 86_400_000)
  while (day.getUTCDay() !== 2) day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

describe('an event', () => {
  it(
    'created on a phone for next Tuesday is found in the agenda and in the calendar feed',
    async () => {
      const name = `Portes ouvertes ${word()}`
      const day = nextTuesday()
      const page = await open('', phone)
      await page.getByRole('link', { name: 'Un événement' }).click(patience)
      await page.getByLabel('Nom de l’événement').fill(name)
      await page.getByLabel('Jour').fill(day)
      await page.getByLabel('Heure').fill('18:30')
      await page.getByLabel('Lieu', { exact: true }).fill('Salle Pablo-Picasso')
      await page.getByText(`Son adresse sera /agenda/${day}-`).waitFor(patience)
      await page.getByRole('button', { name: 'Commencer à écrire' }).click()
      await text(page).click(patience)
      // With a keyboard on the screen, the tools of the text are all that stays at the bottom.
      await page.getByRole('navigation', { name: 'Menu' }).waitFor({ state: 'hidden' })
      await page.keyboard.type('Venez voir la presse.')
      await page.getByRole('button', { name: 'Informations de la page' }).click()
      const form = page.getByRole('dialog')
      const end = form.getByRole('group', { name: 'Fin' })
      await form.getByRole('button', { name: 'Ajouter une heure de fin' }).click()
      await end.getByLabel('Heure').fill('18:00')
      await form.getByLabel('Lieu', { exact: true }).focus()
      await form.getByText('La fin vient avant le début').waitFor(patience)
      await end.getByLabel('Heure').fill('20:00')
      await form.getByText(/mardi .* de\s18\sh\s30 à\s20\sh/).waitFor(patience)
      await form.getByLabel('Inscription').fill('04 76 00 00 00')
      await form.getByRole('button', { name: 'Continuer d’écrire' }).click()
      await publishUntilOnline(page)
      expect(await served('/agenda/')).toContain(name)
      const feed = (await served('/agenda.ics')).replaceAll('\r\n ', '')
      expect(feed).toContain(`SUMMARY:${name}`)
      expect(feed).toMatch(new RegExp(`DTSTART[^\r\n]*:${day.replaceAll('-', '')}T`))
    },
    publications,
  )
})

describe('a page', () => {
  it(
    'renamed is led to by its former address, then deleted is gone from the site and its menu',
    async () => {
      const name = word()
      const menu = await files.read('menu.yml')
      const eol = menu.endsWith('\n') ? '' : '\n'
      await files.write(`pages/lien-${name}.md`, `---\ntitre: Lien ${name}\n---\n\nVoir [la page](/${name}/).\n`)
      await files.write(`pages/${name}.md`, `---\ntitre: Page ${name}\ninconnu:   gardé\n---\n\nBonjour.\n`)
      await files.write('menu.yml', `${menu}${eol}- page: ${name}\n`)
      await expect.poll(() => statusOf(`/${name}/`), patience).toBe(200)

      const page = await open(`/adresse/pages/${name}.md`)
      await page.getByText(`« Lien ${name} »`).waitFor(patience)
      await page.getByLabel('Fin de l’adresse').fill(`Nouvelle ${name}`)
      await page.getByText(`Nouvelle adresse : /nouvelle-${name}/`).waitFor(patience)
      await page.getByRole('button', { name: 'Changer l’adresse' }).click()
      await page.getByText('L’adresse est changée').waitFor(patience)
      const reader = await open('')
      await reader.goto(site(`/${name}/`))
      await reader.waitForURL(site(`/nouvelle-${name}/`), patience)
      expect(await served(`/lien-${name}/`)).toContain(`href="/nouvelle-${name}/"`)
      expect(await files.read(`pages/nouvelle-${name}.md`)).toBe(
        `---\ntitre: Page ${name}\ninconnu:   gardé\nredirections:\n  - /${name}/\n---\n\nBonjour.\n`,
      )
      expect(await served('/')).toContain(`/nouvelle-${name}/`)

      await page.getByRole('link', { name: 'Continuer d’écrire' }).click()
      await text(page).waitFor(patience)
      await page.getByRole('link', { name: 'Supprimer la page' }).click()
      await page.getByRole('link', { name: `Lien ${name}` }).waitFor(patience)
      await page.getByRole('button', { name: 'Supprimer la page' }).click()
      await page.getByText('Cette page sera supprimée quand vous publierez').waitFor(patience)
      expect(await statusOf(`/nouvelle-${name}/`)).toBe(200)
      await page.getByRole('button', { name: 'Publier', exact: true }).click()
      await page.getByText('La page n’est plus en ligne').waitFor(patience)
      expect(await statusOf(`/nouvelle-${name}/`)).toBe(404)
      expect(await served('/')).not.toContain(name)
      expect(await files.read('menu.yml')).toBe(`${menu}${eol}`)
    },
    publications,
  )

  it('that is only here changes its address and is thrown away by keyboard alone', async () => {
    const name = word()
    const page = await open(`/ecrire/pages/${name}.md?titre=Page+${name}`)
    await text(page).waitFor(patience)
    await page.getByText('Enregistré sur cet appareil').waitFor(patience)
    await press(page, 'Changer l’adresse')
    await page.getByRole('heading', { name: `Changer l’adresse de « Page ${name} »` }).waitFor(patience)
    await tabTo(page, 'Fin de l’adresse')
    await page.keyboard.press('Control+A')
    await page.keyboard.type(`autre-${name}`)
    await page.keyboard.press('Enter')
    await page.getByText('L’adresse est changée.').waitFor(patience)
    await press(page, 'Continuer d’écrire')
    await page.waitForURL(`**/ecrire/pages/autre-${name}.md`, patience)
    await text(page).waitFor(patience)
    await press(page, 'Supprimer ce brouillon')
    await press(page, 'Supprimer le brouillon pour toujours')
    await page.waitForURL('**/sites/reg-art', patience)
    await page.getByRole('heading', { name: 'Pages', exact: false }).first().waitFor(patience)
    expect(await page.getByText(`Page ${name}`).count()).toBe(0)
  })

  it(
    'whose information was made faulty by hand is told in French, and mended without touching the rest',
    async () => {
      const name = word()
      const sound = `inconnu:   gardé # ici\ndescription: "Une phrase"`
      await files.write(
        `pages/${name}.md`,
        `---\n${sound}\ntitre: Atelier : la gravure\nchapeau: "Sans fin\n---\n\nUn texte : *intact*.\n`,
      )
      const home = await open('')
      await home.getByRole('heading', { name: /À corriger/ }).waitFor(patience)
      const page = await open(`/ecrire/pages/${name}.md`)
      await page.getByText('Les informations de cette page sont mal écrites', { exact: true }).waitFor(patience)
      await page.getByText('titre: Atelier : la gravure').waitFor(patience)
      const title = page.getByLabel('Champ « Titre »')
      expect(await title.inputValue()).toBe('Atelier : la gravure')
      await page.getByRole('button', { name: 'Réparer les informations' }).click()
      await expect
        .poll(() => page.getByRole('textbox', { name: 'Titre de la page' }).inputValue(), patience)
        .toBe('Atelier : la gravure')
      await publishUntilOnline(page)
      expect(await files.read(`pages/${name}.md`)).toBe(
        `---\n${sound}\ntitre: "Atelier : la gravure"\nchapeau: Sans fin\n---\n\nUn texte : *intact*.\n`,
      )
      // The site puts no-break spaces where French wants them.
      expect(await served(`/${name}/`)).toMatch(/<h1>Atelier\s: la gravure<\/h1>/)
    },
    publications,
  )
})
