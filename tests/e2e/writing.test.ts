/**
 * The main job, on real parts: an editor changes a sentence in a page that looks like the page, presses « Publier », and
 * a visitor reads it. Then everything that may come between: another editor, a dead tab, a lost session, no network.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import { readCityState, type CityState } from '#ci/city/state.ts'
import { desk, keepPicture, launchBrowser, launchProfile, phone } from '#tests/harness/browser.ts'
import { cityFetch } from '#tests/harness/city-fetch.ts'
import { signIn } from '#tests/harness/sign-in.ts'

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>
const state = process.env['PARVIS_TEST_CITY'] ?? 'PARVIS_TEST_CITY is not set'
/** A busy machine builds several sites at once; what is tested here is that it arrives, the bench says how fast. */
const patience = { timeout: 60_000 }
let city: CityState
let browser: Browser
let lea: StorageState
const contexts: BrowserContext[] = []
let pictured = 0

beforeAll(async () => {
  city = readCityState(state)
  browser = await launchBrowser()
  lea = await signedIn('lea')
})
afterAll(() => browser.close())
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()))
})

async function signedIn(account: string): Promise<StorageState> {
  const context = await browser.newContext(desk)
  const page = await context.newPage()
  await signIn(page, city, account)
  const kept = await context.storageState()
  await context.close()
  return kept
}

async function visitor(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options)
  contexts.push(context)
  const page = await context.newPage()
  pictured += 1
  const name = `writing ${pictured}`
  onTestFailed(() => keepPicture(page, name))
  return page
}

/** A page open on the writing screen. */
async function write(path: string, options: BrowserContextOptions = { ...desk, storageState: lea }): Promise<Page> {
  const page = await visitor(options)
  await openPage(page, path)
  return page
}
async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(`${city.addresses.app}/sites/reg-art/ecrire/${path}`)
  await text(page).waitFor(patience)
}

const text = (page: Page) => page.getByRole('textbox', { name: 'Texte de la page' })
const sentence = (page: Page) => page.locator('[role="status"].ui-state')
const publishButton = (page: Page) => page.getByRole('button', { name: 'Publier', exact: true })
const word = () => `mot${Math.random().toString(36).slice(2, 10)}`
const online = (address: string) => `${city.addresses.sites.replace('{adresse}', 'reg-art')}${address}`
const served = async (address: string) => (await cityFetch(online(address))).text()

/** Types at the end of a paragraph of the text. */
async function type(page: Page, typed: string, paragraph = 0): Promise<void> {
  await text(page).locator('> p').nth(paragraph).click()
  await page.keyboard.press('End')
  await page.keyboard.type(` ${typed}`)
}

/** Presses « Publier »; remarks do not stop it. */
async function publish(page: Page): Promise<void> {
  await publishButton(page).click()
  const anyway = page.getByRole('button', { name: 'Publier quand même' })
  const next = page.getByText('Envoyé à la Ville').or(page.getByRole('button', { name: /Plus tard|Décider plus tard/ }))
  await anyway.or(next).first().waitFor(patience)
  if (await anyway.isVisible()) await anyway.click()
}
async function publishUntilOnline(page: Page): Promise<void> {
  await publish(page)
  await page.getByText(/» est en ligne/).waitFor(patience)
}
async function kept(page: Page, typed: string): Promise<void> {
  await sentence(page).getByText('Enregistré sur cet appareil').waitFor(patience)
  await expect.poll(() => drafts(page), patience).toEqual(expect.arrayContaining([expect.stringContaining(typed)]))
}
/** What this device keeps, as its own database says. */
function drafts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('parvis-brouillons')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('drafts').objectStore('drafts').getAll()
          all.addEventListener('success', () => {
            opening.result.close()
            resolve((all.result as { text: string }[]).map((draft) => draft.text))
          })
        })
      }),
  )
}

