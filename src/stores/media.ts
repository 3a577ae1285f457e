/**
 * Photos and documents of the open site that lie on this device until they are published with the page that names them.
 * A page's text decides: what it does not name any more is not published, and goes once no draft names it either.
 */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { newMediaPath } from '#src/domain/media/media-name.ts'
import { filesOf, names, neededBy } from '#src/domain/media/new-media.ts'
import { documentSidecar, pictureSidecar, type PictureNotes } from '#src/domain/media/sidecar.ts'
import type { FileChange } from '#src/services/git/git-repo.ts'
import type { KeptMedium } from '#src/services/photos/kept-media.ts'
import { useServices } from './services.ts'
import { useSessionStore } from './session.ts'
import { useSiteStore } from './site.ts'
import { tidyBegun } from './tidy-begun.ts'

export interface PhotoToKeep {
  bytes: Uint8Array
  digest: string
  notes: PictureNotes
  /** Says something where the description does not. */
  words: string
}

export interface DocumentToKeep {
  bytes: Uint8Array
  digest: string
  extension: string
  title: string
}

/** An undo may bring a photo back whose text was saved without it: what was just added is not swept away. Milliseconds. */
const SPARED = 60 * 60 * 1000

export const useMediaStore = defineStore('media', () => {
  const services = useServices()
  const session = useSessionStore()
  const site = useSiteStore()

  /** By path: `medias/2026/affiche-3f9a2c10.webp`. */
  const kept = shallowRef<ReadonlyMap<string, KeptMedium>>(new Map())
  const urls = new Map<string, string>()
  let loading: Promise<void> = Promise.resolve()
  let of = ''

  const isOpen = (): boolean => session.account !== '' && site.address !== ''

  async function load(): Promise<void> {
    const [person, key] = [session.account, site.key]
    // A device that keeps nothing has nothing to show.
    const list = isOpen() ? await services.keptMedia.list(person, key).catch(() => []) : []
    if (session.account !== person || site.key !== key) return
    if (of !== `${person} ${key}`) release()
    of = `${person} ${key}`
    kept.value = new Map(list.map((one) => [one.path, one]))
  }
  function reload(): Promise<void> {
    loading = load()
    return loading
  }
  function release(): void {
    for (const url of urls.values()) URL.revokeObjectURL(url)
    urls.clear()
  }
  watch(
    () => `${session.account} ${site.key}`,
    async () => {
      await reload()
      await sweep().catch(() => {})
    },
    { immediate: true },
  )
  services.keptMedia.watch((changed) => {
    if (changed.person === session.account && changed.site === site.key) void reload()
  })
  /** What a fetch shows at the forge needs no copy here any more. */
  watch(
    () => site.repository,
    async (repository) => {
      if (!repository?.fresh) return
      await loading
      await letGo([...kept.value.values()].filter(({ path }) => site.oidOf(path) !== null))
      await tidy().catch(() => {})
    },
  )

  /** Photos that were begun and forgotten for two months: how many this device has just let go of. */
  const forgotten = ref(0)
  async function tidy(): Promise<void> {
    const [person, key] = [session.account, site.key]
    const drafts = new Set((await services.drafts.list(person, key)).map(({ path }) => path.split('#')[0]))
    if (site.key !== key || !site.repository?.fresh) return
    const hasPage = (path: string): boolean => drafts.has(path) || site.oidOf(path) !== null
    forgotten.value += await tidyBegun(services.begunPhotos, { person, site: key, hasPage, now: Date.now() })
  }

  /** @returns paths, in the same order. Resolves when they are safe on this device. Throws `AppError`. */
  async function keepPhotos(
    photos: readonly PhotoToKeep[],
    options: { alone?: boolean } = {},
  ): Promise<readonly string[]> {
    return keep(
      photos.map(({ bytes, digest, notes, words }) => ({
        path: newMediaPath({ words: [notes.description, words], extension: 'webp', year: year(), digest }),
        bytes,
        sidecar: pictureSidecar(notes),
        alone: options.alone === true,
      })),
    )
  }

  async function keepDocument({ bytes, digest, extension, title }: DocumentToKeep): Promise<string> {
    const path = newMediaPath({ words: [title], extension, year: year(), digest })
    await keep([{ path, bytes, sidecar: documentSidecar(title), alone: false }])
    return path
  }

  async function keep(
    media: readonly Pick<KeptMedium, 'path' | 'bytes' | 'sidecar' | 'alone'>[],
  ): Promise<readonly string[]> {
    const [person, key, keptAt] = [session.account, site.key, Date.now()]
    const records = media.map((one) => ({ ...one, person, site: key, keptAt }))
    await services.keptMedia.put(records)
    if (site.key === key) kept.value = new Map([...kept.value, ...records.map((one) => [one.path, one] as const)])
    return media.map(({ path }) => path)
  }

  /** Other words for a picture that is not published yet: they go with it. Throws `AppError`. */
  async function describe(path: string, notes: PictureNotes): Promise<void> {
    const one = kept.value.get(path)
    if (one) await keep([{ ...one, sidecar: pictureSidecar(notes, one.sidecar) }])
  }

  async function letGo(media: readonly KeptMedium[]): Promise<void> {
    if (media.length === 0) return
    await services.keptMedia.delete(media)
    const gone = new Set(media.map(({ path }) => path))
    kept.value = new Map([...kept.value].filter(([path]) => !gone.has(path)))
  }

  /** Lets go of what no draft on this device names. */
  async function sweep(): Promise<void> {
    if (!isOpen()) return
    const [person, key] = [session.account, site.key]
    const drafts = await services.drafts.list(person, key)
    const old = [...kept.value.values()].filter(({ alone, keptAt }) => !alone && Date.now() - keptAt > SPARED)
    await letGo(old.filter(({ path }) => !drafts.some(({ text }) => names(text, path))))
  }

  /** Those that wait for their own publication, beside any page. */
  const waiting = computed(() =>
    [...kept.value.values()].filter(({ alone, path }) => alone && site.oidOf(path) === null),
  )
  const changesOfWaiting = (): FileChange[] => additions(waiting.value)

  /** Not wanted any more before they were published; a page that names one keeps it. */
  async function forgetWaiting(): Promise<void> {
    const drafts = await services.drafts.list(session.account, site.key)
    const named = (path: string): boolean => drafts.some(({ text }) => names(text, path))
    const [stay, go] = [
      waiting.value.filter(({ path }) => named(path)),
      waiting.value.filter(({ path }) => !named(path)),
    ]
    await keep(stay.map((one) => ({ ...one, alone: false })))
    await letGo(go)
  }

  const newIn = (texts: readonly string[]): KeptMedium[] =>
    neededBy(texts, kept.value.values()).filter(({ path }) => site.oidOf(path) === null)

  /** What is to be published beside these texts. */
  function changesFor(texts: readonly string[]): FileChange[] {
    return additions(newIn(texts))
  }

  /** The files to lay over the published ones when the site is read with these texts. */
  function overlay(...texts: readonly string[]): ReadonlyMap<string, Uint8Array | string> {
    return new Map(filesOf(newIn(texts)))
  }

  /** A `blob:` address for a picture of the site, published or not; null when it cannot be had now. */
  async function picture(address: string): Promise<string | null> {
    await loading
    const path = address.replace(/^\//, '')
    const one = kept.value.get(path)
    if (!one || !path.endsWith('.webp')) return site.picture(address)
    const url = urls.get(path) ?? URL.createObjectURL(new Blob([new Uint8Array(one.bytes)], { type: 'image/webp' }))
    urls.set(path, url)
    return url
  }

  return {
    kept,
    forgotten,
    waiting,
    keepPhotos,
    keepDocument,
    describe,
    changesFor,
    changesOfWaiting,
    forgetWaiting,
    overlay,
    picture,
    reload,
    sweep,
  }
})

const additions = (media: readonly KeptMedium[]): FileChange[] =>
  filesOf(media).map(([path, content]) => ({ path, base: null, content }))

const year = (): number => new Date().getFullYear()
