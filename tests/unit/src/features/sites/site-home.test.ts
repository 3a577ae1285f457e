// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bench, contact, siteTexts } from '../../fakes/services.ts'
import { rememberPage } from '#src/stores/recent-pages.ts'
import { fakeForgeRepo } from '../../fakes/fake-forge-repo.ts'
import { openScreen, settle, type Screen } from '../../mount-screen.ts'

let screen: Screen | null = null
/** Pages come with code of their own. */
const arrival = (path: string) =>
  vi.waitFor(() => expect(screen?.router.currentRoute.value.path).toBe(path), { timeout: 10_000 })
afterEach(() => {
  screen?.wrapper.unmount()
  localStorage.clear()
  document.body.innerHTML = ''
})

const full = {
  ...siteTexts,
  'actualites/2026-11-20-ete.md': '---\ntitre: L’été des arts\n---\n\nBientôt.\n',
  'agenda/2099-12-12-concert.md':
    '---\ntitre: Concert\ndebut: 2099-12-12T20:00\nlieu: Salle des fêtes\n---\n\nVenez.\n',
  'agenda/2020-01-01-vieux.md': '---\ntitre: Vieux bal\ndebut: 2020-01-01\n---\n\nC’était bien.\n',
}
const lines = (): string[] =>
  [...document.querySelectorAll('.ui-list-item__title')].map((title) => title.textContent?.trim() ?? '')

async function search(words: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=search]')
  if (!input) throw new Error('no search field')
  input.value = words
  input.dispatchEvent(new Event('input'))
  await settle()
}

describe('the home of a site', () => {
  it('lists its pages, its news and its events, what is coming before what is over', async () => {
    screen = await openScreen(bench({ repo: fakeForgeRepo(full) }), '/sites/reg-art')
    expect(lines()).toEqual(['Accueil', 'Contact', 'Concert', 'L’été des arts'])
    expect(screen.text()).toContain('samedi 12 décembre 2099, 20 h – Salle des fêtes')
    screen.button('Voir les événements passés (1)').click()
    await settle()
    expect(lines()).toContain('Vieux bal')
    expect(screen.text()).toContain('passé')
  })

  it('follows the menu, what it leaves out comes after', async () => {
    const repo = fakeForgeRepo({
      ...full,
      'pages/ateliers.md': '---\ntitre: Ateliers\n---\n',
      'pages/ateliers/gravure.md': '---\ntitre: Gravure\n---\n',
      'menu.yml': '- page: ateliers\n  sous:\n    - page: ateliers/gravure\n- page: agenda\n',
    })
    screen = await openScreen(bench({ repo }), '/sites/reg-art')
    expect(lines().slice(0, 4)).toEqual(['Accueil', 'Ateliers', 'Gravure', 'Contact'])
    expect(screen.text()).toContain('Pages hors du menu')
  })

  it('says of each what is to be known before opening it', async () => {
    const repo = fakeForgeRepo({
      ...full,
      'agenda/2099-12-13-annule.md': '---\ntitre: Conférence\ndebut: 2099-12-13\nannule: true\n---\n',
      'agenda/2099-12-13-complet.md': '---\ntitre: Atelier\ndebut: 2099-12-13\ncomplet: oui\n---\n',
      'actualites/2026-11-21-attend.md': '---\ntitre: Surprise\npublier_le: 2099-01-02\n---\n',
      'agenda/2099-12-14-sans-jour.md': '---\ntitre: Sans jour\n---\n',
    })
    screen = await openScreen(bench({ repo }), '/sites/reg-art')
    expect(screen.text()).toContain('annulé')
    expect(screen.text()).toContain('complet')
    expect(screen.text()).toContain('Paraîtra le vendredi 2 janvier')
    expect(lines()[0]).toBe('Sans jour')
    expect(screen.text()).toContain('À corriger')
  })

  it('says which pages somebody left to be filled in, and finds them by these words', async () => {
    const repo = fakeForgeRepo({ ...full, 'pages/contact.md': '---\ntitre: Contact\n---\n\nTarif : [à compléter]\n' })
    screen = await openScreen(bench({ repo }), '/sites/reg-art')
    expect(screen.text()).toContain('À compléter')
    await search('a completer')
    expect(lines()).toEqual(['Contact'])
  })

  it('leads from an event to what else can be done with it', async () => {
    screen = await openScreen(bench({ repo: fakeForgeRepo(full) }), '/sites/reg-art')
    const menu = await vi.waitFor(() => {
      const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(': Concert'))
      if (!found) throw new Error('no menu yet')
      return found
    })
    menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await settle()
    const items = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')]
    expect(items.map((one) => one.textContent?.trim())).toEqual([
      'Annuler cet événement',
      'Marquer complet',
      'Copier',
      'Répéter',
      'Changer l’adresse',
      'Supprimer la page',
    ])
    items[0]?.click()
    await arrival('/sites/reg-art/annuler/agenda/2099-12-12-concert.md')
  })

  it('finds among two thousand, and draws no more than one can read', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [
        `actualites/2026-01-01-n-${index}.md`,
        `---\ntitre: Nouvelle ${index}\n---\n`,
      ]),
    )
    screen = await openScreen(bench({ repo: fakeForgeRepo({ ...siteTexts, ...many }) }), '/sites/reg-art')
    await vi.waitFor(() => expect(lines().length).toBeGreaterThan(2), { timeout: 20_000 })
    expect(lines().length).toBeLessThan(60)
    await search('nouvelle 1999')
    expect(lines()).toEqual(['Nouvelle 1999'])
  })

  it('opens a page for writing', async () => {
    screen = await openScreen(bench({ repo: fakeForgeRepo(full) }), '/sites/reg-art')
    expect(screen.button('Concert').getAttribute('href')).toBe('/sites/reg-art/ecrire/agenda/2099-12-12-concert.md')
  })

  it('finds without accents and capitals, and says how many', async () => {
    screen = await openScreen(bench({ repo: fakeForgeRepo(full) }), '/sites/reg-art')
    await search('ETE arts')
    expect(lines()).toEqual(['L’été des arts'])
    expect(screen.text()).toContain('Un résultat.')
    await search('zebre')
    expect(screen.text()).toContain('Rien ne correspond à « zebre »')
    screen.button('Tout afficher').click()
    await settle()
    expect(lines()).toHaveLength(4)
  })

  it('shows what is being written on this device first, and marks the page', async () => {
    const doors = bench({ repo: fakeForgeRepo(full) })
    await doors.services.drafts.put({
      person: 'lea',
      site: 'associations/reg-art',
      path: 'pages/contact.md',
      base: null,
      baseText: contact,
      text: contact.replace('titre: Contact', 'titre: Nous trouver'),
      savedAt: Date.UTC(2026, 10, 24, 13, 32),
      publishedAs: null,
    })
    screen = await openScreen(doors, '/sites/reg-art')
    expect(screen.text()).toContain('Continuer là où vous en étiez')
    expect(lines()[0]).toBe('Nous trouver')
    expect(screen.text()).toContain('Non publié')
  })

  it('leads back to the last three things that were written, what is not online yet among them', async () => {
    const doors = bench({ repo: fakeForgeRepo(full) })
    const of = { person: 'lea', site: 'associations/reg-art' }
    rememberPage(of, 'pages/accueil.md')
    for (const path of ['pages/disparue.md', 'agenda/2099-12-12-concert.md']) rememberPage(of, path)
    const draft = { ...of, base: null, baseText: '', publishedAs: null }
    const written = (path: string, titre: string, savedAt: number) =>
      doors.services.drafts.put({ ...draft, path, text: `---\ntitre: ${titre}\n---\n`, savedAt })
    await written('pages/neuve.md', 'Neuve', Date.now() + 5000)
    await written('pages/vieille.md', 'Vieille', 1000)
    screen = await openScreen(doors, '/sites/reg-art')
    expect(lines().slice(0, 4)).toEqual(['Neuve', 'Concert', 'Accueil', 'Vieille'])
    expect(screen.button('Neuve').textContent).toContain('Jamais publié')
    const headings = [...document.querySelectorAll('h2')].map((one) => one.textContent)
    expect(headings.slice(0, 3)).toEqual([
      'Créer',
      'Continuer là où vous en étiez',
      'Autres textes en cours sur cet appareil',
    ])
  })

  it('teaches where there is nothing yet', async () => {
    screen = await openScreen(bench(), '/sites/reg-art')
    expect(screen.text()).toContain('Aucune actualité')
    expect(screen.text()).toContain('Exemple : « Portes ouvertes')
  })
})