describe('a sentence', () => {
  for (const [size, options] of Object.entries({ phone, desk })) {
    it(`typed by Léa on a ${size} is read by a visitor, and said to be online only then`, async () => {
      const page = await write('pages/association/histoire.md', { ...options, storageState: lea })
      const typed = word()
      await type(page, typed, 1)
      await kept(page, typed)
      expect(await served('/association/histoire/')).not.toContain(typed)

      await page.getByRole('button', { name: 'Aperçu' }).click()
      await page.frameLocator('iframe').getByText(typed).waitFor(patience)
      await page.getByRole('button', { name: 'Continuer d’écrire' }).click()

      await publishUntilOnline(page)
      expect(await served('/association/histoire/')).toContain(typed)
      const reader = await visitor(options)
      await reader.goto(
        (await page.getByRole('dialog').getByRole('link', { name: 'Voir la page' }).getAttribute('href')) ?? '',
      )
      await reader.getByText(typed).waitFor(patience)
      // Once the forge has shown it, the device keeps nothing of it.
      await expect.poll(() => drafts(page), patience).toEqual([])
    })
  }

  it('changes no other line of its file, and unknown fields stay', async () => {
    const before = await fileAtForge('pages/questions.md')
    const page = await write('pages/questions.md')
    const typed = word()
    await type(page, typed)
    await publishUntilOnline(page)
    const after = await fileAtForge('pages/questions.md')
    const changed = after.split('\n').filter((line, index) => line !== before.split('\n')[index])
    expect(changed).toHaveLength(1)
    expect(changed[0]).toContain(typed)
  })

  it('of the title and of the information reaches the page too', async () => {
    const page = await write('pages/presse.md')
    const typed = word()
    await page.getByRole('textbox', { name: 'Titre de la page' }).fill(`La presse ${typed}`)
    await page.getByRole('textbox', { name: 'Phrase d’ouverture' }).fill(`Ouverture ${typed}`)
    await publishUntilOnline(page)
    const html = await served('/presse/')
    expect(html).toContain(`La presse ${typed}`)
    expect(html).toContain(`Ouverture ${typed}`)
  })
})

describe('the preview', () => {
  const drawn = async (page: Page) => {
    await page.getByRole('button', { name: 'Aperçu' }).click()
    const frame = page.frameLocator('iframe')
    await frame.getByRole('heading', { level: 1 }).waitFor(patience)
    return frame
  }

  it('of a text that was just begun starts at its title, on a phone too', async () => {
    const page = await write('pages/venir.md', { ...phone, storageState: lea })
    const typed = word()
    await type(page, typed)
    const frame = await drawn(page)
    await frame.getByText(typed).waitFor(patience)
    await expect.poll(() => frame.locator('html').evaluate((root) => root.scrollTop), patience).toBe(0)
  })

  it('of a text that was read halfway goes on from there', async () => {
    const page = await write('pages/questions.md', { ...phone, storageState: lea })
    await page.evaluate(() => (document.documentElement.scrollTop = document.documentElement.scrollHeight / 2))
    const frame = await drawn(page)
    await expect.poll(() => frame.locator('html').evaluate((root) => root.scrollTop), patience).toBeGreaterThan(200)
    const footer = await frame.locator('footer.site-footer').evaluate((one) => one.getBoundingClientRect().top)
    expect(footer).toBeGreaterThan(0)
  })
})

