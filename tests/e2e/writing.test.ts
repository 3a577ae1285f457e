/**
 * The main job, on real parts: an editor changes a sentence in a page that looks like the page, presses « Publier », and
 * a visitor reads it. Then everything that may come between: another editor, a dead tab, a lost session, no network.
 */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { appInCity, patience } from '#tests/harness/app-in-city.ts'
import { desk, phone } from '#tests/harness/browser.ts'
import { draftTexts } from '#tests/harness/device.ts'
import { forgeFiles } from '#tests/harness/forge-files.ts'
import { comeBack, mortalBrowser } from '#tests/harness/mortal-browser.ts'
import { publishedSite } from '#tests/harness/published-site.ts'
import { signIn } from '#tests/harness/sign-in.ts'
import { word } from '#tests/harness/word.ts'
import { isOnline, publish, publishUntilOnline, textOf, writingAddress } from '#tests/harness/writing-screen.ts'

const app = appInCity()
const site = publishedSite(app, 'reg-art')
const files = forgeFiles(app, 'reg-art')

/** A page open on the writing screen. */
async function write(path: string, options: BrowserContextOptions = desk): Promise<Page> {
  const page = await app.open(writingAddress(path), options)
  await textOf(page).waitFor(patience)
  return page
}
async function goToPage(page: Page, path: string): Promise<void> {
  await app.goTo(page, writingAddress(path))
  await textOf(page).waitFor(patience)
}

const sentence = (page: Page) => page.locator('[role="status"].ui-state')

/** Types at the end of a paragraph of the text. */
async function type(page: Page, typed: string, paragraph = 0): Promise<void> {
  await textOf(page).locator('> p').nth(paragraph).click()
  await page.keyboard.press('End')
  await page.keyboard.type(` ${typed}`)
}

async function kept(page: Page, typed: string): Promise<void> {
  await sentence(page).getByText('Enregistré sur cet appareil').waitFor(patience)
  await expect.poll(() => draftTexts(page), patience).toEqual(expect.arrayContaining([expect.stringContaining(typed)]))
}

