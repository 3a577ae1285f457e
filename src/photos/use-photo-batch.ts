/** Photos that were chosen together: made one after the other, described meanwhile, then kept all at once. */
import { computed, onScopeDispose, reactive, ref, shallowRef, triggerRef } from 'vue'
import { wordsOfFileName } from '#src/domain/media/media-name.ts'
import { AppError, type ErrorCode } from '#src/services/app-error.ts'
import { useMediaStore } from '#src/stores/media.ts'
import { useServices } from '#src/stores/services.ts'
import { isAnswered, isMade, type MadeItem, type PeopleAnswer, type PhotoItem } from './photo-item.ts'
import { useBegunPhotos } from './use-begun-photos.ts'

/** A picture of the site, as a text wants it. */
export interface ChosenPicture {
  /** `medias/2026/affiche-3f9a2c10.webp` */
  path: string
  description: string
}

/** @param place see `BegunKey`; @param alone they go to the site's photos, not to a page */
export function usePhotoBatch({ place, alone }: { place: string; alone: boolean }) {
  const { photos } = useServices()
  const media = useMediaStore()

  const items = shallowRef<PhotoItem[]>([])
  /** Why the photos could not be kept on this device. */
  const error = ref<ErrorCode | null>(null)
  const keeping = ref(false)
  let stopping = new AbortController()
  const begun = useBegunPhotos(place, items)
  /** How many of them were found on this device, left by a tab that was closed. */
  const found = ref(0)

  async function findAgain(): Promise<void> {
    const left = await begun.find(urlOf)
    found.value = left.length
    items.value = [...left.map((item) => reactive(item)), ...items.value]
  }
  void findAgain()

  const made = computed(() => items.value.filter(isMade))
  const refused = computed(() => items.value.filter(({ state }) => state.kind === 'refused'))
  const unmade = computed(() => items.value.filter(({ state }) => state.kind === 'waiting' || state.kind === 'making'))
  const unanswered = computed(() => made.value.filter((item) => !isAnswered(item)))

  function add(files: readonly File[]): void {
    if (stopping.signal.aborted) stopping = new AbortController()
    const added = files.map((file) => ({ file, item: newItem(file.name) }))
    items.value = [...items.value, ...added.map(({ item }) => item)]
    for (const { file, item } of added) void make(file, item, stopping.signal)
  }

  async function make(file: File, item: PhotoItem, signal: AbortSignal): Promise<void> {
    const turn = photos.make(file, { signal })
    markNext()
    const outcome = await turn
    if (!items.value.includes(item)) return markNext()
    item.state =
      outcome.kind === 'made'
        ? { kind: 'made', photo: outcome.photo, url: urlOf(outcome.photo.bytes) }
        : { kind: 'refused', fault: outcome.fault, megapixels: outcome.megapixels ?? 0 }
    markNext()
  }
  /** They are made in order: the first that waits is the one in hand. */
  function markNext(): void {
    if (items.value.some(({ state }) => state.kind === 'making')) return triggerRef(items)
    const next = items.value.find(({ state }) => state.kind === 'waiting')
    if (next) next.state = { kind: 'making' }
    triggerRef(items)
  }

  /** What is not made yet is not made any more; what is made stays. */
  function stop(): void {
    stopping.abort()
  }

  function remove(item: PhotoItem): void {
    if (item.state.kind === 'made') URL.revokeObjectURL(item.state.url)
    items.value = items.value.filter((other) => other !== item)
    markNext()
  }

  /** They were added, or are not wanted any more: the device forgets them too. */
  function clear(): void {
    release()
    items.value = []
    found.value = 0
    error.value = null
    begun.forget()
  }
  function release(): void {
    stop()
    for (const item of items.value) if (item.state.kind === 'made') URL.revokeObjectURL(item.state.url)
  }

  function answerForAll(people: PeopleAnswer): void {
    for (const item of items.value) item.people = people
  }

  /** Null when the device refused them: `error` says why, and they stay here. */
  async function keep(): Promise<readonly ChosenPicture[] | null> {
    const ready = made.value.filter(isAnswered)
    keeping.value = true
    error.value = null
    try {
      const paths = await media.keepPhotos(ready.map(toKeep), { alone })
      return paths.map((path, index) => ({ path, description: ready[index] ? describedAs(ready[index]) : '' }))
    } catch (cause) {
      error.value = cause instanceof AppError ? cause.code : 'unexpected'
      return null
    } finally {
      keeping.value = false
    }
  }

  onScopeDispose(release)

  return {
    items,
    found,
    made,
    refused,
    unmade,
    unanswered,
    error,
    keeping,
    add,
    stop,
    remove,
    clear,
    answerForAll,
    keep,
  }
}

function newItem(name: string): PhotoItem {
  return reactive({
    id: crypto.randomUUID(),
    name,
    state: { kind: 'waiting' },
    description: '',
    decorative: false,
    people: 'none',
  })
}

function toKeep(item: MadeItem) {
  const { photo } = item.state
  const people = item.people === 'accord' || item.people === 'mineurs-accord' ? item.people : 'aucune'
  return {
    bytes: photo.bytes,
    digest: photo.digest,
    words: wordsOfFileName(item.name),
    notes: { description: describedAs(item), decorative: item.decorative, people, credit: '' },
  } as const
}

const describedAs = ({ decorative, description }: PhotoItem): string =>
  decorative ? '' : description.replace(/\s+/g, ' ').trim()

function urlOf(bytes: Uint8Array): string {
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/webp' }))
}
