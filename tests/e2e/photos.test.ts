/**
 * Photos and a document from a phone to a visitor: a news item with them, published in one go; twenty at once with one
 * that is broken; those that wait on the device survive their tab, those that are still being described their browser.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import { readCityState, type CityState } from '#ci/city/state.ts'
import { cameraJpeg, heic, TELLTALES, truncatedJpeg, wideJpeg } from '#tests/contract/photo-fixtures.ts'
import { desk, keepPicture, launchBrowser, launchProfile, phone } from '#tests/harness/browser.ts'
import { cityFetch } from '#tests/harness/city-fetch.ts'
import { signIn } from '#tests/harness/sign-in.ts'

const state = process.env['PARVIS_TEST_CITY'] ?? 'PARVIS_TEST_CITY is not set'
const patience = { timeout: 60_000 }
let city: CityState
let browser: Browser
let lea: Awaited<ReturnType<BrowserContext['storageState']>>
const contexts: BrowserContext[] = []

beforeAll(async () => {
  city = readCityState(state)
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

const word = (): string => `mot${Math.random().toString(36).slice(2, 10)}`
const online = (address: string): string => `${city.addresses.sites.replace('{adresse}', 'reg-art')}${address}`
const text = (page: Page) => page.getByRole('textbox', { name: 'Texte de la page' })
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n')
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })

async function begin(title: string, options: BrowserContextOptions): Promise<{ page: Page; path: string }> {
  const context = await browser.newContext({ ...options, storageState: lea })
  contexts.push(context)
  const page = await context.newPage()
  onTestFailed(() => keepPicture(page, `photos ${title}`))
  const path = `actualites/2026-11-20-${title}.md`
  await page.goto(`${city.addresses.app}/sites/reg-art/ecrire/${path}?titre=${title}`)
  await text(page).waitFor(patience)
  await text(page).click()
  return { page, path }
}

/** Opens « Photo » and chooses these files. */
async function choose(page: Page, files: readonly ReturnType<typeof file>[]): Promise<void> {
  await page.getByRole('button', { name: 'Photo', exact: true }).click()
  await page.getByRole('dialog').waitFor(patience)
  await page
    .getByRole('dialog')
    .locator('input[type="file"]')
    .setInputFiles([...files])
}
const descriptions = (page: Page) =>
  page.getByRole('dialog').getByRole('textbox', { name: 'Que voit-on sur la photo ?' })
const add = (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name: /^Ajouter (?:la photo|les \d+ photos)$/ })

