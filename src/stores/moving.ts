/** A page that moves or goes, from the button to the forge; drafts of this device go with it or stay with their page. */
import { defineStore } from 'pinia'
import { movedText, planMove, type MovePlan, type TextChange } from '#src/domain/moving/plan-move.ts'
import { planRemoval } from '#src/domain/moving/plan-removal.ts'
import type { Draft } from '#src/services/drafts/draft-store.ts'
import type { PublishOutcome } from '#src/services/git/git-repo.ts'
import { usePublicationStore } from './publication.ts'
import { useServices } from './services.ts'
import { useSessionStore } from './session.ts'
import { useSiteStore } from './site.ts'

/** Somebody else may be publishing: what is planned is planned again on what is there now. */
const ATTEMPTS = 4

export type MoveOutcome =
  | { kind: 'moved'; missed: readonly string[] }
  | { kind: 'faulty'; path: string }
  /** Another page came to this address meanwhile. */
  | { kind: 'taken' }
  /** What happened is in the publication's state; nothing moved. */
  | { kind: 'not-moved' }

export const useMovingStore = defineStore('moving', () => {
  const { drafts } = useServices()
  const session = useSessionStore()
  const site = useSiteStore()
  const publication = usePublicationStore()

  const keyOf = (path: string) => ({ person: session.account, site: site.key, path })
  const draftOf = (path: string): Promise<Draft | null> => drafts.get(keyOf(path))
  const draftPaths = async (): Promise<string[]> =>
    (await drafts.list(session.account, site.key)).map((draft) => draft.path)

  /** @param said title of the page and the sentence of the history */
  async function move(from: string, to: string, said: { title: string; message: string }): Promise<MoveOutcome> {
    if (site.oidOf(from) === null) {
      await takeAlong(new Map([[from, to]]), new Map(), new Map())
      return { kind: 'moved', missed: [] }
    }
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const repo = site.repository
      if (!repo) return { kind: 'not-moved' }
      if (site.oidOf(to) !== null) return { kind: 'taken' }
      const plan: MovePlan = planMove(repo, from, to)
      if (plan.kind === 'faulty') return plan
      const outcome = await publication.publish({ path: to, changes: plan.changes, ...said })
      if (outcome?.kind === 'published') {
        const texts = new Map(plan.changes.map(({ path, content }) => [path, content ?? '']))
        await takeAlong(plan.moves, outcome.oids, texts)
        await site.refresh()
        return { kind: 'moved', missed: plan.missed }
      }
      if (outcome?.kind !== 'conflict') return { kind: 'not-moved' }
      if (attempt < ATTEMPTS) await lookAgain()
    }
    return { kind: 'not-moved' }
  }

  /** Texts that are not published yet follow their page, on the published text that they started from. */
  async function takeAlong(
    moves: ReadonlyMap<string, string>,
    oids: ReadonlyMap<string, string | null>,
    texts: ReadonlyMap<string, string>,
  ): Promise<void> {
    for (const [from, to] of moves) {
      const draft = await draftOf(from).catch(() => null)
      if (!draft) continue
      const wasOnline = draft.base !== null
      const text = wasOnline ? movedText(draft.text, from, to, moves) : draft.text
      const standsOnMoved = draft.base === site.oidOf(from) && oids.has(to)
      await drafts.put({
        ...draft,
        ...keyOf(to),
        text,
        ...(wasOnline && standsOnMoved && { base: oids.get(to) ?? null, baseText: texts.get(to) ?? '' }),
      })
      await drafts.deleteIfText(keyOf(from), draft.text)
    }
  }

  async function lookAgain(): Promise<void> {
    publication.dismiss()
    await site.refresh()
  }

  /** The page is to go with the next « Publier »: said by a draft, like any other change. */
  async function markRemoved(path: string): Promise<void> {
    const online = site.repository?.texts.get(path) ?? ''
    const draft = await draftOf(path)
    await drafts.put({
      ...keyOf(path),
      base: site.oidOf(path),
      baseText: online,
      text: draft?.text ?? online,
      savedAt: Date.now(),
      publishedAs: null,
      removes: true,
    })
  }

  async function keep(path: string): Promise<void> {
    const draft = await draftOf(path)
    if (!draft) return
    const { removes: _removes, ...text } = draft
    if (draft.text === draft.baseText) await drafts.delete(keyOf(path))
    else await drafts.put(text)
  }

  async function forgetDraft(path: string): Promise<void> {
    await drafts.delete(keyOf(path))
  }

  /** `changed`: somebody published this page since the person decided that it goes. */
  async function publishRemoval(
    path: string,
    said: { title: string; message: string },
  ): Promise<'gone' | 'changed' | 'not-gone'> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const [draft, repo] = [await draftOf(path), site.repository]
      if (!repo || !draft?.removes) return 'not-gone'
      const oid = site.oidOf(path)
      if (oid !== null && oid !== draft.base) return 'changed'
      const changes: readonly TextChange[] = planRemoval(repo, path)
      const outcome: PublishOutcome | null = await publication.publish({ path, changes, ...said })
      if (outcome?.kind === 'published') {
        await drafts.put({ ...draft, publishedAs: outcome.commit })
        await site.refresh()
        if (site.repository?.fresh && site.oidOf(path) === null) await forgetDraft(path)
        return 'gone'
      }
      if (outcome?.kind !== 'conflict') return 'not-gone'
      if (attempt < ATTEMPTS) await lookAgain()
    }
    return 'not-gone'
  }

  return { draftOf, draftPaths, move, markRemoved, keep, forgetDraft, publishRemoval }
})
