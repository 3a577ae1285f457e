/** Who is signed in, for screens: the person, whether the forge still knows them, their sites. No token comes here. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { AppError, type ErrorCode } from '#src/services/app-error.ts'
import type { Draft } from '#src/services/drafts/draft-store.ts'
import type { Person, SiteSummary } from '#src/services/forge/forge.ts'
import type { ReauthoriseOutcome, SessionState, SignInOutcome } from '#src/services/session/session.ts'
import { useServices } from './services.ts'

export const useSessionStore = defineStore('session', () => {
  const services = useServices()
  const { session } = services

  const state = shallowRef<SessionState>(session.state())
  session.watch((next) => {
    state.value = next
  })

  /** Whom this page belongs to: drafts are kept under this account. Null when nobody is signed in. */
  const person = computed<Person | null>(() => (state.value.kind === 'signed-out' ? null : state.value.person))
  const account = computed(() => person.value?.account ?? '')
  const signedIn = computed(() => state.value.kind !== 'signed-out')
  const expired = computed(() => state.value.kind === 'expired')

  const reauthorising = ref(false)
  const lastReauthorisation = shallowRef<ReauthoriseOutcome | null>(null)
  /** Words to say once on the next screen: somebody else took over this device. */
  const replaced = shallowRef<{ previous: Person; now: Person } | null>(null)

  /** True while the person is asked whether to sign out. */
  const leaving = ref(false)

  const sites = shallowRef<readonly SiteSummary[] | null>(null)
  const sitesError = ref<ErrorCode | null>(null)
  let loading: { of: string; done: Promise<void> } | null = null
  let loadedAt = Number.NEGATIVE_INFINITY

  /**
   * The person's sites, as last known until the forge answers. Asked twice at once, the forge is asked once.
   * @param still milliseconds for which an answer is still good
   */
  function loadSites(still = 0): Promise<void> {
    const of = account.value
    if (loading?.of === of) return loading.done
    if (sites.value !== null && performance.now() - loadedAt < still) return Promise.resolve()
    const mine = { of, done: Promise.resolve() }
    loading = mine
    mine.done = fetchSites(() => account.value === of).finally(() => {
      if (loading === mine) loading = null
    })
    return mine.done
  }
  async function fetchSites(wanted: () => boolean): Promise<void> {
    try {
      const found = await services.forge.sites()
      if (!wanted()) return
      sites.value = found
      loadedAt = performance.now()
      sitesError.value = null
    } catch (error) {
      if (wanted()) sitesError.value = error instanceof AppError ? error.code : 'unexpected'
    }
  }
  // Sites that the last person saw are not the next one's.
  watch(account, () => {
    sites.value = null
    sitesError.value = null
  })

  async function completeSignIn(url: URL): Promise<SignInOutcome> {
    const nobody = session.state().kind === 'signed-out'
    const outcome = await session.completeSignIn(url)
    // A copy is opened before the forge is asked who may read it: those of whoever was here before go first. In the
    // small window it is the same person, whose page may be using them.
    if (outcome.kind === 'signed-in' && (outcome.replaced !== null || (nobody && !outcome.smallWindow)))
      await forgetCopies()
    if (outcome.kind === 'signed-in' && outcome.replaced)
      replaced.value = { previous: outcome.replaced, now: outcome.person }
    return outcome
  }

  /** To be called while a press is handled. One small window at a time. */
  async function reauthorise(options?: { anotherAccount?: boolean }): Promise<ReauthoriseOutcome | null> {
    if (reauthorising.value) return null
    reauthorising.value = true
    lastReauthorisation.value = null
    try {
      lastReauthorisation.value = await session.reauthorise(options)
      return lastReauthorisation.value
    } finally {
      reauthorising.value = false
    }
  }

  async function forgetCopies(): Promise<void> {
    await Promise.race([
      services.forgetCopies().catch(() => {}), // the next sign-in tries again
      new Promise((resolve) => setTimeout(resolve, 3000)),
    ])
  }

  /** What signing out must ask about: texts that are on this device alone. */
  async function unsentDrafts(): Promise<readonly Draft[]> {
    const drafts = account.value ? await services.drafts.listAll(account.value) : []
    return drafts.filter((draft) => draft.publishedAs === null)
  }

  /**
   * Leaves the app for the forge's sign-out. The sites' copies go from the device, drafts stay, under the account.
   */
  async function signOut(): Promise<void> {
    await forgetCopies()
    sites.value = null
    session.signOut()
  }

  return {
    state,
    person,
    account,
    signedIn,
    expired,
    reauthorising,
    lastReauthorisation,
    replaced,
    leaving,
    sites,
    sitesError,
    loadSites,
    completeSignIn,
    reauthorise,
    unsentDrafts,
    signOut,
    signIn: (returnTo: string) => session.signIn(returnTo),
  }
})
