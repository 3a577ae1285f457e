/**
 * A share goes to its place: photos where those that are being described lie, words into the first text of a page.
 * Only when both are durable is the share let go; cut off in between, doing it again does the same once more.
 */
import { firstText } from '#src/domain/contents/new-content.ts'
import { withBody } from '#src/domain/contents/page-text.ts'
import { sharedBody } from '#src/domain/contents/shared-text.ts'
import { UNCUT } from '#src/domain/media/cut.ts'
import type { ReceivedShare } from '#src/services/sharing/received-shares.ts'
import { photosPath, writePath } from '#src/stores/app-paths.ts'
import { TO_PHOTOS, type Placement } from '#src/stores/receive-paths.ts'
import { useReceivedStore } from '#src/stores/received.ts'
import { useServices } from '#src/stores/services.ts'
import { useSessionStore } from '#src/stores/session.ts'

export function usePlacing() {
  const { begunPhotos, city, drafts } = useServices()
  const session = useSessionStore()
  const received = useReceivedStore()
  const of = (address: string) => ({ person: session.account, site: `${city.owners.sites}/${address}` })

  async function putPhotos(share: ReceivedShare, { pour, page }: Placement): Promise<void> {
    const place = { ...of(pour), place: page }
    const before = await begunPhotos.list(place.person, place.site, page)
    const begun = share.files.map(({ name, bytes }, index) => ({
      bytes,
      key: { ...place, id: `${share.id}-${index}` },
      said: {
        order: before.length + index,
        batch: share.id,
        changedAt: share.receivedAt,
        name,
        made: null,
        cut: UNCUT,
        point: null,
        description: '',
        decorative: false,
        people: 'none',
      },
    }))
    await begunPhotos.put(begun.map(({ key, said }) => ({ ...key, ...said })))
    for (const { key, bytes } of begun) await begunPhotos.keepFile(key, bytes)
  }

  /** False when the page has a text already: what somebody wrote is not covered. */
  async function putWords(share: ReceivedShare, { pour, page, titre }: Placement): Promise<boolean> {
    if (titre === undefined) return false
    const key = { ...of(pour), path: page }
    if (await drafts.get(key)) return false
    const text = withBody(firstText({ titre }), `\n${sharedBody(share)}\n`)
    await drafts.put({ ...key, base: null, baseText: '', text, savedAt: Date.now(), publishedAs: null })
    return true
  }

  /** Resolves with the address where it goes on. Throws `AppError` when the device refuses: the share stays. */
  async function place(share: ReceivedShare, to: Placement): Promise<{ path: string; query: Record<string, string> }> {
    if (share.files.length > 0) await putPhotos(share, to)
    const hasWords = sharedBody(share) !== ''
    if (!hasWords || (await putWords(share, to))) await received.forget(share.id)
    else await received.dropFiles(share.id)
    return to.page === TO_PHOTOS
      ? { path: photosPath(to.pour), query: {} }
      : { path: writePath(to.pour, to.page), query: to.titre === undefined ? {} : { titre: to.titre } }
  }
  return { place }
}
