/**
 * « Partager vers Parvis » and the app on a home screen: photos from a gallery come into a news item, through a sign-in
 * and a killed browser; the app opens without a network, and a new version of it under an open tab loses nothing.
 */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { cameraJpeg, wideJpeg } from '#tests/contract/photo-fixtures.ts'
import { appInCity, cityFolder, patience } from '#tests/harness/app-in-city.ts'
import { phone } from '#tests/harness/browser.ts'
import { browserOnDisk, comeBack, mortalBrowser } from '#tests/harness/mortal-browser.ts'
import { deployNextVersion } from '#tests/harness/next-version.ts'
import { chooseFiles, descriptionsIn, jpegFile, nobodyInAll } from '#tests/harness/photo-dialog.ts'
import { signIn, typePassword } from '#tests/harness/sign-in.ts'
import { word } from '#tests/harness/word.ts'
import { isKept, newsAddress, textOf } from '#tests/harness/writing-screen.ts'

const app = appInCity()

/** The app's worker is there, and has kept what was loaded before it came. */
async function workerReady(page: Page): Promise<void> {
  const loaded = (): Promise<boolean> =>
    page.evaluate(async () => {
      if (!navigator.serviceWorker.controller) return false
      const kept = new Set((await (await caches.open('parvis-app')).keys()).map(({ url }) => url))
      if (!kept.has(`${location.origin}/`) || !kept.has(`${location.origin}/ville.json`)) return false
      return performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.startsWith(`${location.origin}/assets/`))
        .every(({ name }) => kept.has(name))
    })
  await expect.poll(loaded, patience).toBe(true)
}

/** As the system's share sheet does it: a form is sent to the app as a navigation that comes from nowhere. */
async function share(page: Page, things: { photos?: readonly Buffer[]; texte?: string; lien?: string }): Promise<void> {
  await page.goto('about:blank')
  await page.setContent(
    `<form method="post" enctype="multipart/form-data" action="${app.city.addresses.app}/partager">
      <input name="texte" value="${things.texte ?? ''}"><input name="lien" value="${things.lien ?? ''}">
      <input type="file" name="photos" multiple><button>Partager</button>
    </form>`,
  )
  const files = things.photos ?? []
  await chooseFiles(
    page.locator('form'),
    files.map((buffer, index) => jpegFile(`IMG_${index + 1}.jpg`, buffer)),
  )
  await page.getByRole('button', { name: 'Partager' }).click()
  await page.waitForURL((url) => url.origin === app.city.addresses.app, patience)
}
const twoPhotos = async (): Promise<readonly Buffer[]> => [await cameraJpeg(6), await wideJpeg(1600, 900)]
const pictures = (page: Page) => page.getByRole('img', { name: /^Photo partagée/ })

async function describeAndAdd(page: Page, title: string): Promise<void> {
  await descriptionsIn(page).nth(1).waitFor(patience)
  await descriptionsIn(page).nth(0).fill(`Quatre couleurs ${title}`)
  await descriptionsIn(page).nth(1).fill(`La salle ${title}`)
  await nobodyInAll(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Ajouter les 2 photos' }).click()
  await expect.poll(() => textOf(page).getByRole('img', { name: title }).count(), patience).toBe(2)
}

it('a browser finds nothing that keeps Parvis from a home screen', async () => {
  const start = await browserOnDisk(app, phone)
  const context = await start()
  const page = await context.newPage()
  await app.goTo(page, '/')
  await page.getByRole('button', { name: 'Me connecter' }).waitFor(patience)
  const session = await context.newCDPSession(page)
  const { errors, url } = await session.send('Page.getAppManifest')
  expect([url, errors]).toEqual([`${app.city.addresses.app}/manifest.webmanifest`, []])
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors).toEqual([])
})

describe('photos that are shared from a gallery', () => {
  it('wait through the sign-in and come into a news item', async () => {
    const title = word()
    const page = await app.tab(phone)
    await app.goTo(page, '/')
    await workerReady(page)
    await share(page, { photos: await twoPhotos() })
    await page.getByText('Ce que vous avez partagé est gardé sur cet appareil').waitFor(patience)
    await page.getByRole('button', { name: 'Me connecter' }).click()
    await typePassword(page, app.city, 'lea')

    await page.getByRole('heading', { level: 1, name: 'Photos reçues' }).waitFor(patience)
    await expect.poll(() => pictures(page).count(), patience).toBe(2)
    await page.getByRole('link', { name: 'Une nouvelle actualité avec ces 2 photos' }).click()
    await page.getByLabel('Titre de l’actualité').fill(title)
    await page.getByRole('button', { name: 'Commencer à écrire' }).click()
    await describeAndAdd(page, title)
    await isKept(page)
    // They have their place: nothing waits any more.
    await app.goTo(page, '/partager')
    await page.getByText('Rien n’attend ici').waitFor(patience)
  }, 180_000)

  it('are found again after the browser was killed, and go into a page that is being written', async () => {
    const title = word()
    const browser = await mortalBrowser(app, phone)
    const { page } = browser
    await app.goTo(page, newsAddress(title))
    await textOf(page).waitFor(patience)
    await textOf(page).click()
    await page.keyboard.type('Samedi.')
    await isKept(page)
    await workerReady(page)
    await share(page, { photos: await twoPhotos() })
    await expect.poll(() => pictures(page).count(), patience).toBe(2)

    const reopened = await browser.killed()
    const waiting = reopened.getByRole('link', { name: 'Voir ce qui est reçu' })
    await comeBack(reopened, app, '/', waiting)
    await waiting.click()
    await reopened.getByRole('link', { name: `Ajouter à « ${title} »` }).click()
    await describeAndAdd(reopened, title)
  }, 180_000)

  it('are not what another person finds who signs in on this device', async () => {
    const page = await app.tab()
    await signIn(page, app.city, 'lea')
    await workerReady(page)
    await share(page, { photos: await twoPhotos() })
    await expect.poll(() => pictures(page).count(), patience).toBe(2)
    const address = page.url()
    await page.getByRole('button', { name: 'Se déconnecter' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Se déconnecter' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/partager'), patience)
    await signIn(page, app.city, 'amir')
    await page.goto(address)
    await page.getByText('Ceci a été partagé par une autre personne').waitFor(patience)
    expect(await pictures(page).count()).toBe(0)
  }, 180_000)
})

