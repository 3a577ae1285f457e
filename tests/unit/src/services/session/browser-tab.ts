/** Tabs of one browser: they share storage, locks and the forge; each hears what another one stores. */
import { createForgeGrants } from '#src/services/session/forge-grants.ts'
import { createOauthSession, type OauthSession } from '#src/services/session/oauth-session.ts'
import { createPendingRequests } from '#src/services/session/pending-requests.ts'
import { createTokenStore } from '#src/services/session/token-store.ts'
import type { FakeForge } from './fake-forge-grants.ts'

export const FORGE = 'https://forge.ville.example'
export const APP = 'https://ecrire.ville.example'

export interface Browser {
  now: number
  tab(): Tab
}

export interface Tab {
  session: OauthSession
  /** Where this tab was sent, in order. */
  visited: readonly string[]
  /** Signs in by the whole page, as a person would. Gives what came back. */
  signIn(returnTo?: string): ReturnType<OauthSession['completeSignIn']>
  /** The address that the forge would send back to, for the last visited authorisation page. */
  answer(parameters: Record<string, string>): URL
}

export function browser(forge: FakeForge): Browser {
  const values = new Map<string, string>()
  const tabs: EventTarget[] = []
  let tail: Promise<unknown> = Promise.resolve()

  function storageOf(self: EventTarget): Storage {
    const tell = (key: string | null): void => {
      for (const other of tabs) {
        if (other !== self) other.dispatchEvent(Object.assign(new Event('storage'), { key }))
      }
    }
    return {
      get length() {
        return values.size
      },
      key: (index) => [...values.keys()][index] ?? null,
      getItem: (key) => values.get(key) ?? null,
      setItem(key, value) {
        values.set(key, value)
        tell(key)
      },
      removeItem(key) {
        values.delete(key)
        tell(key)
      },
      clear() {
        values.clear()
        tell(null)
      },
    }
  }

  const world: Browser = {
    now: Date.UTC(2026, 10, 24, 20),
    tab() {
      const events = new EventTarget()
      tabs.push(events)
      const storage = storageOf(events)
      const visited: string[] = []
      const session = createOauthSession({
        grants: createForgeGrants({
          forge: FORGE,
          clientId: 'parvis',
          redirectUri: `${APP}/connexion/retour`,
          fetch: forge.fetch,
          online: () => true,
        }),
        tokens: createTokenStore(storage, events),
        pending: createPendingRequests(storage),
        identify: forge.identify,
        exclusively(_name, work) {
          const run = tail.then(work)
          tail = run.catch(() => {})
          return run
        },
        navigate: (url) => void visited.push(url),
        now: () => world.now,
      })
      const answer = (parameters: Record<string, string>): URL => {
        const state = new URL(visited.at(-1) ?? '').searchParams.get('state') ?? ''
        return new URL(`${APP}/connexion/retour?${new URLSearchParams({ state, ...parameters })}`)
      }
      return {
        session,
        visited,
        answer,
        async signIn(returnTo = '/') {
          await session.signIn(returnTo)
          return session.completeSignIn(answer({ code: forge.code() }))
        },
      }
    },
  }
  return world
}

export const minutes = (count: number): number => count * 60_000
