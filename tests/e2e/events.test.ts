/**
 * What becomes of an event, on real parts: it comes again, is copied, is full, is cancelled, is told afterwards; and what
 * somebody left to be filled in is seen.
 */
import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { appInCity, patience, publications } from '#tests/harness/app-in-city.ts'
import { desk, phone } from '#tests/harness/browser.ts'
import { forgeFiles } from '#tests/harness/forge-files.ts'
import { publishedSite } from '#tests/harness/published-site.ts'
import { word } from '#tests/harness/word.ts'
import { isKept, isOnline, publishUntilOnline, textOf } from '#tests/harness/writing-screen.ts'

const app = appInCity()
const site = publishedSite(app, 'reg-art')
const files = forgeFiles(app, 'reg-art')

const open = (path: string, size = desk): Promise<Page> => app.open(`/sites/reg-art${path}`, size)

const DAY = 86_400_000
/** `YYYY-MM-DD` of the Tuesday after so many weeks; before 0, of one that is over. */
function tuesday(weeks: number): string {
  const day = new Date(Date.now() + DAY)
  while (day.getUTCDay() !== 2) day.setUTCDate(day.getUTCDate() + 1)
  return new Date(+day + weeks * 7 * DAY).toISOString().slice(0, 10)
}

/** The calendar as a subscriber's program reads it: when each event of this name begins. */
async function inCalendar(name: string): Promise<{ day: string; hour: string; status: string }[]> {
  const root = new ICAL.Component(ICAL.parse(await site.html('/agenda.ics')))
  const paris = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' })
  return root
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
    .filter((one) => one.summary.includes(name))
    .map((one) => {
      const [day = '', hour = ''] = paris.format(one.startDate.toJSDate()).split(' ')
      return { day, hour, status: String(one.component.getFirstPropertyValue('status')) }
    })
    .sort((a, b) => a.day.localeCompare(b.day))
}

/** From the site's home, by its search: what else can be done with a page. */
async function act(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole('searchbox').fill(name, patience)
  await page
    .getByRole('button', { name: `Actions : ${name}` })
    .first()
    .click(patience)
  await page.getByRole('menuitem', { name: action }).click(patience)
}

describe('an event that comes again', () => {
  it(
    'each week, begun on a desk, is published at once on four days and found on each of them',
    async () => {
      const name = `Atelier ${word()}`
      const slug = name.toLowerCase().replace(' ', '-')
      const page = await open('/creer/evenement')
      await page.getByLabel('Nom de l’événement').fill(name, patience)
      await page.getByLabel('Jour').fill(tuesday(0))
      await page.getByLabel('Heure').fill('18:30')
      await page.getByLabel('Lieu', { exact: true }).fill('Salle Pablo-Picasso')
      await page.getByRole('button', { name: 'Commencer à écrire' }).click()
      await textOf(page).click(patience)
      await page.keyboard.type('Venez essayer la presse.')
      await page.getByRole('link', { name: 'Répéter' }).click()
      await page.getByLabel('Nombre de fois').fill('5', patience)
      await page.getByRole('checkbox').nth(1).uncheck()
      await page.getByRole('button', { name: 'Publier 4 dates' }).click()
      await page.getByText('Les 4 dates sont en ligne.').waitFor(patience)

      const days = [0, 1, 3, 4].map(tuesday)
      expect(await inCalendar(name)).toEqual(days.map((day) => ({ day, hour: '18:30', status: 'CONFIRMED' })))
      for (const day of days) {
        const event = await site.html(`/agenda/${day}-${slug}/`)
        expect(event).toContain('Venez essayer la presse.')
        expect(event).toContain('Salle Pablo-Picasso')
      }
      expect(await site.status(`/agenda/${tuesday(2)}-${slug}/`)).toBe(404)

      // Repeated once more, the days that are there are told and left as they are.
      await page.getByRole('link', { name: 'Revenir au site' }).click()
      await act(page, name, 'Répéter')
      await page.getByText('déjà à l’agenda').first().waitFor(patience)
      await page.getByRole('button', { name: 'Publier une nouvelle date' }).waitFor(patience)
    },
    publications,
  )
})

