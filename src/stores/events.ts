/** An event on more days, cancelled or full: one publication each. Drafts of this device keep what was typed in them. */
import { defineStore } from 'pinia'
import { planRepeat, type RepeatDay, type RepeatedEvent } from '#src/domain/events/plan-repeat.ts'
import { editField, setField } from '#src/domain/page-file/set-field.ts'
import type { PublishOutcome } from '#src/services/git/git-repo.ts'
import { useMediaStore } from './media.ts'
import { usePublicationStore } from './publication.ts'
import { useServices } from './services.ts'
import { useSessionStore } from './session.ts'
import { useSiteStore } from './site.ts'

/** Somebody else may be publishing: what is planned is planned again on what is there now. */
const ATTEMPTS = 4

export type EventState = 'annule' | 'complet'
type Published = PublishOutcome & { kind: 'published' }

export interface Said {
  title: string
  /** One French sentence for the history. */
  message: string
}

/**
 * `faulty`: its information cannot be read. `overtaken`: somebody was first, nothing went. `not-done`: what happened is
 * in the publication's state.
 */
export type EventOutcome = 'done' | 'faulty' | 'overtaken' | 'not-done'

export const useEventsStore = defineStore('events', () => {
  const { drafts } = useServices()
  const session = useSessionStore()
  const site = useSiteStore()
  const media = useMediaStore()
  const publication = usePublicationStore()

  const keyOf = (path: string) => ({ person: session.account, site: site.key, path })

  async function repeat(event: RepeatedEvent, days: readonly RepeatDay[], said: Said): Promise<EventOutcome> {
    const changes = planRepeat(event, days)
    if (changes === null) return 'faulty'
    const path = changes[0]?.path
    if (path === undefined) return 'not-done'
    // All days name the same photos.
    const outcome = await publication.publish({
      path,
      ...said,
      changes: [...media.changesFor([event.text]), ...changes],
    })
    if (outcome?.kind === 'published') {
      if (event.online) await site.refresh()
      else await settle(event, outcome)
      return 'done'
    }
    if (outcome?.kind !== 'conflict') return 'not-done'
    publication.dismiss()
    await site.refresh()
    return 'overtaken'
  }

  /** The event was a draft: the device's copy goes only when a fetch shows it at the forge. */
  async function settle({ path, text }: RepeatedEvent, { commit }: Published): Promise<void> {
    const draft = await drafts.get(keyOf(path))
    if (draft?.text === text) await drafts.put({ ...draft, publishedAs: commit })
    await site.refresh()
    if (site.repository?.fresh && site.repository.texts.get(path) === text) await drafts.deleteIfText(keyOf(path), text)
  }

  /** The published event says so at once, and nothing else of it changes; a draft of it says so too. */
  async function setState(path: string, state: EventState, on: boolean, said: Said): Promise<EventOutcome> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const [baseText, base] = [site.repository?.texts.get(path), site.oidOf(path)]
      if (baseText === undefined) return 'not-done'
      // Taken away where it is not so: an event that never was cancelled and one that is no more are the same file.
      const edit = editField(baseText, state, on || undefined)
      if (edit.kind === 'faulty') return 'faulty'
      const change = { path, base, baseText, content: edit.text }
      const outcome = await publication.publish({ path, ...said, changes: [change] })
      if (outcome?.kind === 'published') {
        await saidInDraft(change, state, on, outcome)
        await site.refresh()
        return 'done'
      }
      if (outcome?.kind !== 'conflict') return 'not-done'
      publication.dismiss()
      await site.refresh()
    }
    return 'overtaken'
  }

  async function saidInDraft(
    { path, base, content }: { path: string; base: string | null; content: string },
    state: EventState,
    on: boolean,
    outcome: Published,
  ): Promise<void> {
    const draft = await drafts.get(keyOf(path)).catch(() => null)
    if (!draft || draft.publishedAs !== null) return
    const text = setField(draft.text, state, on || undefined)
    // Where a colleague's words came in too, the draft still stands on the text without them: they are merged later.
    const stands = draft.base === base && outcome.merged.every((file) => file.path !== path)
    const ground = stands ? { base: outcome.oids.get(path) ?? null, baseText: content } : {}
    if (stands && text === content && !draft.removes) await drafts.deleteIfText(keyOf(path), draft.text)
    else await drafts.put({ ...draft, ...ground, text })
  }

  return { repeat, setState }
})