it('a text and a link that are shared begin a news item, and stay words', async () => {
  const title = word()
  const page = await app.open('/', phone)
  await workerReady(page)
  await share(page, { texte: `# Fête ${title} <b>`, lien: 'https://exemple.fr/fete' })
  await page.getByRole('heading', { level: 1, name: 'Texte reçu' }).waitFor(patience)
  await page.getByRole('link', { name: 'Une nouvelle actualité avec ce texte' }).click()
  await page.getByLabel('Titre de l’actualité').fill(title)
  await page.getByRole('button', { name: 'Commencer à écrire' }).click()
  await textOf(page).getByText(`# Fête ${title} <b>`).waitFor(patience)
  await textOf(page).getByRole('link', { name: 'https://exemple.fr/fete' }).waitFor(patience)
}, 120_000)

describe('without a network', () => {
  it('the app opens after a first visit, with the text that was begun', async () => {
    const title = word()
    const page = await app.open(newsAddress(title), phone)
    await textOf(page).waitFor(patience)
    await textOf(page).click()
    await page.keyboard.type(`Écrit ${title}.`)
    await isKept(page)
    await workerReady(page)
    await page.context().setOffline(true)
    await page.close()

    const later = await page.context().newPage()
    await app.goTo(later, newsAddress(title))
    await textOf(later).getByText(`Écrit ${title}.`).waitFor(patience)
    await later.getByText('Pas de connexion internet').waitFor(patience)
  }, 120_000)

  it('nothing that carries a token, and no answer of the forge, is kept by the worker', async () => {
    const page = await app.open('/sites/reg-art')
    await page.getByRole('searchbox').waitFor(patience)
    await workerReady(page)
    const kept = await page.evaluate(async () => {
      const names = await caches.keys()
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return requests.flat().map(({ url }) => url)
    })
    const others = kept
      .map((url) => url.replace(app.city.addresses.app, ''))
      .filter((path) => !path.startsWith('/assets/'))
    expect(others.sort()).toEqual(['/', '/ville.json'])
    // What opens without a network is under the same policy.
    const policy = await page.evaluate(async () => (await caches.match('/'))?.headers.get('content-security-policy'))
    expect(policy).toContain("default-src 'none'")
  })
})

describe('a new version of the app', () => {
  const entry = (page: Page) => page.locator('script[src^="/assets/"]').first().getAttribute('src')
  const isNext = async (page: Page): Promise<boolean> => (await entry(page).catch(() => ''))?.includes('-next') === true

  it('under a tab where somebody writes comes with the next screen, though its old parts are gone; the text is there', async () => {
    const title = word()
    const page = await app.open(newsAddress(title))
    await textOf(page).waitFor(patience)
    await workerReady(page)
    const restore = await deployNextVersion(cityFolder)
    try {
      await textOf(page).click()
      await page.keyboard.type(`Écrit ${title}.`)
      expect(await isNext(page)).toBe(false)
      await page.getByRole('link', { name: 'Aide' }).first().click()
      await page.getByRole('heading', { level: 1, name: 'Aide' }).waitFor(patience)
      await expect.poll(() => isNext(page), patience).toBe(true)
      await app.goTo(page, newsAddress(title))
      await textOf(page).getByText(`Écrit ${title}.`).waitFor(patience)
    } finally {
      await restore()
    }
  }, 120_000)

  it('takes nothing from a tab that has no network: every part of its own version is on the device', async () => {
    const page = await app.open('/sites/reg-art')
    await page.getByRole('searchbox').waitFor(patience)
    await workerReady(page)
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.postMessage({ kind: 'whole' }))
    const whole = () =>
      page.evaluate(async () => (await (await caches.open('parvis-app')).match('/app-files.json')) !== undefined)
    await expect.poll(whole, patience).toBe(true)
    const restore = await deployNextVersion(cityFolder)
    try {
      await page.context().setOffline(true)
      await page.getByRole('link', { name: 'Aide' }).first().click()
      await page.getByRole('heading', { level: 1, name: 'Aide' }).waitFor(patience)
      expect(await isNext(page)).toBe(false)
    } finally {
      await restore()
    }
  }, 120_000)
})
