/** Photos that are being described are kept on this device as they are typed, and found again where they were begun. */
import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { useServices } from '#src/stores/services.ts'
import { useSessionStore } from '#src/stores/session.ts'
import { useSiteStore } from '#src/stores/site.ts'
import type { BegunKey, BegunPhoto, Release } from '#src/services/photos/begun-photos.ts'
import { begunOf, itemFrom, type PhotoItem } from './photo-item.ts'

/** Longest wait from the first change to its writing. Milliseconds. */
const PATIENCE = 200

/** Whether photos were begun there and not added, by nobody who is at it now. A device that keeps nothing has none. */
export function useWhetherBegun(): (place: string) => Promise<boolean> {
  const { begunPhotos } = useServices()
  const session = useSessionStore()
  const site = useSiteStore()
  return async (place) => {
    const found = await begunPhotos.list(session.account, site.key, place).catch(() => [])
    for (const batch of new Set(found.map((one) => one.batch))) {
      const release = await begunPhotos.claim(batch)
      await release?.()
      if (release) return true
    }
    return false
  }
}

/** @param place see `BegunKey` @param items reactive ones, written here when they change */
export function useBegunPhotos(place: string, items: Readonly<Ref<readonly PhotoItem[]>>) {
  const { begunPhotos } = useServices()
  const session = useSessionStore()
  const site = useSiteStore()
  const of = { person: session.account, site: site.key, place }
  const keyOf = (id: string): BegunKey => ({ ...of, id })
  /** This tab's own batch; what was found keeps the one that it had, which is this tab's too from then on. */
  const own = crypto.randomUUID()
  const batchOf = new Map<string, string>()
  const releases: Release[] = []
  /** What the device has, by id: what did not change is not written again. */
  const known = new Map<string, string>()
  /** Others are described in another tab, which alone writes them. */
  const elsewhere = ref(false)
  let timer: ReturnType<typeof setTimeout> | null = null
  let over = false
  let working: Promise<unknown> = claim(own)

  async function claim(batch: string): Promise<boolean> {
    const release = await begunPhotos.claim(batch)
    if (over) await release?.()
    else if (release) releases.push(release)
    return release !== null
  }

  async function find(urlOf: (bytes: Uint8Array) => string): Promise<readonly PhotoItem[]> {
    const found = await begunPhotos.list(of.person, of.site, place).catch(() => [])
    const batches = [...new Set(found.map((one) => one.batch))]
    const claimed = await Promise.all(batches.map(claim))
    const free = new Set(batches.filter((_, index) => claimed[index]))
    const mine = found.filter(({ batch }) => free.has(batch))
    elsewhere.value = mine.length < found.length
    for (const one of mine) {
      known.set(one.id, '')
      batchOf.set(one.id, one.batch)
    }
    return Promise.all(mine.map((one) => restored(one, urlOf)))
  }
  async function restored(one: BegunPhoto, urlOf: (bytes: Uint8Array) => string): Promise<PhotoItem> {
    const file = await begunPhotos.file(keyOf(one.id)).catch(() => null)
    const item = itemFrom(one, file, urlOf)
    if (file === null && item.source) keepFile(item)
    return item
  }

  /** The file itself, once. A device without room for it has the photo as it was made: no reason to say anything. */
  function keepFile({ id, source }: PhotoItem): void {
    if (source === null) return
    working = working.then(() => begunPhotos.keepFile(keyOf(id), source)).catch(() => {})
  }

  /** The device's own refusal is not said here: « Ajouter » says it, and until then nothing but a crash loses them. */
  function write(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const now = items.value.flatMap((item, order) => begunOf(item, order) ?? [])
    const changed = now.filter((one) => known.get(one.id) !== versionOf(one))
    const here = new Set(now.map(({ id }) => id))
    const gone = [...known.keys()].filter((id) => !here.has(id)).map(keyOf)
    const fresh = items.value.filter(({ id }) => here.has(id) && !known.has(id))
    for (const one of changed) known.set(one.id, versionOf(one))
    for (const { id } of gone) known.delete(id)
    if (changed.length === 0 && gone.length === 0) return
    const changedAt = Date.now()
    const records = changed.map((one) => ({ ...one, ...of, batch: batchOf.get(one.id) ?? own, changedAt }))
    working = working
      .then(() => begunPhotos.put(records))
      .then(() => begunPhotos.delete(gone))
      .catch(() => {})
    for (const item of fresh) keepFile(item)
  }
  watch(
    () =>
      JSON.stringify(
        items.value.map(({ id, state, cut, point, description, decorative, people }) => [
          id,
          state.kind === 'made' ? state.photo.digest : state.kind,
          [cut, point, description, decorative, people],
        ]),
      ),
    () => (timer ??= setTimeout(write, PATIENCE)),
  )
  window.addEventListener('pagehide', write)

  /** They were added, or are not wanted any more. */
  function forget(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const keys = [...known.keys()].map(keyOf)
    known.clear()
    working = working.then(() => begunPhotos.delete(keys)).catch(() => {})
  }

  onScopeDispose(() => {
    window.removeEventListener('pagehide', write)
    // Left without a word, by « Page précédente »: what was typed last is kept all the same.
    if (timer !== null) write()
    over = true
    void working.then(() => Promise.all(releases.map((release) => release())))
  })

  return { find, forget, elsewhere }
}

const versionOf = ({ order, made, cut, point, description, decorative, people }: ReturnType<typeof begunOf> & object) =>
  JSON.stringify([order, made?.digest ?? null, cut, point, description, decorative, people])
