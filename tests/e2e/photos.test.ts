/**
 * Photos and a document from a phone to a visitor: a news item with them, published in one go; twenty at once with one
 * that is broken; those that wait on the device survive their tab, those that are still being described their browser.
 */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { cameraJpeg, heic, TELLTALES, truncatedJpeg, wideJpeg } from '#tests/contract/photo-fixtures.ts'
import { appInCity, patience } from '#tests/harness/app-in-city.ts'
import { desk, phone } from '#tests/harness/browser.ts'
import { cityFetch } from '#tests/harness/city-fetch.ts'
import { draftTexts, onDevice } from '#tests/harness/device.ts'
import { forgeFiles } from '#tests/harness/forge-files.ts'
import { tabTo } from '#tests/harness/keyboard.ts'
import { comeBack, mortalBrowser } from '#tests/harness/mortal-browser.ts'
import {
  addButtonIn,
  chooseFiles,
  descriptionsIn,
  jpegFile,
  nobodyInAll,
  type ChosenFile,
} from '#tests/harness/photo-dialog.ts'
import { publishedSite } from '#tests/harness/published-site.ts'
import { word } from '#tests/harness/word.ts'
import { isKept, isOnline, newsAddress, publishUntilOnline, textOf } from '#tests/harness/writing-screen.ts'

const app = appInCity()
const site = publishedSite(app, 'reg-art')
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n')

async function begin(title: string, options: BrowserContextOptions): Promise<Page> {
  const page = await app.open(newsAddress(title), options)
  await textOf(page).waitFor(patience)
  await textOf(page).click()
  return page
}

/** Opens « Photo » and chooses these files. */
async function choose(page: Page, files: readonly ChosenFile[]): Promise<void> {
  await page.getByRole('button', { name: 'Photo', exact: true }).click()
  await page.getByRole('dialog').waitFor(patience)
  await chooseFiles(page.getByRole('dialog'), files)
}

