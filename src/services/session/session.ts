/**
 * The port to who is signed in. Owns the tokens: they leave it only as the answer of `accessToken`, never into a URL, a
 * log or a store. Implementations: `createOauthSession`, `createMemorySession`.
 */
import type { Person } from '../forge/forge.ts'

export type SessionState =
  | { kind: 'signed-out' }
  | { kind: 'signed-in'; person: Person }
  /** Nothing more can be sent until this person signs in again. Writing goes on. */
  | { kind: 'expired'; person: Person }
  /** Another tab of this browser now belongs to `now`; this page still belongs to `person` and sends nothing. */
  | { kind: 'other-person'; person: Person; now: Person }

/** `denied`: the person said no. `stale`: an old or foreign request. `scope`: a grant of other rights exists. */
export type SignInRefusal = 'denied' | 'stale' | 'scope' | 'failed'

export type SignInOutcome =
  | {
      kind: 'signed-in'
      person: Person
      /** Address inside the app to go back to. */
      returnTo: string
      /** Who this device belonged to before, when that was somebody else. */
      replaced: Person | null
      /** True in the small window: the page that opened it goes on, this one closes. */
      smallWindow: boolean
    }
  /** Only in the small window: nothing was changed, the page behind belongs to `previous`. */
  | { kind: 'other-person'; previous: Person; now: Person; smallWindow: true }
  | { kind: 'refused'; reason: SignInRefusal; returnTo: string; smallWindow: boolean }

export type ReauthoriseOutcome =
  | { kind: 'done' }
  | { kind: 'blocked' }
  | { kind: 'closed' }
  | { kind: 'other-person'; previous: Person; now: Person }
  | { kind: 'refused'; reason: SignInRefusal }

export interface Session {
  state(): SessionState
  /** Leaves the page for the forge's sign-in. `returnTo`: address inside the app, `/sites/reg-art`. */
  signIn(returnTo: string): Promise<void>
  /** At `/connexion/retour`, in the page or in the small window. Throws `AppError` when the forge cannot be reached. */
  completeSignIn(url: URL): Promise<SignInOutcome>
  /** A token that lives for minutes at least. Throws `AppError` (`session-expired`, `offline`, `forge-down`). */
  accessToken(): Promise<string>
  /** The forge answered 401 to this token: it is not used again, and the next call gets a new one. */
  tokenRefused(token: string): void
  /**
   * Signs in again in a small window; the page stays. To be called while the press of a button is handled, or the
   * browser blocks the window. `anotherAccount` signs out of the forge first.
   */
  reauthorise(options?: { anotherAccount?: boolean }): Promise<ReauthoriseOutcome>
  /** Drops the tokens of this device, in all tabs, and leaves for the forge's sign-out. Drafts are not its business. */
  signOut(): void
  /** Called at each change, also those that other tabs made. Returns how to stop. */
  watch(listener: (state: SessionState) => void): () => void
}
