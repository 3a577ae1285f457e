/** How each route of the app is opened for the accessibility test. A route that is not here fails the test. */
import type { Page } from 'playwright-core'
import { expireSession } from '#tests/harness/expire-session.ts'

export interface AccessibilityCase {
  /** Path of the route as the router declares it. */
  route: string
  /** Where a person meets it. */
  address: string
  /** Léa's session, or nobody's. */
  signedIn: boolean
  /** Before the page is opened. */
  prepare?(page: Page): Promise<void>
  /** Shows when the screen is complete. */
  ready: string
  /** What else is to be looked at, after the screen itself: an open dialog, an error. */
  states?: readonly { name: string; reach(page: Page): Promise<void> }[]
}

const signOutDialog = {
  name: 'signing out',
  async reach(page: Page): Promise<void> {
    await page.locator('main').getByRole('button', { name: 'Se déconnecter' }).click()
    await page.getByRole('dialog').waitFor()
  },
}

const photoDialog = {
  name: 'choosing photos',
  async reach(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Photo', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Choisir des photos' }).waitFor()
  },
}

/** One that is ready and lacks its answers, one that cannot be taken. */
const photoQuestions = {
  name: 'describing photos',
  async reach(page: Page): Promise<void> {
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    await page
      .getByRole('dialog')
      .locator('input[type="file"]')
      .setInputFiles([
        { name: 'point.png', mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') },
        { name: 'vide.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('') },
      ])
    await page.getByText('Ce fichier est vide.').waitFor()
    await page.getByRole('button', { name: 'Ajouter la photo' }).click()
    await page.getByText('Il manque une réponse').waitFor()
  },
}

const cutting = {
  name: 'cutting a photo',
  async reach(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Recadrer', exact: true }).click()
    await page.getByRole('button', { name: 'Recadrer ainsi' }).waitFor()
  },
}

const stayingInView = {
  name: 'what must stay in view of a photo',
  async reach(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Ce qui doit rester visible' }).click()
    await page.getByText('En carré').waitFor()
  },
}

const photoOfAnAlbum = {
  name: 'a photo of an album that is chosen',
  async reach(page: Page): Promise<void> {
    await page.getByRole('option').nth(1).click()
    await page.getByRole('button', { name: 'Retirer de l’album' }).waitFor()
  },
}

const photoTakenOut = {
  name: 'a photo that was taken out of an album',
  async reach(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Retirer de l’album' }).click()
    await page.getByRole('button', { name: 'La remettre' }).waitFor()
  },
}

const photosForAnAlbum = {
  name: 'choosing photos for an album',
  async reach(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Ajouter des photos' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Mettre la photo/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Ajouter la photo' }).waitFor()
  },
}

const documentDialog = {
  name: 'a document that cannot be taken',
  async reach(page: Page): Promise<void> {
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click()
    await page.getByRole('button', { name: 'Oui, abandonner' }).click()
    const more = page.getByRole('button', { name: 'Plus', exact: true })
    if (await more.isVisible()) await more.click()
    await page.getByRole('button', { name: 'Document', exact: true }).click()
    await page
      .getByRole('dialog')
      .locator('input[type="file"]')
      .setInputFiles({ name: 'programme.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') })
    await page.getByText('Ce type de fichier n’est pas accepté').waitFor()
  },
}

const faultyInformation = {
  name: 'information that cannot be read',
  async reach(page: Page): Promise<void> {
    const path = 'pages/abimee.md'
    const text = '---\ntitre: [Abîmée\ndescription: "Une page\n---\n\n![Des pins](/medias/2026/accueil.webp)\n'
    await page.evaluate(
      ([of, now]) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('parvis-brouillons')
          opening.addEventListener('error', () => reject(opening.error))
          opening.addEventListener('success', () => {
            const [person, site] = ['lea', 'associations/reg-art']
            const draft = { person, site, path: of, base: null, baseText: '', text: now, savedAt: 1, publishedAs: null }
            const writing = opening.result.transaction('drafts', 'readwrite')
            writing.objectStore('drafts').put(draft, [person, site, of])
            writing.addEventListener('complete', () => (opening.result.close(), resolve()))
          })
        }),
      [path, text] as const,
    )
    await page.goto(new URL(`/sites/reg-art/ecrire/${path}`, page.url()).href)
    await page.getByRole('button', { name: 'Réparer' }).waitFor()
  },
}

const pictureDialog = {
  name: 'describing a picture of the text',
  async reach(page: Page): Promise<void> {
    await page.getByRole('img', { name: 'Des pins' }).click()
    await page.getByRole('button', { name: 'Photo', exact: true }).click()
    await page.getByRole('dialog', { name: 'Description de la photo' }).waitFor()
  },
}

