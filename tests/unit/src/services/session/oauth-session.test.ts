import { describe, expect, it } from 'vitest'
import { browser, FORGE, minutes } from './browser-tab.ts'
import { fakeForge } from './fake-forge-grants.ts'

const lea = { account: 'lea', name: 'Léa Martin', email: 'lea@ville.example' }
const amir = { account: 'amir', name: 'Amir Haddad', email: 'amir@ville.example' }

describe('signing in', () => {
  it('goes to the forge with PKCE, a state and every scope that will ever be asked', async () => {
    const tab = browser(fakeForge(lea)).tab()
    await tab.session.signIn('/sites/reg-art')
    const url = new URL(tab.visited[0] ?? '')
    expect(url.origin + url.pathname).toBe(`${FORGE}/login/oauth/authorize`)
    expect(url.searchParams.get('code_challenge_method')).toBe('S256')
    expect(url.searchParams.get('code_challenge')).toHaveLength(43)
    expect(url.searchParams.get('state')?.length).toBeGreaterThan(30)
    expect(url.searchParams.get('scope')).toBe(
      'openid profile read:user write:repository write:issue write:notification read:organization',
    )
  })

  it('comes back to the page that was asked for, as the person whom the forge names', async () => {
    const forge = fakeForge(lea)
    const tab = browser(forge).tab()
    expect(await tab.signIn('/sites/reg-art')).toMatchObject({
      kind: 'signed-in',
      person: lea,
      returnTo: '/sites/reg-art',
      replaced: null,
    })
    expect(tab.session.state()).toEqual({ kind: 'signed-in', person: lea })
    expect(forge.received[0]?.get('code_verifier')?.length).toBeGreaterThan(40)
    expect(await tab.session.accessToken()).toMatch(/^access-/)
  })

  it('refuses an answer that was not asked for, and one that comes twice', async () => {
    const forge = fakeForge(lea)
    const tab = browser(forge).tab()
    await tab.session.signIn('/')
    const foreign = tab.answer({ code: forge.code(), state: 'somebody-elses' })
    expect(await tab.session.completeSignIn(foreign)).toMatchObject({ kind: 'refused', reason: 'stale' })
    const answer = tab.answer({ code: forge.code() })
    expect(await tab.session.completeSignIn(answer)).toMatchObject({ kind: 'signed-in' })
    expect(await tab.session.completeSignIn(answer)).toMatchObject({ kind: 'refused', reason: 'stale' })
  })

  it('refuses an answer that took longer than a quarter of an hour', async () => {
    const forge = fakeForge(lea)
    const world = browser(forge)
    const tab = world.tab()
    await tab.session.signIn('/')
    world.now += minutes(16)
    expect(await tab.session.completeSignIn(tab.answer({ code: forge.code() }))).toMatchObject({ reason: 'stale' })
  })

  it('tells a no, an old grant and another failure apart', async () => {
    const tab = browser(fakeForge(lea)).tab()
    const answers: [Record<string, string>, string][] = [
      [{ error: 'access_denied' }, 'denied'],
      [{ error: 'server_error', error_description: 'a grant exists with different scope' }, 'scope'],
      [{ error: 'server_error' }, 'failed'],
    ]
    for (const [parameters, reason] of answers) {
      await tab.session.signIn('/')
      expect(await tab.session.completeSignIn(tab.answer(parameters))).toMatchObject({ kind: 'refused', reason })
    }
    expect(tab.session.state()).toEqual({ kind: 'signed-out' })
  })

  it('says who left when another person signs in on the same device, and begins at the front door', async () => {
    const forge = fakeForge(lea)
    const tab = browser(forge).tab()
    await tab.signIn()
    forge.person = amir
    expect(await tab.signIn('/sites/reg-art')).toMatchObject({
      kind: 'signed-in',
      person: amir,
      replaced: lea,
      returnTo: '/',
    })
  })
})