describe('an event', () => {
  it(
    'is copied with what is being typed in it, on a new day',
    async () => {
      const name = `Concert ${word()}`
      const slug = name.toLowerCase().replace(' ', '-')
      const path = `agenda/${tuesday(1)}-${slug}.md`
      await files.write(
        path,
        `---\ntitre: ${name}\ndebut: ${tuesday(1)}T20:00\nfin: ${tuesday(1)}T22:00\nlieu: Kiosque\nannule: true\n# noté par Léa\ninconnu:   gardé\n---\n\nVenez.\n`,
      )
      const page = await open(`/ecrire/${path}`)
      await textOf(page).click(patience)
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' Entrée libre.')
      await page.getByRole('link', { name: 'Copier' }).click()
      await page.getByRole('heading', { name: `Copier « ${name} »` }).waitFor(patience)
      await page.getByLabel('Jour').fill(tuesday(2))
      await page.getByText(`Son adresse sera /agenda/${tuesday(2)}-${slug}/`).waitFor(patience)
      await page.getByRole('button', { name: 'Commencer à écrire' }).click()
      await page.getByText('Venez. Entrée libre.').waitFor(patience)
      await publishUntilOnline(page)
      const day = tuesday(2)
      expect(await files.read(`agenda/${day}-${slug}.md`)).toBe(
        `---\ntitre: ${name}\ndebut: ${day}T20:00\nfin: ${day}T22:00\nlieu: Kiosque\n# noté par Léa\ninconnu:   gardé\n---\n\nVenez. Entrée libre.\n`,
      )
      expect(await files.read(path)).toContain('\nVenez.\n')
    },
    publications,
  )

  it(
    'full, then cancelled from a phone at the last moment, is so for a visitor; what is being written stays a draft',
    async () => {
      const name = `Conférence ${word()}`
      const slug = name.toLowerCase().replace('é', 'e').replace(' ', '-')
      const path = `agenda/${tuesday(0)}-${slug}.md`
      const address = `/agenda/${tuesday(0)}-${slug}/`
      const file = `---\ntitre: ${name}\ndebut: ${tuesday(0)}T19:00\nlieu: Mairie\ninscription: tel:+33476000000\n---\n\nVenez.\n`
      await files.write(path, file)
      const page = await open(`/ecrire/${path}`, phone)
      await textOf(page).click(patience)
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' En cours d’écriture.')
      await isKept(page)
      await app.goTo(page, '/sites/reg-art')

      await act(page, name, 'Marquer complet')
      await page.getByRole('button', { name: 'Marquer complet' }).click(patience)
      await page.getByText('est annoncé comme complet').waitFor(patience)
      const full = await site.html(address)
      expect(full).toContain('Ce rendez-vous est complet.')
      expect(full).not.toContain('tel:+33476000000')
      expect(full).toContain('https://schema.org/SoldOut')
      expect(await site.html('/agenda/')).toContain('<span class="tag">Complet</span>')

      await page.getByRole('link', { name: 'Revenir au site' }).click()
      await act(page, name, 'Annuler cet événement')
      await page.getByRole('button', { name: 'Annuler l’événement' }).click(patience)
      await page.getByText('est annoncé comme annulé').waitFor(patience)
      expect(await site.html(address)).toContain('Ce rendez-vous est annulé.')
      expect(await inCalendar(name)).toMatchObject([{ status: 'CANCELLED' }])
      expect(await files.read(path)).toBe(file.replace('---\n\n', 'complet: true\nannule: true\n---\n\n'))

      await page.getByRole('link', { name: 'Écrire pourquoi' }).click()
      await page.getByText('Venez. En cours d’écriture.').waitFor(patience)
      await publishUntilOnline(page)
      expect(await files.read(path)).toBe(
        file.replace('---\n\nVenez.', 'complet: true\nannule: true\n---\n\nVenez. En cours d’écriture.'),
      )
    },
    publications,
  )

  it(
    'that is over becomes a news item that leads to it, by keyboard alone',
    async () => {
      const name = `Bal ${word()}`
      const slug = name.toLowerCase().replace(' ', '-')
      await files.write(
        `agenda/${tuesday(-3)}-${slug}.md`,
        `---\ntitre: ${name}\ndebut: ${tuesday(-3)}T20:00\nimage: medias/2026/loto.webp\n---\n\nVenez.\n`,
      )
      const page = await open('')
      await page.getByRole('searchbox').fill(name, patience)
      await page.getByRole('button', { name: `Actions : ${name}` }).press('Enter', patience)
      await page.getByRole('menuitem', { name: 'Écrire le compte rendu' }).press('Enter', patience)
      await page.getByRole('heading', { name: 'Le compte rendu de' }).waitFor(patience)
      await page.getByLabel('Titre de l’actualité').press('Enter', patience)
      await page.getByText('C’était mardi').waitFor(patience)
      await expect
        .poll(() => page.getByRole('textbox', { name: 'Titre de la page' }).inputValue(), patience)
        .toBe(`Retour sur «\u00a0${name}\u00a0»`)
      await publishUntilOnline(page)
      const reader = await open('')
      await reader.goto(site.address('/actualites/'))
      await reader.getByRole('link', { name: `Retour sur «\u00a0${name}\u00a0»` }).click(patience)
      await reader.getByRole('link', { name, exact: true }).click(patience)
      await reader.waitForURL(site.address(`/agenda/${tuesday(-3)}-${slug}/`), patience)
    },
    publications,
  )
})