/** One that is online, its form open to the last field, with an end before its beginning and a link that is none. */
const faultyEvent = {
  name: 'an event whose information has faults',
  async reach(page: Page): Promise<void> {
    await page.goto(new URL('/sites/reg-art', page.url()).href)
    await page
      .getByRole('region', { name: /^Agenda/ })
      .getByRole('link')
      .first()
      .click()
    await page.getByRole('group', { name: 'Jour, heure et lieu' }).waitFor()
    const information = page.getByRole('button', { name: 'Informations de la page' })
    if (await information.isVisible()) await information.click()
    const form = page.getByRole('dialog').or(page.getByRole('complementary', { name: 'Informations de la page' }))
    const end = form.getByRole('button', { name: 'Ajouter une heure de fin' })
    if (await end.isVisible()) await end.click()
    await form.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    await form.locator('[data-field="fin"]').fill('2020-01-01')
    await form.locator('[data-field="inscription"]').fill('demain peut-être')
    await form.locator('[data-field="inscription"]').blur()
    await form.getByText('La fin vient avant le début').waitFor()
    await form.getByText('Ce n’est ni un lien, ni un courriel').waitFor()
  },
}

const photoOfTheSite = {
  name: 'a photo of the site',
  async reach(page: Page): Promise<void> {
    await page
      .getByRole('button', { name: /^Ouvrir/ })
      .first()
      .click()
    const description = page.getByRole('dialog').getByRole('textbox', { name: 'Que voit-on sur la photo ?' })
    await description.fill('')
    await page.getByRole('button', { name: 'Publier', exact: true }).click()
    await page.getByText('Dites ce que l’on voit').waitFor()
  },
}

/** One that this browser can show, one that it cannot, and words. */
const photosReceived = {
  name: 'photos that were shared',
  async reach(page: Page): Promise<void> {
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
          const bytes = Uint8Array.from(atob(dot), (letter) => letter.charCodeAt(0))
          const files = [
            { name: 'point.png', bytes: new Blob([bytes], { type: 'image/png' }) },
            { name: 'IMG_2.heic', bytes: new Blob(['heic'], { type: 'image/heic' }) },
          ]
          const share = {
            id: 'x',
            person: 'lea',
            expected: '',
            receivedAt: 1,
            title: '',
            text: 'Samedi',
            url: '',
            files,
          }
          const opening = indexedDB.open('parvis-partages')
          opening.addEventListener('error', () => reject(opening.error))
          opening.addEventListener('success', () => {
            const writing = opening.result.transaction('shares', 'readwrite')
            writing.objectStore('shares').put(share)
            writing.addEventListener('complete', () => (opening.result.close(), resolve()))
          })
        }),
    )
    await page.goto(new URL('/partager?recu=x', page.url()).href)
    await page.getByText('Ranger dans les photos du site').waitFor()
    await page.getByText('IMG_2.heic').waitFor()
  },
}

const givingUpWhatWasShared = {
  name: 'giving up what was shared',
  async reach(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Ne pas garder' }).click()
    await page.getByText('Retirer cela de Parvis').waitFor()
  },
}

/** Léa has one site and is led straight into it: the list is seen by who has two. */
async function aSecondSite(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const send = window.fetch
    window.fetch = async (input, init) => {
      const response = await send(input, init)
      if (!String(input).includes('/api/v1/user/repos')) return response
      const repositories = (await response.json()) as { name: string; description: string }[]
      const more = repositories.map((one) => ({ ...one, name: 'kayane', description: 'Kayane' }))
      return new Response(JSON.stringify([...repositories, ...more]), { status: response.status })
    }
  })
}

const expiredSession = {
  name: 'an expired session',
  async reach(page: Page): Promise<void> {
    await expireSession(page)
    await page.reload()
    await page.getByText('Votre connexion a pris fin').waitFor()
  },
}

const pageMenu = {
  name: 'what can be done with a page',
  async reach(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Tout afficher' }).click()
    await page
      .getByRole('button', { name: /^Actions/ })
      .first()
      .click()
    await page.getByRole('menu').waitFor()
  },
}

/** From the site's home, with the demo's event that is furthest away. */
async function act(page: Page, action: string, ready: string): Promise<void> {
  await page.getByRole('searchbox').fill('stage')
  await page
    .getByRole('button', { name: /^Actions : Stage/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: action }).click()
  await page.getByText(ready).first().waitFor()
}