describe('photos in a news item', () => {
  for (const [size, options] of Object.entries({ phone, desk })) {
    it(`chosen on a ${size} are described, seen in the preview, and read by a visitor without what the camera noted`, async () => {
      const title = word()
      const { page } = await begin(title, options)
      await choose(page, [file('IMG_0001.jpg', await cameraJpeg(6)), file('salle.jpg', await wideJpeg(2400, 1600))])
      await descriptions(page).nth(1).waitFor(patience)

      // Nothing is added before one has said what is seen, and whether people are.
      await add(page).click()
      await page.getByText('Il manque une réponse sur 2 photos.').waitFor(patience)
      await descriptions(page).nth(0).fill(`Quatre couleurs ${title}`)
      await descriptions(page).nth(1).fill(`La salle vide ${title}`)
      await page.getByRole('combobox', { name: /pour toutes les photos/ }).selectOption('aucune')
      await add(page).click()
      await text(page).getByRole('img', { name: title }).nth(1).waitFor(patience)

      const more = page.getByRole('button', { name: 'Plus', exact: true })
      if (await more.isVisible()) await more.click()
      const document = page.getByRole('button', { name: 'Document', exact: true })
      await document.or(page.getByRole('menuitem', { name: 'Document', exact: true })).click()
      const dialog = page.getByRole('dialog', { name: 'Ajouter un document' })
      await dialog
        .locator('input[type="file"]')
        .setInputFiles({ name: `reglement_${title}.pdf`, mimeType: 'application/pdf', buffer: pdf })
      await dialog.getByRole('textbox', { name: 'Titre du document' }).fill(`Règlement ${title}`)
      await dialog.getByRole('button', { name: 'Ajouter le document' }).click()
      await text(page).getByText(`Règlement ${title}`).waitFor(patience)

      // The tab dies: text, photos and document are found again.
      await page.getByText(/Enregistré sur cet appareil/).waitFor(patience)
      await page.reload()
      await text(page)
        .getByRole('img', { name: `La salle vide ${title}` })
        .waitFor(patience)
      await page.getByRole('button', { name: 'Aperçu' }).click()
      await page
        .frameLocator('iframe')
        .getByRole('img', { name: `Quatre couleurs ${title}` })
        .waitFor(patience)
      await page.getByRole('button', { name: 'Continuer d’écrire' }).click()

      await page.getByRole('button', { name: 'Publier', exact: true }).click()
      const anyway = page.getByRole('button', { name: 'Publier quand même' })
      await anyway.or(page.getByText('Envoyé à la Ville')).first().waitFor(patience)
      expect(await page.getByText(/introuvable|n’existe pas/).count()).toBe(0)
      if (await anyway.isVisible()) await anyway.click()
      await page.getByText(/» est en ligne/).waitFor({ timeout: 90_000 })

      const reader = await (await browser.newContext(options)).newPage()
      contexts.push(reader.context())
      await reader.goto(online(`/actualites/2026-11-20-${title}/`))
      const seen = reader.getByRole('img', { name: title })
      await expect.poll(() => seen.count(), patience).toBe(2)
      for (const picture of await seen.all()) {
        await picture.scrollIntoViewIfNeeded()
        await expect
          .poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth), patience)
          .toBeGreaterThan(0)
        const served = await cityFetch(new URL((await picture.getAttribute('src')) ?? '', reader.url()).href)
        const bytes = Buffer.from(await served.arrayBuffer())
        expect(bytes.toString('latin1', 8, 12)).toBe('WEBP')
        expect([...TELLTALES, 'Exif', 'EXIF', 'GPS'].filter((telltale) => bytes.includes(telltale))).toEqual([])
      }
      const link = reader.getByRole('link', { name: `Règlement ${title}` })
      const downloaded = await cityFetch(new URL((await link.getAttribute('href')) ?? '', reader.url()).href)
      expect(downloaded.headers.get('content-type')).toBe('application/pdf')
      expect(Buffer.from(await downloaded.arrayBuffer())).toEqual(pdf)
      // What the forge has is not kept on the device.
      await expect.poll(() => keptMedia(page), patience).toBe(0)
    }, 240_000)
  }

  it('that are being described when the browser is killed come back with what was said of them', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'parvis-profile-'))
    const title = word()
    const address = `${city.addresses.app}/sites/reg-art/ecrire/actualites/2026-11-20-${title}.md?titre=${title}`
    const first = await launchProfile(profile)
    const page = first.pages()[0] ?? (await first.newPage())
    await signIn(page, city, 'lea')
    await page.goto(address)
    await text(page).waitFor(patience)
    await choose(page, [file('IMG_1.jpg', await wideJpeg(640, 480)), file('IMG_2.jpg', await wideJpeg(480, 640))])
    await descriptions(page).nth(1).fill(`La file ${title}`)
    await expect.poll(() => begunDescriptions(page), patience).toEqual(['', `La file ${title}`])
    const session = await first.newCDPSession(page)
    session.send('Browser.crash').catch(() => undefined)
    await new Promise((resolve) => first.once('close', resolve))

    const again = await launchProfile(profile)
    contexts.push(again)
    const reopened = await again.newPage()
    onTestFailed(() => keepPicture(reopened, 'photos and a killed browser'))
    await reopened.goto(address)
    // A sign-in that is some seconds old is not on the disk yet; what is kept is.
    const signedOut = reopened.getByRole('button', { name: 'Me connecter' })
    const back = reopened.getByText('Vous n’aviez pas fini d’ajouter ces photos')
    await back.or(signedOut).first().waitFor(patience)
    if (await signedOut.isVisible()) {
      await signIn(reopened, city, 'lea')
      await reopened.goto(address)
    }
    await back.waitFor(patience)
    expect(await descriptions(reopened).nth(1).inputValue()).toBe(`La file ${title}`)
    await descriptions(reopened).nth(0).fill(`La caisse ${title}`)
    await reopened.getByRole('combobox', { name: /pour toutes les photos/ }).selectOption('aucune')
    await add(reopened).click()
    await expect.poll(() => text(reopened).getByRole('img', { name: title }).count(), patience).toBe(2)
    await expect.poll(() => begunDescriptions(reopened), patience).toEqual([])
    await again.close()
    await rm(profile, { recursive: true, force: true })
  }, 240_000)

  it('twenty at once, one of them broken and one an iPhone’s: each of these is told, the others are added', async () => {
    const { page } = await begin(word(), desk)
    const small = await wideJpeg(640, 480)
    const files = Array.from({ length: 20 }, (_, index) => file(`IMG_${index}.jpg`, small))
    files[3] = file('coupee.jpg', await truncatedJpeg())
    files[7] = file('IMG_7.HEIC', heic())
    await choose(page, files)
    await page
      .getByRole('dialog')
      .getByText('18 photos prêtes, 2 photos impossibles à ajouter')
      .waitFor({ state: 'attached', timeout: 90_000 })
    await page.getByText('Ce fichier est abîmé ou incomplet.').waitFor(patience)
    await page.getByText('au format HEIC des iPhone').waitFor(patience)
    for (const field of await descriptions(page).all()) await field.fill('Une salle verte')
    await page.getByRole('combobox', { name: /pour toutes les photos/ }).selectOption('aucune')
    await add(page).click()
    await expect.poll(() => text(page).getByRole('img', { name: 'Une salle verte' }).count(), patience).toBe(18)
  }, 240_000)

  it('without the agreement of those one recognises is not added', async () => {
    const { page } = await begin(word(), phone)
    await choose(page, [file('fete.jpg', await wideJpeg(640, 480))])
    await descriptions(page).fill('Des enfants dansent')
    await page.getByRole('combobox', { name: 'Reconnaît-on des personnes ?' }).selectOption('refus')
    await page.getByText('Sans leur accord, cette photo ne peut pas aller sur le site.').waitFor(patience)
    await add(page).click()
    await page.getByText('Il manque une réponse sur 1 photo.').waitFor(patience)
    expect(await text(page).locator('img').count()).toBe(0)
  })
})