describe('« Écrire »', () => {
  it('lets choose what to write, or leads to what exists', async () => {
    screen = await openScreen(bench(), '/sites/reg-art/ecrire')
    await vi.waitFor(() => expect(screen?.text()).toContain('Que voulez-vous écrire ?'), { timeout: 10_000 })
    expect(screen.button('Un événement').getAttribute('href')).toBe('/sites/reg-art/creer/evenement')
    expect(screen.button('Voir tout le site').getAttribute('href')).toBe('/sites/reg-art')
  })
})

describe('« Mes sites »', () => {
  it('goes straight into the only one', async () => {
    screen = await openScreen(bench(), '/')
    await arrival('/sites/reg-art')
  })

  it('shows nothing to choose while the only one opens', async () => {
    const doors = bench()
    const seen: string[] = []
    const watcher = new MutationObserver(() => seen.push(document.body.textContent ?? ''))
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true })
    screen = await openScreen(doors, '/')
    await arrival('/sites/reg-art')
    watcher.disconnect()
    expect(seen.some((words) => words.includes('Choisissez le site'))).toBe(false)
  })

  it('without any says whom to ask', async () => {
    const doors = bench()
    doors.services.forge.sites = async () => []
    screen = await openScreen(doors, '/')
    expect(screen.text()).toContain('Aucun site pour l’instant')
    expect(screen.text()).toContain('Mon compte est lea.')
  })

  it('with several lets choose, and says which cannot be written', async () => {
    const doors = bench()
    const site = { owner: 'associations', canWrite: true, archived: false }
    doors.services.forge.sites = async () => [
      { ...site, address: 'reg-art', name: 'Reg’art' },
      { ...site, address: 'kayane', name: 'Kayane', archived: true },
    ]
    screen = await openScreen(doors, '/')
    expect(lines()).toEqual(['Reg’art', 'Kayane'])
    expect(screen.button('Kayane').textContent).toContain('Suspendu')
  })
})
