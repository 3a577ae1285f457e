/** Photos that were chosen together: made one after the other, described meanwhile, then kept all at once. */
import { computed, onScopeDispose, reactive, ref, shallowRef, triggerRef } from 'vue'
import { wordsOfFileName } from '#src/domain/media/media-name.ts'
import { AppError, type ErrorCode } from '#src/services/app-error.ts'
import { useMediaStore } from '#src/stores/media.ts'
import { useServices } from '#src/stores/services.ts'
import { isAnswered, isMade, type MadeItem, type PeopleAnswer, type PhotoItem } from './photo-item.ts'

/** A picture of the site, as a text wants it. */
export interface ChosenPicture {
  /** `medias/2026/affiche-3f9a2c10.webp` */
  path: string
  description: string
}

let ids = 0

export function usePhotoBatch() {
  const { photos } = useServices()
  const media = useMediaStore()

  const items = shallowRef<PhotoItem[]>([])
  /** Why the photos could not be kept on this device. */
  const error = ref<ErrorCode | null>(null)
  const keeping = ref(false)
  let stopping = new AbortController()

  const made = computed(() => items.value.filter(isMade))
  const refused = computed(() => items.value.filter(({ state }) => state.kind === 'refused'))
  const unmade = computed(() => items.value.filter(({ state }) => state.kind === 'waiting' || state.kind === 'making'))
  const unanswered = computed(() => made.value.filter((item) => !isAnswered(item)))

  function add(files: readonly File[]): void {
    if (stopping.signal.aborted) stopping = new AbortController()
    const added = files.map((file): PhotoItem => {
      ids += 1
      return reactive({
        id: ids,
        file,
        state: { kind: 'waiting' },
        description: '',
        decorative: false,
        people: 'none',
      })
    })
    items.value = [...items.value, ...added]
    for (const item of added) void make(item, stopping.signal)
  }

  async function make(item: PhotoItem, signal: AbortSignal): Promise<void> {
    const turn = photos.make(item.file, { signal })
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

  function clear(): void {
    stop()
    for (const item of items.value) if (item.state.kind === 'made') URL.revokeObjectURL(item.state.url)
    items.value = []
    error.value = null
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
      const paths = await media.keepPhotos(ready.map(toKeep))
      return paths.map((path, index) => ({ path, description: ready[index] ? describedAs(ready[index]) : '' }))
    } catch (cause) {
      error.value = cause instanceof AppError ? cause.code : 'unexpected'
      return null
    } finally {
      keeping.value = false
    }
  }

  onScopeDispose(clear)

  return { items, made, refused, unmade, unanswered, error, keeping, add, stop, remove, clear, answerForAll, keep }
}

function toKeep(item: MadeItem) {
  const { photo } = item.state
  const people = item.people === 'accord' || item.people === 'mineurs-accord' ? item.people : 'aucune'
  return {
    bytes: photo.bytes,
    digest: photo.digest,
    words: wordsOfFileName(item.file.name),
    notes: { description: describedAs(item), decorative: item.decorative, people, credit: '' },
  } as const
}

const describedAs = ({ decorative, description }: PhotoItem): string =>
  decorative ? '' : description.replace(/\s+/g, ' ').trim()

function urlOf(bytes: Uint8Array): string {
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/webp' }))
}