it('a photo added to the site’s photos is published without a page, and described anew from there', async () => {
  const title = word()
  const context = await browser.newContext({ ...phone, storageState: lea })
  contexts.push(context)
  const page = await context.newPage()
  onTestFailed(() => keepPicture(page, 'photos of the site'))
  await page.goto(`${city.addresses.app}/sites/reg-art/photos`)
  await page.getByRole('button', { name: 'Ajouter des photos' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type="file"]').setInputFiles([file('bal.jpg', await wideJpeg(640, 480))])
  await descriptions(page).fill(`Le bal ${title}`)
  await page.getByRole('combobox', { name: 'Reconnaît-on des personnes ?' }).selectOption('aucune')
  await dialog.getByRole('button', { name: 'Publier la photo' }).click()
  await page.getByText('C’est en ligne.').waitFor({ timeout: 90_000 })

  await page.getByRole('searchbox').fill(title)
  await page.getByRole('button', { name: `Le bal ${title}` }).click()
  await dialog.getByText('Nulle part').waitFor(patience)
  await descriptions(page).fill(`La danse ${title}`)
  await dialog.getByRole('button', { name: 'Publier', exact: true }).click()
  await page.getByRole('button', { name: `La danse ${title}` }).waitFor(patience)
  expect(await keptMedia(page)).toBe(0)
}, 240_000)

/** How many photos this device keeps, as its own database says. */
const keptMedia = async (page: Page): Promise<number> => (await ofDevice(page, 'media')).length

/** What was said of the photos that are being described, in their order, as the device has it. */
async function begunDescriptions(page: Page): Promise<string[]> {
  const begun = (await ofDevice(page, 'begun')) as { order: number; description: string; made: unknown }[]
  const ready = begun.filter(({ made }) => made !== null)
  return ready.sort((a, b) => a.order - b.order).map(({ description }) => description)
}

function ofDevice(page: Page, store: 'media' | 'begun'): Promise<unknown[]> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('parvis-medias')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const all = opening.result.transaction(name).objectStore(name).getAll()
          all.addEventListener('success', () => {
            opening.result.close()
            resolve(all.result)
          })
        })
      }),
    store,
  )
}
