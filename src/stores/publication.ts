/**
 * The publication that is under way on the open site, from the button to « En ligne ». Says « En ligne » only when the
 * public address proves it; goes on watching after a reload. The texts themselves are the drafts store's.
 */
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Problem } from '#site-builder/model/problem.ts'
import {
  next,
  type Failure,
  type Publication,
  type PublicationEvent,
  type SentPage,
} from '#src/domain/publication/publication.ts'
import { watchOnline } from '#src/domain/publication/watch-online.ts'
import { AppError } from '#src/services/app-error.ts'
import type { ConflictFile, FileChange, PublishOutcome, PublishRequest } from '#src/services/git/git-repo.ts'
import { useServices } from './services.ts'
import { useSessionStore } from './session.ts'
import { useSiteStore } from './site.ts'

export interface PublishPage extends SentPage {
  changes: readonly FileChange[]
  /** One French sentence for the history. */
  message: string
}

export const usePublicationStore = defineStore('publication', () => {
  const services = useServices()
  const session = useSessionStore()
  const site = useSiteStore()
  const { pending } = services

  const state = shallowRef<Publication>({ kind: 'none' })
  /** Files in which two people changed the same passage; empty when there is no question open. */
  const conflicts = shallowRef<readonly ConflictFile[]>([])
  /** What the builder refused, found again here by its own code. */
  const problems = shallowRef<readonly Problem[]>([])
  const siteKey = ref('')

  let watch: AbortController | null = null
  let lastSent: Promise<unknown> = Promise.resolve()

  function dispatch(event: PublicationEvent): void {
    state.value = next(state.value, event)
  }

  /**
   * Sends pages. The outcome is also in `state`; the caller gets it to look after its drafts. What is pressed while
   * another screen's publication is sent goes after it. Null: by then nobody is signed in, or another site is open;
   * nothing was sent.
   */
  function publish(page: PublishPage): Promise<PublishOutcome | null> {
    const [person, key] = [session.account, site.key]
    const sent = lastSent.then(() => (session.account === person && site.key === key ? sendPage(page) : null))
    lastSent = sent.catch(() => undefined)
    return sent
  }

  async function sendPage(page: PublishPage): Promise<PublishOutcome | null> {
    const author = session.person
    if (!author) return null
    // Another site may be opened while this is sent.
    const { key } = site
    watch?.abort()
    siteKey.value = key
    conflicts.value = []
    problems.value = []
    dispatch({ kind: 'begin', page: { path: page.path, title: page.title } })
    const request = { author: { name: author.name, email: author.email }, message: page.message }
    let outcome = await send({ ...request, changes: page.changes })
    if (outcome.kind === 'conflict' && outcome.files.every(({ path }) => isNewMedia(path, page.changes))) {
      // A photo's name holds its bytes: a colleague published the very same one. Theirs stays.
      const known = new Set(outcome.files.map(({ path }) => path))
      outcome = await send({ ...request, changes: page.changes.filter(({ path }) => !known.has(path)) })
    }
    switch (outcome.kind) {
      case 'published': {
        const sentAt = Date.now()
        pending.put(author.account, {
          site: key,
          commit: outcome.commit,
          path: page.path,
          title: page.title,
          sentAt,
        })
        dispatch({ kind: 'sent', commit: outcome.commit, at: sentAt, merged: outcome.merged.length > 0 })
        void look(outcome.commit)
        break
      }
      case 'conflict':
        conflicts.value = outcome.files
        dispatch({ kind: 'conflict' })
        break
      default:
        dispatch({ kind: 'failed', failure: outcome })
        resume() // an earlier publication may still be on its way
    }
    return outcome
  }

  async function send(request: PublishRequest): Promise<PublishOutcome> {
    try {
      return await site
        .openRepo()
        .publish(request, { onStep: (step) => step === 'retrying' && dispatch({ kind: 'retrying' }) })
    } catch (cause) {
      return failureOf(cause)
    }
  }

  /** Watches the public address until it serves the commit. */
  async function look(commit: string): Promise<void> {
    const controller = new AbortController()
    watch?.abort()
    watch = controller
    const [owner, address, key, person] = [site.owner, site.address, site.key, session.person?.account ?? '']
    const online = await watchOnline({
      commit,
      announcement: () => services.publicSite.announcement(address, controller.signal),
      contains: (descendant, ancestor) => services.forge.contains({ owner, address }, descendant, ancestor),
      now: () => Date.now(),
      sleep: (milliseconds) => sleep(milliseconds, controller.signal),
      onSlow: () => dispatch({ kind: 'slow', commit }),
      onRefused: (refusal) => {
        dispatch({ kind: 'build-refused', commit, refusal })
        void findProblems()
      },
      signal: controller.signal,
    })
    if (!online) return
    pending.remove(person, key, commit)
    dispatch({ kind: 'served', commit })
  }

  /** The same reading as the builder's, on what was published: which page, which field. */
  async function findProblems(): Promise<void> {
    await site.refresh()
    problems.value = site.site?.problems.filter((problem) => problem.refuses) ?? []
  }

  /** Goes on watching what was sent before a reload. */
  function resume(): void {
    const person = session.person?.account
    if (!person || !site.key) return
    if (siteKey.value !== site.key) {
      watch?.abort()
      siteKey.value = site.key
      state.value = { kind: 'none' }
    }
    const sent = pending.get(person, site.key)
    if (!sent || state.value.kind !== 'none') return
    dispatch({
      kind: 'resumed',
      page: { path: sent.path, title: sent.title },
      commit: sent.commit,
      sentAt: sent.sentAt,
    })
    void look(sent.commit)
  }

  /** What was said is read. A publication that is under way goes on. */
  function dismiss(): void {
    if (state.value.kind === 'build-refused') {
      const person = session.person?.account
      if (person) pending.remove(person, siteKey.value, state.value.commit)
      watch?.abort()
    }
    conflicts.value = []
    dispatch({ kind: 'dismissed' })
  }

  return { state, conflicts, problems, publish, resume, dismiss }
})

function isNewMedia(path: string, changes: readonly FileChange[]): boolean {
  return path.startsWith('medias/') && changes.some((change) => change.path === path && change.base === null)
}

function failureOf(cause: unknown): Failure {
  const code = cause instanceof AppError ? cause.code : 'unexpected'
  switch (code) {
    case 'offline':
    case 'forge-down':
      return { kind: code }
    case 'session-expired':
    case 'password-must-change':
      return { kind: 'expired' }
    case 'forbidden':
    case 'account-closed':
      return { kind: 'refused', reason: 'read-only', detail: code }
    case 'not-found':
      return { kind: 'refused', reason: 'gone', detail: code }
    default:
      return { kind: 'refused', reason: 'other', detail: code }
  }
}

/** Ends early when the watch is over: a timer must not outlive its screen. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
}
