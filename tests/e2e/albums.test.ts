/**
 * An album from « Créer » to its visitors: its photos are chosen at once, put in order by finger, mouse and keyboard,
 * taken out without being deleted, and shown in that order.
 */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { appInCity, patience } from '#tests/harness/app-in-city.ts'
import { desk, phone } from '#tests/harness/browser.ts'
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
import { isKept, publishUntilOnline } from '#tests/harness/writing-screen.ts'

const app = appInCity()
const site = publishedSite(app, 'reg-art')
const tiles = (page: Page) => page.getByRole('listbox', { name: 'Photos de l’album' }).getByRole('option')
/** « Photo 2 sur 4, La scène » → « La scène » */
const order = async (page: Page): Promise<string[]> =>
  (await tiles(page).all()).length === 0
    ? []
    : tiles(page).evaluateAll((all) => all.map((one) => (one.getAttribute('aria-label') ?? '').replace(/^[^,]*, /, '')))
/** Photos of one colour each: no two are the same file. */
async function photos(count: number, salt: string): Promise<ChosenFile[]> {
  const seed = [...salt].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const background = { r: (seed * 7 + index * 40) % 256, g: (index * 90) % 256, b: (seed + index * 11) % 256 }
      const create = { width: 640 + index, height: 480, channels: 3 as const, background }
      return jpegFile(`IMG_${index}.jpg`, await sharp({ create }).jpeg().toBuffer())
    }),
  )
}

async function begin(title: string, options: BrowserContextOptions): Promise<Page> {
  const page = await app.open('/sites/reg-art', options)
  await page.getByRole('link', { name: 'Un album photo' }).click(patience)
  await page.getByLabel('Titre de l’album').fill(title)
  await page.getByText(`Son adresse sera /albums/${title}/`).waitFor(patience)
  await page.getByRole('button', { name: 'Commencer à écrire' }).click()
  await page.getByText('Cet album attend ses photos').waitFor(patience)
  return page
}

async function addPhotos(page: Page, title: string, names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter des photos' }).click()
  const dialog = page.getByRole('dialog')
  await chooseFiles(dialog, await photos(names.length, title))
  const descriptions = descriptionsIn(page)
  await descriptions.nth(names.length - 1).waitFor(patience)
  for (const [at, name] of names.entries()) await descriptions.nth(at).fill(`${name} ${title}`)
  // Of the first, the right edge must stay in view: a touch says so.
  await dialog.getByRole('button', { name: 'Ce qui doit rester visible' }).first().click()
  const whole = dialog.getByRole('group', { name: 'Ce qui doit rester visible' }).locator('img').first()
  const seen = await middle(dialog.getByRole('button', { name: /^Point à 50\s%/ }))
  await page.mouse.click(seen.x + ((await whole.boundingBox())?.width ?? 0) * 0.45, seen.y)
  await dialog.getByRole('button', { name: /^Point à 9\d\s% de la gauche, (?:49|50|51)\s% du haut/ }).waitFor(patience)
  await dialog.getByRole('button', { name: 'Terminé' }).click()
  await nobodyInAll(page)
  await addButtonIn(page).click()
  await tiles(page)
    .nth(names.length - 1)
    .waitFor(patience)
}

/** Published, and back at the album. */
async function putOnline(page: Page): Promise<void> {
  await publishUntilOnline(page)
  await page.getByRole('button', { name: 'Continuer d’écrire' }).click()
}
async function visit(options: BrowserContextOptions, address: string): Promise<Page> {
  const reader = await app.tab(options)
  await reader.goto(site.address(address))
  return reader
}
const captions = (reader: Page): Promise<string[]> => reader.locator('main figcaption').allInnerTexts()