export const cases: readonly AccessibilityCase[] = [
  {
    route: '/connexion',
    address: '/connexion',
    signedIn: false,
    ready: 'h1',
    states: [
      {
        name: 'forgotten password',
        reach: (page) => page.getByText('Mot de passe oublié').click(),
      },
    ],
  },
  // An answer that nobody asked for: the screen that says why signing in did not work.
  {
    route: '/connexion/retour',
    address: '/connexion/retour?code=x&state=x',
    signedIn: false,
    ready: 'text=La connexion n’a pas abouti',
  },
  { route: '/', address: '/', signedIn: true, prepare: aSecondSite, ready: 'text=Choisissez le site' },
  {
    route: '/sites/:adresse',
    address: '/sites/reg-art',
    signedIn: true,
    ready: '.ui-list',
    states: [
      {
        name: 'a search without result',
        async reach(page) {
          await page.getByRole('searchbox').fill('introuvable zèbre')
          await page.getByText('Rien ne correspond à').waitFor()
        },
      },
      pageMenu,
    ],
  },
  {
    route: '/sites/:adresse/ecrire/:path(.*)',
    address: '/sites/reg-art/ecrire/pages/venir.md',
    signedIn: true,
    ready: '[contenteditable=true]',
    states: [
      photoDialog,
      photoQuestions,
      cutting,
      stayingInView,
      documentDialog,
      faultyInformation,
      pictureDialog,
      faultyEvent,
    ],
  },
  {
    route: '/sites/:adresse/ecrire/:path(.*)',
    address: '/sites/reg-art/ecrire/albums/linogravures.md',
    signedIn: true,
    ready: '[role=option]',
    states: [photoOfAnAlbum, photoTakenOut, photosForAnAlbum],
  },
  {
    route: '/sites/:adresse/ecrire',
    address: '/sites/reg-art/ecrire',
    signedIn: true,
    ready: 'text=Ou changer ce qui existe',
  },
  {
    route: '/sites/:adresse/creer/:genre(page|actualite|evenement|mission|album)',
    address: '/sites/reg-art/creer/evenement',
    signedIn: true,
    ready: 'main input',
    states: [
      {
        name: 'what is missing',
        async reach(page) {
          await page.getByRole('button', { name: 'Commencer à écrire' }).click()
          await page.getByText('Écrivez un titre').first().waitFor()
        },
      },
      {
        name: 'an address that is taken',
        async reach(page) {
          await page.getByRole('link', { name: 'Nouvelle page' }).click()
          await page.getByLabel('Titre de la page').fill('Venir')
          await page.getByText('Une page a déjà cette adresse').waitFor()
          await page.getByRole('button', { name: 'Choisir une autre adresse' }).click()
        },
      },
    ],
  },
  {
    route: '/sites/:adresse/adresse/:path(.*)',
    address: '/sites/reg-art/adresse/pages/venir.md',
    signedIn: true,
    ready: 'text=Ce qui va changer',
    states: [
      {
        name: 'an address that is taken',
        async reach(page) {
          await page.getByLabel('Fin de l’adresse').fill('presse')
          await page.getByText('Une autre page a déjà l’adresse').waitFor()
        },
      },
    ],
  },
  {
    route: '/sites/:adresse/supprimer/:path(.*)',
    address: '/sites/reg-art/supprimer/pages/venir.md',
    signedIn: true,
    ready: 'text=Ce qui va se passer',
  },
  // The demo's events have the day of its start in their address: they are reached as a person does.
  {
    route: '/sites/:adresse/repeter/:path(.*)',
    address: '/sites/reg-art',
    signedIn: true,
    ready: '.ui-list',
    states: [
      { name: 'an event repeated', reach: (page) => act(page, 'Répéter', 'Les dates') },
      {
        name: 'no day that is left',
        async reach(page) {
          await page.getByLabel('Nombre de fois').fill('1')
          await page.getByRole('button', { name: /^Publier/ }).click()
          await page.getByText('Cochez au moins une date').waitFor()
        },
      },
    ],
  },
  {
    route: '/sites/:adresse/:etat(annuler|complet)/:path(.*)',
    address: '/sites/reg-art',
    signedIn: true,
    ready: '.ui-list',
    states: [{ name: 'an event cancelled', reach: (page) => act(page, 'Annuler', 'Ce qui va se passer') }],
  },
  {
    route: '/sites/:adresse/photos',
    address: '/sites/reg-art/photos',
    signedIn: true,
    ready: 'text=Chercher une photo',
    states: [photoOfTheSite],
  },
  {
    route: '/partager',
    address: '/partager?manque=photos',
    signedIn: true,
    ready: 'text=Rien n’attend ici',
    states: [photosReceived, givingUpWhatWasShared],
  },
  { route: '/aide', address: '/aide', signedIn: true, ready: 'h1', states: [signOutDialog, expiredSession] },
  {
    route: '/style',
    address: '/style',
    signedIn: true,
    ready: 'h1',
    states: [
      {
        name: 'a dialog',
        async reach(page) {
          await page.getByRole('button', { name: 'Ouvrir la fenêtre' }).click()
          await page.getByRole('dialog').waitFor()
        },
      },
    ],
  },
  { route: '/:rest(.*)*', address: '/nulle-part', signedIn: true, ready: 'h1' },
]