describe('a text that is not published yet', () => {
  it('is found again after a reload', async () => {
    const page = await write('pages/venir.md')
    const typed = word()
    await type(page, typed)
    await kept(page, typed)
    await page.reload()
    await page.getByText('Texte retrouvé, pas encore en ligne').waitFor(patience)
    await text(page).getByText(typed).waitFor(patience)
    await page.getByRole('button', { name: 'Voir la version en ligne' }).click()
    const frame = page.frameLocator('iframe')
    await frame.getByRole('heading', { level: 1 }).waitFor(patience)
    expect(await frame.getByText(typed).count()).toBe(0)
    await page.getByRole('button', { name: 'Garder mon texte' }).click()
    await text(page).getByText(typed).waitFor(patience)
  })

  it('is found again after the browser was killed', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'parvis-profile-'))
    const typed = word()
    const first = await launchProfile(profile)
    const page = first.pages()[0] ?? (await first.newPage())
    await signIn(page, city, 'lea')
    await openPage(page, 'pages/materiel.md')
    await type(page, typed)
    await kept(page, typed)
    const session = await first.newCDPSession(page)
    session.send('Browser.crash').catch(() => undefined)
    await new Promise((resolve) => first.once('close', resolve))

    const again = await launchProfile(profile)
    contexts.push(again)
    const reopened = await again.newPage()
    onTestFailed(() => keepPicture(reopened, 'killed browser'))
    await reopened.goto(`${city.addresses.app}/sites/reg-art/ecrire/pages/materiel.md`)
    // The browser writes a sign-in that is some seconds old to its disk, a text that is said to be kept at once: after a
    // death right after signing in, one signs in again, and the text is there.
    const signedOut = reopened.getByRole('button', { name: 'Me connecter' })
    await text(reopened).or(signedOut).first().waitFor(patience)
    if (await signedOut.isVisible()) {
      await signIn(reopened, city, 'lea')
      await openPage(reopened, 'pages/materiel.md')
    }
    await reopened.getByText('Texte retrouvé, pas encore en ligne').waitFor(patience)
    await text(reopened).getByText(typed).waitFor(patience)
    expect(await served('/materiel/')).not.toContain(typed)
    await again.close()
    await rm(profile, { recursive: true, force: true })
  })

  it('is not seen by another person on the same device', async () => {
    const page = await write('pages/venir.md')
    const typed = word()
    await type(page, typed)
    await kept(page, typed)
    const other = await signedIn('christian')
    await page.evaluate(
      (storage) => {
        localStorage.clear()
        for (const { name, value } of storage) localStorage.setItem(name, value)
      },
      other.origins.find(({ origin }) => origin === city.addresses.app)?.localStorage ?? [],
    )
    await openPage(page, 'pages/venir.md')
    expect(await page.getByText('Texte retrouvé').count()).toBe(0)
    expect(await text(page).getByText(typed).count()).toBe(0)
  })

  it('without network stays here, is told, and goes out when the network is back', async () => {
    const page = await write('pages/ateliers/gravure.md')
    const typed = word()
    await page.context().setOffline(true)
    await type(page, typed)
    await kept(page, typed)
    await publish(page)
    await page.getByRole('dialog', { name: 'Pas de connexion internet' }).waitFor(patience)
    expect(await drafts(page)).toEqual(expect.arrayContaining([expect.stringContaining(typed)]))
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await page.getByText(/» est en ligne/).waitFor(patience)
    expect(await served('/ateliers/gravure/')).toContain(typed)
  })

  it('with an expired session stays here, and goes out after the small window', async () => {
    const mine = await signedInPage('lea')
    await openPage(mine, 'pages/ateliers/dessin.md')
    const typed = word()
    const forge = new URL(city.addresses.forge)
    const refuse = (url: URL) =>
      url.host === forge.host && /^\/(api|associations|login\/oauth\/access_token)/.test(url.pathname)
    await mine.route(refuse, (route) =>
      route.fulfill({
        status: 401,
        headers: { 'access-control-allow-origin': city.addresses.app },
        json: { error: 'invalid_grant' },
      }),
    )
    await type(mine, typed)
    await kept(mine, typed)
    await publish(mine)
    await mine.getByRole('dialog', { name: 'Votre connexion a pris fin' }).waitFor(patience)
    expect(await drafts(mine)).toEqual(expect.arrayContaining([expect.stringContaining(typed)]))
    await mine.unroute(refuse)
    await mine.getByRole('dialog').getByRole('button', { name: 'Me reconnecter' }).click()
    await mine.getByText(/» est en ligne/).waitFor(patience)
    expect(await served('/ateliers/dessin/')).toContain(typed)
  })
})