describe('a sentence', () => {
  for (const [size, options] of Object.entries({ phone, desk })) {
    it(`typed by Léa on a ${size} is read by a visitor, and said to be online only then`, async () => {
      const page = await write('pages/association/histoire.md', options)
      const typed = word()
      await type(page, typed, 1)
      await kept(page, typed)
      expect(await site.html('/association/histoire/')).not.toContain(typed)

      await page.getByRole('button', { name: 'Aperçu' }).click()
      await page.frameLocator('iframe').getByText(typed).waitFor(patience)
      await page.getByRole('button', { name: 'Continuer d’écrire' }).click()

      await publishUntilOnline(page)
      expect(await site.html('/association/histoire/')).toContain(typed)
      const reader = await app.tab(options)
      await reader.goto(
        (await page.getByRole('dialog').getByRole('link', { name: 'Voir la page' }).getAttribute('href')) ?? '',
      )
      await reader.getByText(typed).waitFor(patience)
      // Once the forge has shown it, the device keeps nothing of it.
      await expect.poll(() => draftTexts(page), patience).toEqual([])
    })
  }

  it('changes no other line of its file, and unknown fields stay', async () => {
    const before = await files.read('pages/questions.md')
    const page = await write('pages/questions.md')
    const typed = word()
    await type(page, typed)
    await publishUntilOnline(page)
    const after = await files.read('pages/questions.md')
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
    const html = await site.html('/presse/')
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
    const page = await write('pages/venir.md', phone)
    const typed = word()
    await type(page, typed)
    const frame = await drawn(page)
    await frame.getByText(typed).waitFor(patience)
    await expect.poll(() => frame.locator('html').evaluate((root) => root.scrollTop), patience).toBe(0)
  })

  it('of a text that was read halfway goes on from there', async () => {
    const page = await write('pages/questions.md', phone)
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
    await textOf(page).getByText(typed).waitFor(patience)
    await page.getByRole('button', { name: 'Voir la version en ligne' }).click()
    const frame = page.frameLocator('iframe')
    await frame.getByRole('heading', { level: 1 }).waitFor(patience)
    expect(await frame.getByText(typed).count()).toBe(0)
    await page.getByRole('button', { name: 'Garder mon texte' }).click()
    await textOf(page).getByText(typed).waitFor(patience)
  })

  it('is found again after the browser was killed', async () => {
    const typed = word()
    const browser = await mortalBrowser(app)
    const { page } = browser
    await goToPage(page, 'pages/materiel.md')
    await type(page, typed)
    await kept(page, typed)

    const reopened = await browser.killed()
    await comeBack(reopened, app, writingAddress('pages/materiel.md'), textOf(reopened))
    await reopened.getByText('Texte retrouvé, pas encore en ligne').waitFor(patience)
    await textOf(reopened).getByText(typed).waitFor(patience)
    expect(await site.html('/materiel/')).not.toContain(typed)
  })

  it('is not seen by another person on the same device', async () => {
    const page = await write('pages/venir.md')
    const typed = word()
    await type(page, typed)
    await kept(page, typed)
    const other = await app.session('christian')
    await page.evaluate(
      (storage) => {
        localStorage.clear()
        for (const { name, value } of storage) localStorage.setItem(name, value)
      },
      other.origins.find(({ origin }) => origin === app.city.addresses.app)?.localStorage ?? [],
    )
    await goToPage(page, 'pages/venir.md')
    expect(await page.getByText('Texte retrouvé').count()).toBe(0)
    expect(await textOf(page).getByText(typed).count()).toBe(0)
  })

  it('without network stays here, is told, and goes out when the network is back', async () => {
    const page = await write('pages/ateliers/gravure.md')
    const typed = word()
    await page.context().setOffline(true)
    await type(page, typed)
    await kept(page, typed)
    await publish(page)
    await page.getByRole('dialog', { name: 'Pas de connexion internet' }).waitFor(patience)
    expect(await draftTexts(page)).toEqual(expect.arrayContaining([expect.stringContaining(typed)]))
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await isOnline(page)
    expect(await site.html('/ateliers/gravure/')).toContain(typed)
  })

  it('with an expired session stays here, and goes out after the small window', async () => {
    // With the forge's own cookie too, which the small window needs.
    const mine = await app.tab()
    await signIn(mine, app.city, 'lea')
    await goToPage(mine, 'pages/ateliers/dessin.md')
    const typed = word()
    const forge = new URL(app.city.addresses.forge)
    const refuse = (url: URL) =>
      url.host === forge.host && /^\/(api|associations|login\/oauth\/access_token)/.test(url.pathname)
    await mine.route(refuse, (route) =>
      route.fulfill({
        status: 401,
        headers: { 'access-control-allow-origin': app.city.addresses.app },
        json: { error: 'invalid_grant' },
      }),
    )
    await type(mine, typed)
    await kept(mine, typed)
    await publish(mine)
    await mine.getByRole('dialog', { name: 'Votre connexion a pris fin' }).waitFor(patience)
    expect(await draftTexts(mine)).toEqual(expect.arrayContaining([expect.stringContaining(typed)]))
    await mine.unroute(refuse)
    await mine.getByRole('dialog').getByRole('button', { name: 'Me reconnecter' }).click()
    await isOnline(mine)
    expect(await site.html('/ateliers/dessin/')).toContain(typed)
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
    const html = await site.html('/association/adherer/')
    expect(html).toContain(one)
    expect(html).toContain(two)
    await second.getByRole('dialog').getByText('Vos deux textes ont été réunis').waitFor(patience)
    await second.getByRole('dialog').getByRole('button', { name: 'Continuer d’écrire' }).click()
    await textOf(second).getByText(one).waitFor(patience)
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
    expect(await draftTexts(second)).toEqual(expect.arrayContaining([expect.stringContaining(two)]))
    await compared.getByLabel('Garder les deux').check()
    await compared.getByRole('button', { name: 'Publier ce choix' }).click()
    await isOnline(second)
    const html = await site.html('/ateliers/enfants/')
    expect(html).toContain(one)
    expect(html).toContain(two)
  })
})

describe('a refused layout', () => {
  it('leaves the old site, and names the page and the field', async () => {
    const identity = await files.read('identite.yml')
    const page = await write('pages/ateliers/theatre.md')
    const typed = word()
    // After this page was opened: the app's own check does not know yet, the city's runner does.
    await files.write('identite.yml', identity.replace(/^siege:.*\n/m, ''))
    try {
      await type(page, typed)
      await publish(page)
      const dialog = page.getByRole('dialog', { name: /^Mise en ligne impossible/ })
      await dialog.getByText(/Identité de l’association.*adresse du siège/).waitFor(patience)
      expect(await site.html('/ateliers/theatre/')).not.toContain(typed)
    } finally {
      await files.write('identite.yml', identity)
    }
    // A later commit repairs the site, and ours comes online with it.
    await isOnline(page)
    expect(await site.html('/ateliers/theatre/')).toContain(typed)
  })
})

async function pair(path: string): Promise<[Page, Page]> {
  const christian = await app.session('christian')
  return [await write(path), await write(path, { ...desk, storageState: christian })]
}
