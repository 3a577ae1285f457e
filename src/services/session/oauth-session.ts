/**
 * Who is signed in, by OAuth on the city's forge. Refresh tokens are single use and rotate, so refreshing happens under
 * one lock for all tabs and re-reads what another tab may have fetched meanwhile.
 */
import { AppError } from '../app-error.ts'
import type { Person } from '../forge/forge.ts'
import type { ForgeGrants, Grant } from './forge-grants.ts'
import type { PendingRequests } from './pending-requests.ts'
import type { ReauthoriseOutcome, Session, SessionState, SignInOutcome } from './session.ts'
import { openSmallWindow, tellOpener, waitForSmallWindow } from './small-window.ts'
import type { TokenStore, Tokens } from './token-store.ts'

/** Refreshed this long before the end: a push on a slow line must not begin with a token that dies on the way. */
const MARGIN = 5 * 60_000
const REFRESH_LOCK = 'parvis:session-refresh'
/** After a sign-out of the forge in the small window, the app's first page there goes on with the sign-in. */
const GO_ON_KEY = 'parvis:sign-in-goes-on'

export interface OauthSessionOptions {
  grants: ForgeGrants
  tokens: TokenStore
  pending: PendingRequests
  /** Who a token belongs to, as the forge says. Throws `AppError` (a closed account, a password to change). */
  identify(token: string): Promise<Person>
  /** One at a time in all tabs of this browser. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>
  navigate(url: string): void
  now?: () => number
}

export interface OauthSession extends Session {
  /** Called once at the start of the app; true when this window only passes by on its way to the sign-in. */
  passThrough(): boolean
}

export function createOauthSession(options: OauthSessionOptions): OauthSession {
  const { grants, tokens, pending, identify, navigate } = options
  const now = options.now ?? Date.now
  const listeners = new Set<(state: SessionState) => void>()
  /** Whom this page belongs to. Never changes silently: what is typed here is this person's. */
  let owner = tokens.read()?.person ?? null

  function state(): SessionState {
    const stored = tokens.read()
    if (!stored) return { kind: 'signed-out' }
    if (owner && stored.person.account !== owner.account)
      return { kind: 'other-person', person: owner, now: stored.person }
    return { kind: stored.refresh === null ? 'expired' : 'signed-in', person: stored.person }
  }
  const changed = (): void => listeners.forEach((listener) => listener(state()))
  tokens.watch(() => {
    owner ??= tokens.read()?.person ?? null
    changed()
  })

  function keep(grant: Grant, person: Person): void {
    tokens.write({ person, access: grant.access, refresh: grant.refresh, expiresAt: now() + grant.lifetime * 1000 })
  }
  /** The tokens of this page's person; another's are as good as none. */
  function mine(): Tokens {
    const stored = tokens.read()
    if (!stored || (owner && stored.person.account !== owner.account)) throw new AppError('session-expired')
    return stored
  }
  const lives = (stored: Tokens, margin: number): boolean => stored.expiresAt - now() > margin

  async function refreshed(): Promise<string> {
    const stored = mine()
    if (lives(stored, MARGIN)) return stored.access // another tab was faster
    if (stored.refresh === null) {
      if (lives(stored, 0)) return stored.access
      throw new AppError('session-expired')
    }
    let grant: Grant | null
    try {
      grant = await grants.refresh(stored.refresh)
    } catch (error) {
      if (lives(stored, 0)) return stored.access
      throw error
    }
    // Signed out, or somebody else signed in, while the answer was on its way: what arrived is nobody's.
    if (tokens.read()?.refresh !== stored.refresh) return mine().access
    if (grant) {
      keep(grant, stored.person)
      return grant.access
    }
    tokens.write({ ...stored, refresh: null })
    changed()
    if (lives(stored, 0)) return stored.access
    throw new AppError('session-expired')
  }

  async function begin(returnTo: string, smallWindow: boolean): Promise<{ url: string; state: string }> {
    const request = await grants.newRequest()
    pending.put({
      state: request.state,
      verifier: request.verifier,
      returnTo,
      smallWindow,
      expected: owner?.account ?? '',
      startedAt: now(),
    })
    return request
  }

  async function complete(url: URL): Promise<SignInOutcome> {
    const request = pending.take(url.searchParams.get('state') ?? '', now())
    if (!request) return { kind: 'refused', reason: 'stale', returnTo: '/', smallWindow: false }
    const { returnTo, smallWindow } = request
    if (smallWindow) tellOpener(request.state, { kind: 'arrived' })
    const outcome = await grants.exchange(url.searchParams, request.state, request.verifier)
    if (outcome.kind === 'refused') {
      if (smallWindow) tellOpener(request.state, outcome)
      return { ...outcome, returnTo, smallWindow }
    }
    const person = await identify(outcome.grant.access)
    const previous = tokens.read()?.person ?? null
    const replaced = previous && previous.account !== person.account ? previous : null
    if (smallWindow && request.expected !== '' && request.expected !== person.account) {
      const expected = previous ?? { account: request.expected, name: request.expected, email: '' }
      tellOpener(request.state, { kind: 'other-person', previous: expected, now: person })
      return { kind: 'other-person', previous: expected, now: person, smallWindow: true }
    }
    owner = person
    keep(outcome.grant, person)
    changed()
    if (smallWindow) tellOpener(request.state, { kind: 'done' })
    return { kind: 'signed-in', person, returnTo: replaced ? '/' : returnTo, replaced, smallWindow }
  }

  return {
    state,
    completeSignIn: complete,

    async signIn(returnTo) {
      navigate((await begin(returnTo, false)).url)
    },

    async accessToken() {
      const stored = mine()
      if (lives(stored, MARGIN)) return stored.access
      return options.exclusively(REFRESH_LOCK, refreshed)
    },

    tokenRefused(token) {
      const stored = tokens.read()
      if (stored?.access !== token) return
      tokens.write({ ...stored, expiresAt: 0 })
      changed()
    },

    async reauthorise({ anotherAccount = false } = {}): Promise<ReauthoriseOutcome> {
      const small = openSmallWindow()
      if (!small) return { kind: 'blocked' }
      const request = await begin('/', true)
      if (anotherAccount) {
        // In the small window's own storage: no other page of the app takes the way that was meant for it.
        small.sessionStorage.setItem(GO_ON_KEY, request.url)
      }
      small.location.replace(anotherAccount ? grants.signOutUrl : request.url)
      const outcome = await waitForSmallWindow(small, request.state)
      changed()
      return outcome
    },

    passThrough() {
      try {
        const url = sessionStorage.getItem(GO_ON_KEY)
        sessionStorage.removeItem(GO_ON_KEY)
        if (url === null || !grants.isOwnRequest(url)) return false
        navigate(url)
        return true
      } catch {
        return false // storage is refused: nothing was left there
      }
    },

    signOut() {
      tokens.clear()
      changed()
      navigate(grants.signOutUrl)
    },

    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