describe('photos in a news item', () => {
  for (const [size, options] of Object.entries({ phone, desk })) {
    it(`chosen on a ${size} are described, seen in the preview, and read by a visitor without what the camera noted`, async () => {
      const title = word()
      const page = await begin(title, options)
      await choose(page, [
        jpegFile('IMG_0001.jpg', await cameraJpeg(6)),
        jpegFile('salle.jpg', await wideJpeg(2400, 1600)),
      ])
      await descriptionsIn(page).nth(1).waitFor(patience)

      // Nothing is added before one has said what is seen, and whether people are.
      await addButtonIn(page).click()
      await page.getByText('Il manque une réponse sur 2 photos.').waitFor(patience)
      await descriptionsIn(page).nth(0).fill(`Quatre couleurs ${title}`)
      await descriptionsIn(page).nth(1).fill(`La salle vide ${title}`)
      await nobodyInAll(page)
      await addButtonIn(page).click()
      await textOf(page).getByRole('img', { name: title }).nth(1).waitFor(patience)

      const more = page.getByRole('button', { name: 'Plus', exact: true })
      if (await more.isVisible()) await more.click()
      const document = page.getByRole('button', { name: 'Document', exact: true })
      await document.or(page.getByRole('menuitem', { name: 'Document', exact: true })).click()
      const dialog = page.getByRole('dialog', { name: 'Ajouter un document' })
      await chooseFiles(dialog, [{ name: `reglement_${title}.pdf`, mimeType: 'application/pdf', buffer: pdf }])
      await dialog.getByRole('textbox', { name: 'Titre du document' }).fill(`Règlement ${title}`)
      await dialog.getByRole('button', { name: 'Ajouter le document' }).click()
      await textOf(page).getByText(`Règlement ${title}`).waitFor(patience)

      // The tab dies: text, photos and document are found again.
      await isKept(page)
      await page.reload()
      await textOf(page)
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
      await isOnline(page)

      const reader = await app.tab(options)
      await reader.goto(site.address(`/actualites/2026-11-20-${title}/`))
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
    const title = word()
    const browser = await mortalBrowser(app)
    const { page } = browser
    await app.goTo(page, newsAddress(title))
    await textOf(page).waitFor(patience)
    await choose(page, [
      jpegFile('IMG_1.jpg', await wideJpeg(640, 480)),
      jpegFile('IMG_2.jpg', await wideJpeg(480, 640)),
    ])
    await descriptionsIn(page).nth(1).fill(`La file ${title}`)
    await expect.poll(() => begunDescriptions(page), patience).toEqual(['', `La file ${title}`])

    const reopened = await browser.killed()
    await comeBack(reopened, app, newsAddress(title), unfinished(reopened))
    expect(await descriptionsIn(reopened).nth(1).inputValue()).toBe(`La file ${title}`)
    await descriptionsIn(reopened).nth(0).fill(`La caisse ${title}`)
    await nobodyInAll(reopened)
    await addButtonIn(reopened).click()
    await expect.poll(() => textOf(reopened).getByRole('img', { name: title }).count(), patience).toBe(2)
    await expect.poll(() => begunDescriptions(reopened), patience).toEqual([])
  }, 240_000)

  it('turned, cut and with what must stay in view come back from a killed browser as they were, with their file', async () => {
    const title = word()
    const browser = await mortalBrowser(app)
    const { page } = browser
    await app.goTo(page, newsAddress(title))
    await textOf(page).waitFor(patience)
    await choose(page, [jpegFile('IMG_1.jpg', await cameraJpeg(6))])
    await descriptionsIn(page).fill(`Quatre couleurs ${title}`)
    expect(await sizeOf(page)).toBe('400 × 240')
    await page.getByRole('button', { name: 'Tourner' }).click()
    await expect.poll(() => sizeOf(page), patience).toBe('240 × 400')

    // By keyboard: half of the height from below, then the right edge stays in view.
    await page.getByRole('button', { name: 'Recadrer', exact: true }).click()
    const corner = page.getByRole('button', { name: 'Coin en bas à droite' })
    await corner.waitFor(patience)
    await corner.focus()
    for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('Shift+ArrowUp')
    await page.getByText('Gardé : 100 % de la largeur, 50 % de la hauteur.').waitFor(patience)
    await page.getByRole('button', { name: 'Recadrer ainsi' }).click()
    await expect.poll(() => sizeOf(page), patience).toBe('240 × 200')
    await page.getByRole('button', { name: 'Ce qui doit rester visible' }).click()
    await page.getByRole('button', { name: /^Point à 50\s%/ }).focus()
    for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press('ArrowRight')
    await expect
      .poll(() => onDevice(page, 'begun'), patience)
      .toMatchObject([{ cut: { turn: 1, frame: { width: 1, height: expect.closeTo(0.5) } }, point: { x: 90, y: 50 } }])
    await expect.poll(async () => (await onDevice(page, 'files')).length, patience).toBe(1)

    const reopened = await browser.killed()
    await comeBack(reopened, app, newsAddress(title), unfinished(reopened))
    await expect.poll(() => sizeOf(reopened), patience).toBe('240 × 200')
    await reopened.getByRole('button', { name: 'Ce qui doit rester visible' }).click()
    await reopened.getByRole('button', { name: /^Point à 90\s% de la gauche, 50\s% du haut/ }).waitFor(patience)
    // What was cut off is not lost: the file that was chosen is still there.
    await reopened.getByRole('button', { name: 'Recadrer', exact: true }).click()
    await reopened.getByRole('button', { name: 'Toute la photo' }).click(patience)
    // By mouse: a corner is drawn to the middle, and back.
    const drawn = await reopened.getByRole('button', { name: 'Coin en bas à droite' }).boundingBox()
    const inside = await reopened.getByRole('button', { name: 'Déplacer le cadre' }).boundingBox()
    if (!drawn || !inside) throw new Error('not on the screen')
    const [x, y] = [drawn.x + drawn.width / 2, drawn.y + drawn.height / 2]
    await reopened.mouse.move(x, y)
    await reopened.mouse.down()
    await reopened.mouse.move(x - inside.width / 2, y - inside.height / 2, { steps: 4 })
    await reopened.getByText(/Gardé\s: (?:49|50|51)\s% de la largeur, (?:49|50|51)\s% de la hauteur/).waitFor(patience)
    await reopened.mouse.move(x, y, { steps: 4 })
    await reopened.mouse.up()
    await reopened.getByText('Gardé : 100 % de la largeur, 100 % de la hauteur').waitFor(patience)
    await reopened.getByRole('button', { name: 'Recadrer ainsi' }).click()
    await expect.poll(() => sizeOf(reopened), patience).toBe('240 × 400')
    await reopened.getByRole('combobox', { name: 'Reconnaît-on des personnes ?' }).selectOption('aucune')
    await addButtonIn(reopened).click()
    await textOf(reopened).getByRole('img', { name: title }).waitFor(patience)
    const [kept] = (await onDevice(reopened, 'media')) as { sidecar: string }[]
    expect(kept?.sidecar).toMatch(/^point: 90 \d+$/m)
    await expect.poll(async () => (await onDevice(reopened, 'files')).length, patience).toBe(0)
  }, 240_000)

  it('described in two tabs on one page are two lots: neither tab writes over the other', async () => {
    const title = word()
    const page = await begin(title, desk)
    await choose(page, [jpegFile('IMG_1.jpg', await wideJpeg(640, 480))])
    await descriptionsIn(page).fill(`Ici ${title}`)
    await expect.poll(() => begunDescriptions(page), patience).toEqual([`Ici ${title}`])
    const other = await page.context().newPage()
    await app.goTo(other, newsAddress(title))
    await textOf(other).waitFor(patience)
    await choose(other, [jpegFile('IMG_2.jpg', await wideJpeg(480, 640))])
    await other.getByText('D’autres photos sont décrites dans un autre onglet').waitFor(patience)
    await descriptionsIn(other).fill(`Là-bas ${title}`)
    await descriptionsIn(page).fill(`Ici, mieux ${title}`)
    await expect
      .poll(async () => (await begunDescriptions(page)).sort(), patience)
      .toEqual([`Ici, mieux ${title}`, `Là-bas ${title}`])
    // The other tab is gone: what it had is found with the rest.
    await other.close()
    await page.reload()
    await unfinished(page).waitFor(patience)
    await expect.poll(() => descriptionsIn(page).count(), patience).toBe(2)
  }, 120_000)

  it('begun in a field of the information come back there, and are not given up without a question', async () => {
    const title = word()
    const page = await begin(title, desk)
    const field = page.getByRole('group', { name: 'Image' })
    await field.getByRole('button', { name: 'Choisir une image' }).click()
    await field.getByRole('button', { name: 'Nouvelle photo' }).click()
    await chooseFiles(field, [jpegFile('IMG_1.jpg', await wideJpeg(640, 480))])
    const description = field.getByRole('textbox', { name: 'Que voit-on sur la photo ?' })
    await description.fill(`La scène ${title}`)
    await expect.poll(() => begunDescriptions(page), patience).toEqual([`La scène ${title}`])
    await page.reload()
    await field.getByText('Vous n’aviez pas fini d’ajouter ces photos').waitFor(patience)
    expect(await description.inputValue()).toBe(`La scène ${title}`)
    await field.getByRole('button', { name: 'Annuler' }).click()
    await field.getByText('Abandonner cette photo ?').waitFor(patience)
    await field.getByRole('button', { name: 'Continuer' }).click()
    await field.getByRole('combobox', { name: 'Reconnaît-on des personnes ?' }).selectOption('aucune')
    await field.getByRole('button', { name: 'Ajouter la photo' }).click()
    await field.getByText(`La scène ${title}`).waitFor(patience)
    await expect.poll(() => begunDescriptions(page), patience).toEqual([])
  }, 120_000)

  it('twenty at once, one of them broken and one an iPhone’s: each of these is told, the others are added', async () => {
    const page = await begin(word(), desk)
    const small = await wideJpeg(640, 480)
    const files = Array.from({ length: 20 }, (_, index) => jpegFile(`IMG_${index}.jpg`, small))
    files[3] = jpegFile('coupee.jpg', await truncatedJpeg())
    files[7] = jpegFile('IMG_7.HEIC', heic())
    await choose(page, files)
    await page
      .getByRole('dialog')
      .getByText('18 photos prêtes, 2 photos impossibles à ajouter')
      .waitFor({ state: 'attached', timeout: 90_000 })
    await page.getByText('Ce fichier est abîmé ou incomplet.').waitFor(patience)
    await page.getByText('au format HEIC des iPhone').waitFor(patience)
    for (const field of await descriptionsIn(page).all()) await field.fill('Une salle verte')
    await nobodyInAll(page)
    await addButtonIn(page).click()
    await expect.poll(() => textOf(page).getByRole('img', { name: 'Une salle verte' }).count(), patience).toBe(18)
  }, 240_000)

  it('without the agreement of those one recognises is not added', async () => {
    const page = await begin(word(), phone)
    await choose(page, [jpegFile('fete.jpg', await wideJpeg(640, 480))])
    await descriptionsIn(page).fill('Des enfants dansent')
    await page.getByRole('combobox', { name: 'Reconnaît-on des personnes ?' }).selectOption('refus')
    await page.getByText('Sans leur accord, cette photo ne peut pas aller sur le site.').waitFor(patience)
    await addButtonIn(page).click()
    await page.getByText('Il manque une réponse sur 1 photo.').waitFor(patience)
    expect(await textOf(page).locator('img').count()).toBe(0)
  })
})

it('a photo added to the site’s photos is published without a page, and described anew from there', async () => {
  const title = word()
  const page = await app.open('/sites/reg-art/photos', phone)
  await page.getByRole('button', { name: 'Ajouter des photos' }).click()
  const dialog = page.getByRole('dialog')
  await chooseFiles(dialog, [jpegFile('bal.jpg', await wideJpeg(640, 480))])
  await descriptionsIn(page).fill(`Le bal ${title}`)
  await page.getByRole('combobox', { name: 'Reconnaît-on des personnes ?' }).selectOption('aucune')
  await dialog.getByRole('button', { name: 'Publier la photo' }).click()
  await page.getByText('C’est en ligne.').waitFor({ timeout: 90_000 })

  await page.getByRole('searchbox').fill(title)
  await page.getByRole('button', { name: `Le bal ${title}` }).click()
  await dialog.getByText('Nulle part').waitFor(patience)
  await descriptionsIn(page).fill(`La danse ${title}`)
  await dialog.getByRole('button', { name: 'Publier', exact: true }).click()
  await page.getByRole('button', { name: `La danse ${title}` }).waitFor(patience)
  expect(await keptMedia(page)).toBe(0)
}, 240_000)

it('a photo that waits for its page is described anew in « Photos », and published so with the page', async () => {
  const title = word()
  const page = await begin(title, phone)
  await choose(page, [jpegFile('bal.jpg', await wideJpeg(640, 480))])
  await descriptionsIn(page).fill(`Le bal ${title}`)
  await page.getByRole('combobox', { name: 'Reconnaît-on des personnes ?' }).selectOption('aucune')
  await addButtonIn(page).click()
  await textOf(page).getByRole('img', { name: title }).waitFor(patience)
  await isKept(page)

  await app.goTo(page, '/sites/reg-art/photos')
  await page.getByRole('searchbox').fill(title)
  await page.getByRole('button', { name: `Le bal ${title}` }).click()
  await descriptionsIn(page).fill(`La danse ${title}`)
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('button', { name: `La danse ${title}` }).waitFor(patience)

  await app.goTo(page, newsAddress(title))
  const photo = textOf(page).getByRole('img', { name: title })
  await photo.waitFor(patience)
  await publishUntilOnline(page)
  const text = await forgeFiles(app, 'reg-art').read(`actualites/2026-11-20-${title}.md`)
  const [path = ''] = /medias\/\S+?\.webp/.exec(text) ?? []
  expect(await forgeFiles(app, 'reg-art').read(`${path}.yml`)).toContain(`description: La danse ${title}\n`)
}, 240_000)

it('what is said of a photo is typed by keyboard alone, kept through a reload, and published', async () => {
  const title = word()
  const page = await app.open('/sites/reg-art/photos', desk)
  await tabTo(page, page.getByRole('searchbox'))
  await page.keyboard.type('gravure')
  const tile = page.getByRole('list', { name: 'Photos du site' }).getByRole('button').first()
  await tabTo(page, tile)
  const name = ((await tile.locator('.tile__name').textContent()) ?? '').replace(/^Ouvrir\s:\s/, '').trim()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Une photo du site' })
  await tabTo(page, dialog.getByRole('button', { name: /^Point à/ }))
  await page.keyboard.press('ArrowUp')
  await tabTo(page, descriptionsIn(page))
  await page.keyboard.press('End')
  await page.keyboard.type(` ${title}`)
  await expect.poll(() => draftTexts(page), patience).toEqual([expect.stringContaining(title)])

  await page.reload()
  await page.getByText('Vous n’aviez pas fini de décrire une photo').waitFor(patience)
  await tabTo(page, page.getByRole('button', { name: 'Continuer' }))
  await page.keyboard.press('Enter')
  await dialog.getByText('Ce que vous aviez écrit pour cette photo a été gardé').waitFor(patience)
  expect(await descriptionsIn(page).inputValue()).toBe(`${name} ${title}`)
  await tabTo(page, dialog.getByRole('button', { name: 'Publier', exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: title }).waitFor(patience)
  await expect.poll(() => draftTexts(page), patience).toEqual([])
  expect(await page.getByText('Vous n’aviez pas fini').count()).toBe(0)
}, 120_000)

/** What stands above photos that were being described when the page went. */
const unfinished = (page: Page) => page.getByText('Vous n’aviez pas fini d’ajouter ces photos')

/** Pixels of the photo in hand. */
const sizeOf = (page: Page): Promise<string> =>
  page
    .getByRole('dialog')
    .getByRole('img', { name: /^Aperçu de/ })
    .evaluate((one) => {
      const { naturalWidth, naturalHeight } = one as HTMLImageElement
      return `${naturalWidth} × ${naturalHeight}`
    })

/** How many photos this device keeps. */
const keptMedia = async (page: Page): Promise<number> => (await onDevice(page, 'media')).length

/** What was said of the photos that are being described, in their order, as the device has it. */
async function begunDescriptions(page: Page): Promise<string[]> {
  const begun = (await onDevice(page, 'begun')) as { order: number; description: string; made: unknown }[]
  const ready = begun.filter(({ made }) => made !== null)
  return ready.sort((a, b) => a.order - b.order).map(({ description }) => description)
}