describe('a page that somebody left to be filled in', () => {
  it(
    'is marked in the list, in its text, and before « Publier »',
    async () => {
      const name = word()
      await files.write(`pages/${name}.md`, `---\ntitre: Tarifs ${name}\n---\n\nAdultes : [à compléter]\n`)
      const page = await open('')
      await page.getByRole('searchbox').fill(`a completer ${name}`, patience)
      await page.getByRole('link', { name: /Tarifs .* À compléter/ }).click(patience)
      await page.locator('.a-completer', { hasText: '[à compléter]' }).waitFor(patience)
      await textOf(page).click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' Enfants : 6 €')
      await page.getByRole('button', { name: 'Publier', exact: true }).click()
      await page.getByText('Il reste quelque chose à compléter').waitFor(patience)
      await page.getByRole('button', { name: 'Publier quand même' }).click()
      await isOnline(page)
      expect(await files.read(`pages/${name}.md`)).toBe(
        `---\ntitre: Tarifs ${name}\n---\n\nAdultes : [à compléter] Enfants : 6 €\n`,
      )
    },
    publications,
  )
})

describe('a link to another page', () => {
  it(
    'is chosen by its name without accents, by keyboard alone',
    async () => {
      const name = word()
      await files.write(`pages/${name}.md`, `---\ntitre: Fête de l’Été ${name}\n---\n\nBonjour.\n`)
      await files.write(`pages/lien-${name}.md`, `---\ntitre: Lien ${name}\n---\n\nVoir\n`)
      const page = await open(`/ecrire/pages/lien-${name}.md`)
      await textOf(page).click(patience)
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' ')
      await page.keyboard.press('Control+k')
      const dialog = page.getByRole('dialog', { name: 'Lien' })
      await dialog.getByRole('combobox').fill(`ete ${name}`, patience)
      await page.keyboard.press('Enter')
      await dialog.getByText(`« Fête de l’Été ${name} »`).waitFor(patience)
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: `Fête de l’Été ${name}` }).waitFor(patience)
      await publishUntilOnline(page)
      expect(await files.read(`pages/lien-${name}.md`)).toContain(`Voir [Fête de l’Été ${name}](/${name}/)`)
    },
    publications,
  )
})
