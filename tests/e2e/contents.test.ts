/**
 * What a site holds, on real parts: something new is begun and found by visitors, a page changes its address, another
 * goes, and one whose information was made faulty by hand is mended.
 */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { appInCity, patience, publications } from '#tests/harness/app-in-city.ts'
import { desk, phone } from '#tests/harness/browser.ts'
import { forgeFiles } from '#tests/harness/forge-files.ts'
import { tabTo } from '#tests/harness/keyboard.ts'
import { publishedSite } from '#tests/harness/published-site.ts'
import { word } from '#tests/harness/word.ts'
import { isKept, publishUntilOnline, textOf } from '#tests/harness/writing-screen.ts'

const app = appInCity()
const site = publishedSite(app, 'reg-art')
const files = forgeFiles(app, 'reg-art')

const open = (path: string, size = desk): Promise<Page> => app.open(`/sites/reg-art${path}`, size)

async function press(page: Page, words: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: words }).or(page.getByRole('link', { name: words })))
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
      await textOf(page).click(patience)
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
      expect(await site.html('/agenda/')).toContain(name)
      const feed = (await site.html('/agenda.ics')).replaceAll('\r\n ', '')
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
      await expect.poll(() => site.status(`/${name}/`), patience).toBe(200)

      const page = await open(`/adresse/pages/${name}.md`)
      await page.getByText(`« Lien ${name} »`).waitFor(patience)
      await page.getByLabel('Fin de l’adresse').fill(`Nouvelle ${name}`)
      await page.getByText(`Nouvelle adresse : /nouvelle-${name}/`).waitFor(patience)
      await page.getByRole('button', { name: 'Changer l’adresse' }).click()
      await page.getByText('L’adresse est changée').waitFor(patience)
      const reader = await open('')
      await reader.goto(site.address(`/${name}/`))
      await reader.waitForURL(site.address(`/nouvelle-${name}/`), patience)
      expect(await site.html(`/lien-${name}/`)).toContain(`href="/nouvelle-${name}/"`)
      expect(await files.read(`pages/nouvelle-${name}.md`)).toBe(
        `---\ntitre: Page ${name}\ninconnu:   gardé\nredirections:\n  - /${name}/\n---\n\nBonjour.\n`,
      )
      expect(await site.html('/')).toContain(`/nouvelle-${name}/`)

      await page.getByRole('link', { name: 'Continuer d’écrire' }).click()
      await textOf(page).waitFor(patience)
      await page.getByRole('link', { name: 'Supprimer la page' }).click()
      await page.getByRole('link', { name: `Lien ${name}` }).waitFor(patience)
      await page.getByRole('button', { name: 'Supprimer la page' }).click()
      await page.getByText('Cette page sera supprimée quand vous publierez').waitFor(patience)
      expect(await site.status(`/nouvelle-${name}/`)).toBe(200)
      await page.getByRole('button', { name: 'Publier', exact: true }).click()
      await page.getByText('La page n’est plus en ligne').waitFor(patience)
      expect(await site.status(`/nouvelle-${name}/`)).toBe(404)
      expect(await site.html('/')).not.toContain(name)
      expect(await files.read('menu.yml')).toBe(`${menu}${eol}`)
    },
    publications,
  )

  it('that is only here changes its address and is thrown away by keyboard alone', async () => {
    const name = word()
    const page = await open(`/ecrire/pages/${name}.md?titre=Page+${name}`)
    await textOf(page).waitFor(patience)
    await isKept(page)
    await press(page, 'Changer l’adresse')
    await page.getByRole('heading', { name: `Changer l’adresse de « Page ${name} »` }).waitFor(patience)
    await tabTo(page, page.getByLabel('Fin de l’adresse'))
    await page.keyboard.press('Control+A')
    await page.keyboard.type(`autre-${name}`)
    await page.keyboard.press('Enter')
    await page.getByText('L’adresse est changée.').waitFor(patience)
    await press(page, 'Continuer d’écrire')
    await page.waitForURL(`**/ecrire/pages/autre-${name}.md`, patience)
    await textOf(page).waitFor(patience)
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
      expect(await site.html(`/${name}/`)).toMatch(/<h1>Atelier\s: la gravure<\/h1>/)
    },
    publications,
  )
})
