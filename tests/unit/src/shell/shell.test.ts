// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import App from '#src/App.vue'
import { rememberPage } from '#src/stores/recent-pages.ts'
import { bench, lea } from '../fakes/services.ts'
import { openScreen, settle, type Screen } from '../mount-screen.ts'

const amir = { account: 'amir', name: 'Amir Haddad', email: '' }
let screen: Screen | null = null
/** Pages come with code of their own. */
const arrival = (path: string) =>
  vi.waitFor(() => expect(screen?.router.currentRoute.value.path).toBe(path), { timeout: 10_000 })
afterEach(() => {
  screen?.wrapper.unmount()
  localStorage.clear()
  document.body.innerHTML = ''
})

describe('an expired session', () => {
  it('is said with one button, while the page stays as it is', async () => {
    const doors = bench()
    screen = await openScreen(doors, '/aide', App)
    const page = document.querySelector('main h1')
    doors.session.become({ kind: 'expired', person: lea })
    await settle()
    expect(screen.text()).toContain('Votre connexion a pris fin')
    screen.button('Me reconnecter').click()
    await settle()
    expect(doors.session.calls).toEqual(['reauthorise'])
    expect(screen.text()).not.toContain('Votre connexion a pris fin')
    expect(document.querySelector('main h1')).toBe(page)
  })

  it('offers the whole page when the browser blocks the small window, and comes back to this one', async () => {
    const doors = bench()
    doors.session.answers.reauthorise = { kind: 'blocked' }
    screen = await openScreen(doors, '/aide', App)
    doors.session.become({ kind: 'expired', person: lea })
    await settle()
    screen.button('Me reconnecter').click()
    await settle()
    screen.button('Me reconnecter dans cette page').click()
    await settle()
    expect(doors.session.calls).toEqual(['reauthorise', 'signIn /aide'])
  })

  it('names both people when another one signed in in the small window, and offers to change', async () => {
    const doors = bench()
    doors.session.answers.reauthorise = { kind: 'other-person', previous: lea, now: amir }
    screen = await openScreen(doors, '/aide', App)
    doors.session.become({ kind: 'expired', person: lea })
    await settle()
    screen.button('Me reconnecter').click()
    await settle()
    expect(screen.text()).toContain('au nom de Amir Haddad, mais cette page est à Léa')
    screen.button('Changer de compte').click()
    await settle()
    expect(doors.session.calls).toEqual(['reauthorise', 'reauthorise another'])
  })
})

describe('the other tabs', () => {
  it('leave for the sign-in when one of them signs out', async () => {
    const doors = bench()
    screen = await openScreen(doors, '/sites/reg-art', App)
    doors.session.become({ kind: 'signed-out' })
    await settle()
    await arrival('/connexion')
  })

  it('stop at a question when somebody else has signed in', async () => {
    const doors = bench()
    screen = await openScreen(doors, '/aide', App)
    doors.session.become({ kind: 'other-person', person: lea, now: amir })
    await settle()
    const dialog = await vi.waitUntil(() => document.querySelector('[role=dialog]'), { timeout: 10_000 })
    expect(dialog.textContent).toContain('Continuer en tant que Amir Haddad')
  })
})

describe('going from page to page', () => {
  it('says the new page’s title and puts the focus on its heading', async () => {
    const doors = bench()
    screen = await openScreen(doors, '/aide', App)
    await screen.router.push('/style')
    await settle()
    await expect.poll(() => document.activeElement?.textContent).toBe('Page de style')
    expect(screen.text()).toContain('Page affichée : Page de style')
    expect(document.title).toBe('Page de style – Parvis')
  })

  it('names what is begun, an event not as a page', async () => {
    screen = await openScreen(bench(), '/sites/reg-art', App)
    await screen.router.push('/sites/reg-art/creer/evenement')
    await settle()
    await vi.waitFor(() => expect(screen?.text()).toContain('Page affichée : Nouvel événement'), { timeout: 10_000 })
    expect(document.title).toBe('Nouvel événement – Parvis')
  })

  it('leads « Écrire » to what was written last, or to the choice of what to write', async () => {
    screen = await openScreen(bench(), '/sites/reg-art', App)
    expect(screen.button('Écrire').getAttribute('href')).toBe('/sites/reg-art/ecrire')
    rememberPage({ person: 'lea', site: 'associations/reg-art' }, 'pages/contact.md')
    await screen.router.push('/aide')
    await settle()
    expect(screen.button('Écrire').getAttribute('href')).toBe('/sites/reg-art/ecrire/pages/contact.md')
  })

  it('shows only entries that lead somewhere, and marks the one where one is', async () => {
    const doors = bench()
    screen = await openScreen(doors, '/sites/reg-art', App)
    const links = [...document.querySelectorAll<HTMLAnchorElement>('nav[aria-label="Menu"] a')]
    expect(links.map((link) => link.textContent?.trim())).toEqual(['Mon site', 'Écrire', 'Photos', 'Aide'])
    expect(
      links.find((link) => link.ariaCurrent === 'page' || link.getAttribute('aria-current') === 'page')?.textContent,
    ).toContain('Mon site')
    for (const link of links) {
      expect(screen.router.resolve(new URL(link.href).pathname).name).not.toBe('lost')
    }
  })

  it('lets a keyboard skip the navigation', async () => {
    const doors = bench()
    screen = await openScreen(doors, '/aide', App)
    screen.button('Aller au contenu').click()
    expect(document.activeElement?.id).toBe('contenu')
  })
})