describe('the token', () => {
  it('is refreshed before its end, and not before', async () => {
    const forge = fakeForge(lea)
    const world = browser(forge)
    const tab = world.tab()
    await tab.signIn()
    const first = await tab.session.accessToken()
    world.now += minutes(50)
    expect(await tab.session.accessToken()).toBe(first)
    world.now += minutes(6)
    expect(await tab.session.accessToken()).not.toBe(first)
    expect(forge.received).toHaveLength(2)
  })

  it('is refreshed once for all tabs, though the refresh token serves once', async () => {
    const forge = fakeForge(lea)
    const world = browser(forge)
    const [one, two] = [world.tab(), world.tab()]
    await one.signIn()
    world.now += minutes(59)
    const tokens = await Promise.all([one, two, one, two].map((tab) => tab.session.accessToken()))
    expect(new Set(tokens).size).toBe(1)
    expect(forge.received.filter((body) => body.get('grant_type') === 'refresh_token')).toHaveLength(1)
    expect(two.session.state()).toEqual({ kind: 'signed-in', person: lea })
  })

  it('goes on over many hours of rotation in two tabs', async () => {
    const world = browser(fakeForge(lea))
    const [one, two] = [world.tab(), world.tab()]
    await one.signIn()
    for (let hour = 0; hour < 12; hour += 1) {
      world.now += minutes(58)
      const tab = hour % 2 === 0 ? two : one
      expect(await tab.session.accessToken()).toMatch(/^access-/)
    }
    expect(one.session.state()).toEqual({ kind: 'signed-in', person: lea })
  })

  it('lives on to its end when the forge refuses the refresh, and the person is told at once', async () => {
    const forge = fakeForge(lea)
    const world = browser(forge)
    const [one, two] = [world.tab(), world.tab()]
    await one.signIn()
    const heard: string[] = []
    two.session.watch((state) => heard.push(state.kind))
    forge.revoke()
    world.now += minutes(56)
    expect(await one.session.accessToken()).toMatch(/^access-/)
    expect(one.session.state()).toEqual({ kind: 'expired', person: lea })
    expect(heard.at(-1)).toBe('expired')
    world.now += minutes(5)
    await expect(one.session.accessToken()).rejects.toMatchObject({ code: 'session-expired' })
  })

  it('does not end the session because the network is away', async () => {
    const forge = fakeForge(lea)
    const world = browser(forge)
    const tab = world.tab()
    await tab.signIn()
    forge.failure = 'network'
    world.now += minutes(56)
    expect(await tab.session.accessToken()).toMatch(/^access-/)
    world.now += minutes(10)
    await expect(tab.session.accessToken()).rejects.toMatchObject({ code: 'forge-down' })
    forge.failure = 'down'
    await expect(tab.session.accessToken()).rejects.toMatchObject({ code: 'forge-down' })
    forge.failure = 'nonsense'
    await expect(tab.session.accessToken()).rejects.toMatchObject({ code: 'answer-unreadable' })
    forge.failure = 'none'
    expect(await tab.session.accessToken()).toMatch(/^access-/)
    expect(tab.session.state().kind).toBe('signed-in')
  })

  it('that the forge refuses is replaced, whatever the clock says', async () => {
    const tab = browser(fakeForge(lea)).tab()
    await tab.signIn()
    const first = await tab.session.accessToken()
    tab.session.tokenRefused('some-other-token')
    expect(await tab.session.accessToken()).toBe(first)
    tab.session.tokenRefused(first)
    expect(await tab.session.accessToken()).not.toBe(first)
  })

  it('that arrives after signing out is nobody’s', async () => {
    const forge = fakeForge(lea)
    const world = browser(forge)
    const tab = world.tab()
    await tab.signIn()
    world.now += minutes(58)
    let letGo = (): void => {}
    forge.gate = new Promise((resolve) => (letGo = resolve))
    const asked = tab.session.accessToken()
    await Promise.resolve()
    tab.session.signOut()
    letGo()
    await expect(asked).rejects.toMatchObject({ code: 'session-expired' })
    expect(tab.session.state()).toEqual({ kind: 'signed-out' })
  })
})

describe('several people on one device', () => {
  it('never gives a page another person’s token', async () => {
    const forge = fakeForge(lea)
    const world = browser(forge)
    const mine = world.tab()
    await mine.signIn()
    const other = world.tab()
    other.session.signOut()
    forge.person = amir
    await other.signIn()
    expect(mine.session.state()).toEqual({ kind: 'other-person', person: lea, now: amir })
    await expect(mine.session.accessToken()).rejects.toMatchObject({ code: 'session-expired' })
    expect(await other.session.accessToken()).toMatch(/^access-/)
  })

  it('signs all tabs out together and ends at the forge’s own sign-out', async () => {
    const world = browser(fakeForge(lea))
    const [one, two] = [world.tab(), world.tab()]
    await one.signIn()
    const heard: string[] = []
    two.session.watch((state) => heard.push(state.kind))
    one.session.signOut()
    expect(heard.at(-1)).toBe('signed-out')
    expect(one.visited.at(-1)).toBe(`${FORGE}/user/logout`)
  })

  it('keeps every token out of every address', async () => {
    const world = browser(fakeForge(lea))
    const tab = world.tab()
    await tab.signIn()
    const token = await tab.session.accessToken()
    tab.session.signOut()
    expect(tab.visited.filter((url) => url.includes(token) || url.includes('refresh-'))).toEqual([])
  })
})