const middle = async (of: Locator): Promise<{ x: number; y: number }> => {
  await of.scrollIntoViewIfNeeded()
  const box = await of.boundingBox()
  if (!box) throw new Error('not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
/** A long press, then the way there, as a finger goes. */
async function dragByFinger(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await middle(from), await middle(to)]
  const touch = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await send('touchStart', [start])
  await page.locator('.album__tile--dragged').waitFor(patience)
  for (const part of [0.25, 0.5, 0.75, 1])
    await send('touchMove', [{ x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part }])
  await send('touchEnd', [])
}

describe('an album', () => {
  it('made on a phone is put in order by finger, published, and seen in that order', async () => {
    const title = word()
    const page = await begin(title, phone)
    await addPhotos(page, title, ['Un', 'Deux', 'Trois', 'Quatre'])
    const named = (...names: string[]): string[] => names.map((name) => `${name} ${title}`)
    expect(await order(page)).toEqual(named('Un', 'Deux', 'Trois', 'Quatre'))

    await dragByFinger(page, tiles(page).nth(3), tiles(page).nth(0))
    await expect.poll(() => order(page), patience).toEqual(named('Quatre', 'Un', 'Deux', 'Trois'))
    // A short touch chooses one: its actions have their words.
    await tiles(page).nth(1).tap()
    await page.getByRole('button', { name: 'Après', exact: true }).tap()
    await expect.poll(() => order(page), patience).toEqual(named('Quatre', 'Deux', 'Un', 'Trois'))
    await page.getByRole('button', { name: 'Terminé' }).tap()

    await isKept(page)
    await page.reload()
    await expect.poll(() => order(page), patience).toEqual(named('Quatre', 'Deux', 'Un', 'Trois'))
    await page.getByRole('button', { name: 'Aperçu' }).click()
    await page.frameLocator('iframe').getByText(`Quatre ${title}`).waitFor(patience)
    await page.getByRole('button', { name: 'Continuer d’écrire' }).click()
    await putOnline(page)
    const reader = await visit(phone, `/albums/${title}/`)
    expect(await captions(reader)).toEqual(named('Quatre', 'Deux', 'Un', 'Trois'))
    const cut = (name: string): Promise<string> =>
      reader
        .locator('main figure', { hasText: `${name} ${title}` })
        .locator('img')
        .evaluate((picture) => getComputedStyle(picture).objectPosition)
    expect([await cut('Un'), await cut('Deux')]).toEqual(['100% 50%', '50% 50%'])
  }, 240_000)

  it('on a desk is put in order by mouse, and by keyboard alone; what is taken out stays in « Photos »', async () => {
    const title = word()
    const page = await begin(title, desk)
    await addPhotos(page, title, ['Un', 'Deux', 'Trois'])
    const named = (...names: string[]): string[] => names.map((name) => `${name} ${title}`)
    const [from, to] = [await middle(tiles(page).nth(0)), await middle(tiles(page).nth(2))]
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 6 })
    await page.mouse.up()
    await expect.poll(() => order(page), patience).toEqual(named('Deux', 'Trois', 'Un'))
    await putOnline(page)
    expect(await captions(await visit(desk, `/albums/${title}/`))).toEqual(named('Deux', 'Trois', 'Un'))

    await tiles(page).nth(0).focus()
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter', 'Tab', 'Enter']) await page.keyboard.press(key)
    await expect.poll(() => order(page), patience).toEqual(named('Deux', 'Un', 'Trois'))
    // « Avant » still has the focus: again, then on to « Retirer de l’album ».
    await page.keyboard.press('Enter')
    await expect.poll(() => order(page), patience).toEqual(named('Un', 'Deux', 'Trois'))
    for (const key of ['Tab', 'Enter']) await page.keyboard.press(key)
    await expect.poll(() => order(page), patience).toEqual(named('Deux', 'Trois'))
    await page.getByText('Elle reste dans « Photos ».').waitFor(patience)
    await putOnline(page)
    expect(await captions(await visit(desk, `/albums/${title}/`))).toEqual(named('Deux', 'Trois'))

    await app.goTo(page, '/sites/reg-art/photos')
    await page.getByRole('searchbox').fill(title, patience)
    await page
      .getByRole('button', { name: `Un ${title}` })
      .getByText('Nulle part sur le site')
      .waitFor(patience)
  }, 240_000)

  it('takes photos that the site has, several at once', async () => {
    const title = word()
    const page = await begin(title, phone)
    await page.getByRole('button', { name: 'Ajouter des photos' }).click()
    const choices = page.getByRole('dialog').getByRole('button', { name: /^Mettre la photo/ })
    await choices.nth(2).waitFor(patience)
    for (const at of [2, 0, 1]) await choices.nth(at).click()
    await choices.nth(0).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ajouter les 2 photos' }).click()
    await expect.poll(() => tiles(page).count(), patience).toBe(2)
  })

  it('without a photo is published after a remark, which leads to where photos are added', async () => {
    const page = await begin(word(), phone)
    await page.getByRole('button', { name: 'Publier', exact: true }).click()
    await page.getByText('Cet album n’a pas encore de photo').waitFor(patience)
    await page.getByRole('button', { name: 'Y aller' }).first().click()
    const button = page.getByRole('button', { name: 'Ajouter des photos' })
    await expect.poll(() => button.evaluate((one) => one === document.activeElement), patience).toBe(true)
  })
})
