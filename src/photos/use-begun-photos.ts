/** Photos that are being described are kept on this device as they are typed, and found again where they were begun. */
import { onScopeDispose, watch, type Ref } from 'vue'
import { useServices } from '#src/stores/services.ts'
import { useSessionStore } from '#src/stores/session.ts'
import { useSiteStore } from '#src/stores/site.ts'
import type { BegunKey } from '#src/services/photos/begun-photos.ts'
import { begunOf, itemFrom, type PhotoItem } from './photo-item.ts'

/** Longest wait from the first change to its writing. Milliseconds. */
const PATIENCE = 200

/** Whether photos were begun there and not added. A device that keeps nothing has none. */
export function useWhetherBegun(): (place: string) => Promise<boolean> {
  const { begunPhotos } = useServices()
  const session = useSessionStore()
  const site = useSiteStore()
  return async (place) => (await begunPhotos.list(session.account, site.key, place).catch(() => [])).length > 0
}

/** @param place see `BegunKey` @param items reactive ones, written here when they change */
export function useBegunPhotos(place: string, items: Readonly<Ref<readonly PhotoItem[]>>) {
  const { begunPhotos } = useServices()
  const session = useSessionStore()
  const site = useSiteStore()
  const of = { person: session.account, site: site.key, place }
  /** What the device has, by id: what did not change is not written again. */
  const known = new Map<string, string>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let working: Promise<void> = Promise.resolve()

  async function find(urlOf: (bytes: Uint8Array) => string): Promise<readonly PhotoItem[]> {
    const found = await begunPhotos.list(of.person, of.site, place).catch(() => [])
    for (const one of found) known.set(one.id, '')
    return found.map((one) => itemFrom(one, urlOf))
  }

  /** The device's own refusal is not said here: « Ajouter » says it, and until then nothing but a crash loses them. */
  function write(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const now = items.value.flatMap((item, order) => begunOf(item, order) ?? [])
    const changed = now.filter((one) => known.get(one.id) !== versionOf(one))
    const here = new Set(now.map(({ id }) => id))
    const gone: BegunKey[] = [...known.keys()].filter((id) => !here.has(id)).map((id) => ({ ...of, id }))
    for (const one of changed) known.set(one.id, versionOf(one))
    for (const { id } of gone) known.delete(id)
    if (changed.length === 0 && gone.length === 0) return
    working = working
      .then(() => begunPhotos.put(changed.map((one) => ({ ...one, ...of }))))
      .then(() => begunPhotos.delete(gone))
      .catch(() => {})
  }
  watch(
    () => JSON.stringify(items.value.map(({ state, ...said }) => [state.kind, said])),
    () => (timer ??= setTimeout(write, PATIENCE)),
  )
  window.addEventListener('pagehide', write)

  /** They were added, or are not wanted any more. */
  function forget(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const keys = [...known.keys()].map((id) => ({ ...of, id }))
    known.clear()
    working = working.then(() => begunPhotos.delete(keys)).catch(() => {})
  }

  onScopeDispose(() => {
    window.removeEventListener('pagehide', write)
    // Left without a word, by « Page précédente »: what was typed last is kept all the same.
    if (timer !== null) write()
  })

  return { find, forget }
}

const versionOf = ({ order, made, description, decorative, people }: ReturnType<typeof begunOf> & object): string =>
  JSON.stringify([order, made !== null, description, decorative, people])
