// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import App from '#src/App.vue'
import { AppError } from '#src/services/app-error.ts'
import { useSessionStore } from '#src/stores/session.ts'
import { bench, contact, lea } from '../../fakes/services.ts'
import { openScreen, settle, type Screen } from '../../mount-screen.ts'

const amir = { account: 'amir', name: 'Amir Haddad', email: '' }
let screen: Screen | null = null
/** Pages come with code of their own. */
const arrival = (path: string) =>
  vi.waitFor(() => expect(screen?.router.currentRoute.value.path).toBe(path), { timeout: 10_000 })
afterEach(() => {
  screen?.wrapper.unmount()
  document.body.innerHTML = ''
})

/** Dialogs come with code of their own. */
const dialog = () => vi.waitUntil(() => document.querySelector('[role=dialog]'), { timeout: 10_000 })

describe('the first page', () => {
  it('says what Parvis is, and sends to the forge and back to the page that was asked for', async () => {
    const doors = bench()
    doors.session.become({ kind: 'signed-out' })
    screen = await openScreen(doors, '/sites/reg-art', App)
    expect(screen.router.currentRoute.value.path).toBe('/connexion')
    expect(screen.text()).toContain('vous modifiez une page comme dans un traitement de texte')
    screen.button('Me connecter').click()
    await settle()
    expect(doors.session.calls).toEqual(['signIn /sites/reg-art'])
  })

  it('never sends to another site than this one', async () => {
    for (const evil of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/connexion/retour',
    ]) {
      const doors = bench()
      doors.session.become({ kind: 'signed-out' })
      screen = await openScreen(doors, `/connexion?retour=${encodeURIComponent(evil)}`)
      screen.button('Me connecter').click()
      await settle()
      expect(doors.session.calls).toEqual(['signIn /'])
      screen.wrapper.unmount()
    }
  })

  it('says whom to call when the password is forgotten', async () => {
    const doors = bench()
    doors.services.city.help = { name: 'Sami', phone: '04 76 00 00 01', email: 'aide@ville.example', hours: '' }
    doors.session.become({ kind: 'signed-out' })
    screen = await openScreen(doors, '/connexion')
    screen.button('Mot de passe oublié').click()
    expect(document.querySelector('a[href="tel:0476000001"]')?.textContent).toBe('04 76 00 00 01')
  })
})

describe('coming back from the forge', () => {
  it('goes on to the page that was asked for', async () => {
    const doors = bench()
    doors.session.answers.completeSignIn = {
      kind: 'signed-in',
      person: lea,
      returnTo: '/aide',
      replaced: null,
      smallWindow: false,
    }
    screen = await openScreen(doors, '/connexion/retour')
    await arrival('/aide')
  })

  it('says in words why it did not work, that the texts are safe, and begins again where it was', async () => {
    const doors = bench()
    doors.session.answers.completeSignIn = {
      kind: 'refused',
      reason: 'stale',
      returnTo: '/sites/reg-art',
      smallWindow: false,
    }
    screen = await openScreen(doors, '/connexion/retour')
    expect(screen.text()).toContain('Vos textes sont gardés sur cet appareil')
    screen.button('Recommencer').click()
    expect(doors.session.calls).toEqual(['signIn /sites/reg-art'])
  })

  it('says whom to call when the account is closed', async () => {
    const doors = bench()
    doors.services.city.help = { name: 'Sami', phone: '04 76 00 00 01', email: '', hours: '' }
    doors.session.answers.completeSignIn = new AppError('account-closed')
    screen = await openScreen(doors, '/connexion/retour')
    expect(screen.text()).toContain('Votre compte est fermé')
    expect(screen.text()).toContain('04 76 00 00 01')
  })

  it('in the small window as somebody else changes nothing and names both', async () => {
    const doors = bench()
    doors.session.answers.completeSignIn = { kind: 'other-person', previous: lea, now: amir, smallWindow: true }
    screen = await openScreen(doors, '/connexion/retour')
    expect(screen.text()).toContain('au nom de Amir Haddad, mais la page que vous écriviez est à Léa')
  })

  it('closes the small window when all is well', async () => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => {})
    const doors = bench()
    doors.session.answers.completeSignIn = {
      kind: 'signed-in',
      person: lea,
      returnTo: '/',
      replaced: null,
      smallWindow: true,
    }
    screen = await openScreen(doors, '/connexion/retour')
    expect(close).toHaveBeenCalled()
    expect(screen.router.currentRoute.value.path).toBe('/connexion/retour')
  })
})

describe('signing out', () => {
  it('names what was not published before it lets go, and keeps it', async () => {
    const doors = bench()
    const key = { person: 'lea', site: 'associations/reg-art', path: 'pages/contact.md' }
    await doors.services.drafts.put({
      ...key,
      base: null,
      baseText: contact,
      text: contact.replace('Contact', '"Nous écrire"'),
      savedAt: 1,
      publishedAs: null,
    })
    screen = await openScreen(doors, '/aide', App)
    useSessionStore().leaving = true
    await dialog()
    expect(screen.text()).toContain('Un texte n’est pas encore publié')
    expect(screen.text()).toContain('« Nous écrire » (reg-art)')
    expect(doors.session.calls).toEqual([])
    screen.button('Se déconnecter et garder les textes').click()
    await settle()
    expect(doors.session.calls).toEqual(['signOut'])
    expect(await doors.services.drafts.get(key)).not.toBeNull()
    expect(screen.router.currentRoute.value.path).toBe('/aide')
  })

  it('can be called off', async () => {
    const doors = bench()
    screen = await openScreen(doors, '/aide', App)
    screen.button('Se déconnecter').click()
    await dialog()
    screen.button('Rester').click()
    await settle()
    expect(document.querySelector('[role=dialog]')).toBeNull()
    expect(doors.session.calls).toEqual([])
  })
})