describe('two editors on one page', () => {
  it('who touched different paragraphs are both online, and the second is told', async () => {
    const [first, second] = await pair('pages/association/adherer.md')
    const [one, two] = [word(), word()]
    await type(first, one, 0)
    await type(second, two, 1)
    await publishUntilOnline(first)
    await publishUntilOnline(second)
    const html = await served('/association/adherer/')
    expect(html).toContain(one)
    expect(html).toContain(two)
    await second.getByRole('dialog').getByText('Vos deux textes ont été réunis').waitFor(patience)
    await second.getByRole('dialog').getByRole('button', { name: 'Continuer d’écrire' }).click()
    await text(second).getByText(one).waitFor(patience)
  })

  it('who touched the same paragraph see both texts, choose, and lose neither', async () => {
    const [first, second] = await pair('pages/ateliers/enfants.md')
    const [one, two] = [word(), word()]
    await type(first, one, 0)
    await type(second, two, 0)
    await publishUntilOnline(first)
    await publish(second)
    const compared = second.getByRole('region', { name: 'Deux personnes ont modifié cette page' })
    await compared.getByText(one).waitFor(patience)
    await compared.getByText(two).waitFor(patience)
    expect(await drafts(second)).toEqual(expect.arrayContaining([expect.stringContaining(two)]))
    await compared.getByLabel('Garder les deux').check()
    await compared.getByRole('button', { name: 'Publier ce choix' }).click()
    await second.getByText(/» est en ligne/).waitFor(patience)
    const html = await served('/ateliers/enfants/')
    expect(html).toContain(one)
    expect(html).toContain(two)
  })
})

describe('a refused layout', () => {
  it('leaves the old site, and names the page and the field', async () => {
    const identity = await fileAtForge('identite.yml')
    const page = await write('pages/ateliers/theatre.md')
    const typed = word()
    // After this page was opened: the app's own check does not know yet, the city's runner does.
    await writeAtForge('identite.yml', identity.replace(/^siege:.*\n/m, ''))
    try {
      await type(page, typed)
      await publish(page)
      const dialog = page.getByRole('dialog', { name: /^Mise en ligne impossible/ })
      await dialog.getByText(/Identité de l’association.*adresse du siège/).waitFor(patience)
      expect(await served('/ateliers/theatre/')).not.toContain(typed)
    } finally {
      await writeAtForge('identite.yml', identity)
    }
    // A later commit repairs the site, and ours comes online with it.
    await page.getByText(/» est en ligne/).waitFor(patience)
    expect(await served('/ateliers/theatre/')).toContain(typed)
  })
})

async function pair(path: string): Promise<[Page, Page]> {
  const christian = await signedIn('christian')
  return [await write(path), await write(path, { ...desk, storageState: christian })]
}
/** With the forge's own cookie too, which the small window needs. */
async function signedInPage(account: string): Promise<Page> {
  const page = await visitor(desk)
  await signIn(page, city, account)
  return page
}

const robot = () => ({ authorization: `token ${city.robot.token}`, 'content-type': 'application/json' })
const contents = (path: string) =>
  `${city.addresses.giteaDirect}/api/v1/repos/associations/reg-art/contents/${path}?ref=main`

async function fileAtForge(path: string): Promise<string> {
  const { content } = (await (await cityFetch(contents(path), { headers: robot() })).json()) as { content: string }
  return Buffer.from(content, 'base64').toString('utf8')
}
async function writeAtForge(path: string, file: string): Promise<void> {
  const { sha } = (await (await cityFetch(contents(path), { headers: robot() })).json()) as { sha: string }
  const body = JSON.stringify({ sha, branch: 'main', message: 'Essai', content: Buffer.from(file).toString('base64') })
  const answer = await cityFetch(contents(path), { method: 'PUT', headers: robot(), body })
  if (!answer.ok) throw new Error(`the forge refused ${path}: ${answer.status} ${await answer.text()}`)
}
