/** The pictures of the open site, with where each is used, and what is published of them from here. */
import { computed, shallowRef, watch } from 'vue'
import { fold } from '#src/domain/contents/fold.ts'
import { titleOf } from '#src/domain/contents/page-text.ts'
import { mediaUses } from '#src/domain/media/media-uses.ts'
import { pictureSidecar, sidecarPath, type PictureNotes } from '#src/domain/media/sidecar.ts'
import { t } from '#src/i18n/text.ts'
import { sitePictures, type SitePictureEntry } from '#src/photos/site-pictures.ts'
import { draftTitle } from '#src/stores/draft-title.ts'
import { useMediaStore } from '#src/stores/media.ts'
import { usePublicationStore } from '#src/stores/publication.ts'
import { useServices } from '#src/stores/services.ts'
import { useSessionStore } from '#src/stores/session.ts'
import { useSiteStore } from '#src/stores/site.ts'

export interface PictureUse {
  /** A page of the site, or a file of its settings. */
  path: string
  title: string
  /** A page can be opened; settings have no screen yet. */
  isPage: boolean
}

export interface LibraryPicture extends SitePictureEntry {
  uses: readonly PictureUse[]
  /** Words for it were begun on this device. */
  begun: boolean
  /** Words by which it is found, as `fold` leaves them. */
  found: string
}

/** `kept`: the picture is not published yet, and neither are the words for it; `not-kept`: this device took none. */
export type SaveOutcome = 'published' | 'kept' | 'not-kept' | 'unchanged' | 'changed' | 'failed'

/** The path under which a publication of new photos is watched. */
export const ADDITIONS = 'medias'

export function useLibrary() {
  const services = useServices()
  const session = useSessionStore()
  const site = useSiteStore()
  const media = useMediaStore()
  const publication = usePublicationStore()

  /** Texts of this device that are not published: what they show is used too. */
  const drafts = shallowRef<ReadonlyMap<string, string>>(new Map())
  async function readDrafts(): Promise<void> {
    const list = await services.drafts.list(session.account, site.key).catch(() => [])
    drafts.value = new Map(list.filter(({ path }) => !path.includes('#')).map(({ path, text }) => [path, text]))
  }
  watch(() => site.repository, readDrafts, { immediate: true })
  const texts = computed(() => new Map([...(site.repository?.texts ?? []), ...drafts.value]))
  const uses = computed(() => mediaUses(texts.value))

  function useOf(path: string): PictureUse {
    if (path.endsWith('.md'))
      return { path, title: titleOf(texts.value.get(path) ?? '') || draftTitle({ path, text: '' }), isPage: true }
    const setting = path === 'identite.yml' ? 'identite' : path === 'apparence.yml' ? 'apparence' : 'other'
    return { path, title: t(`photos.library.settings.${setting}`), isPage: false }
  }

  /** Made once for each reading of the site: a key of the search only sifts them. */
  const pictures = computed<readonly LibraryPicture[]>(() =>
    sitePictures(site.site, media.kept).map((picture) => {
      const used = (uses.value.get(picture.path) ?? []).map(useOf)
      const words = [picture.description, picture.credit, picture.path, ...used.map(({ title }) => title)]
      const begun = drafts.value.has(sidecarPath(picture.path))
      return { ...picture, uses: used, begun, found: fold(words.join(' ')) }
    }),
  )

  /** The file that says what a picture is: the site's, or this device's while the picture is not published. */
  function saidOf(path: string): string {
    return site.repository?.texts.get(sidecarPath(path)) ?? media.kept.get(path)?.sidecar ?? ''
  }

  /** What is said of a picture, as one file of one commit, like a page; with the picture, where that is not online. */
  async function save(path: string, notes: PictureNotes): Promise<SaveOutcome> {
    const sidecar = sidecarPath(path)
    const before = saidOf(path)
    const content = pictureSidecar(notes, before)
    if (content === before) return 'unchanged'
    if (site.oidOf(path) === null) {
      return media.describe(path, notes).then(
        () => 'kept',
        () => 'not-kept',
      )
    }
    const base = site.oidOf(sidecar)
    const title = notes.description || (path.split('/').at(-1) ?? path)
    const outcome = await publication.publish({
      path: sidecar,
      title,
      changes: [{ path: sidecar, base, ...(base !== null && { baseText: before }), content }],
      message: t('photos.library.describe', { name: title }),
    })
    if (outcome?.kind === 'published') {
      await site.refresh()
      return 'published'
    }
    if (outcome?.kind !== 'conflict') return 'failed'
    publication.dismiss()
    await site.refresh()
    return 'changed'
  }

  /** The photos that wait on this device for themselves, all at once. They go from it when a fetch shows them. */
  async function publishWaiting(): Promise<void> {
    const n = media.waiting.length
    if (n === 0) return
    const message = t('photos.library.addition', { n })
    const outcome = await publication.publish({
      path: ADDITIONS,
      title: message,
      changes: media.changesOfWaiting(),
      message,
    })
    if (outcome?.kind === 'published') await site.refresh()
  }

  return { pictures, saidOf, save, publishWaiting, readDrafts }
}
