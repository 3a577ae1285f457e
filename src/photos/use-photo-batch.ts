/** Photos that were chosen together: made one after the other, described meanwhile, then kept all at once. */
import { computed, onScopeDispose, reactive, ref, shallowRef, triggerRef } from 'vue'
import { plainCut, pointAfter, turned, turnedPoint, type Cut } from '#src/domain/media/cut.ts'
import type { Frame } from '#src/domain/media/frame.ts'
import { wordsOfFileName } from '#src/domain/media/media-name.ts'
import { AppError, type ErrorCode } from '#src/services/app-error.ts'
import { useMediaStore } from '#src/stores/media.ts'
import { useServices } from '#src/stores/services.ts'
import type { PhotoOutcome } from '#src/services/photos/photo-maker.ts'
import {
  isAnswered,
  isMade,
  isStalled,
  newItem,
  type MadeItem,
  type PeopleAnswer,
  type PhotoItem,
} from './photo-item.ts'
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
    const left = (await begun.find(urlOf)).map((item) => reactive(item))
    found.value = left.length
    items.value = [...left, ...items.value]
    for (const item of left) if (item.state.kind === 'waiting') void make(item, stopping.signal)
  }
  void findAgain()

  const made = computed(() => items.value.filter(isMade))
  const refused = computed(() => items.value.filter(({ state }) => state.kind === 'refused'))
  const unmade = computed(() => items.value.filter(({ state }) => state.kind === 'waiting' || state.kind === 'making'))
  const stalled = computed(() => items.value.filter(isStalled))
  const unanswered = computed(() => made.value.filter((item) => !isAnswered(item)))

  function add(files: readonly File[]): void {
    if (stopping.signal.aborted) stopping = new AbortController()
    const added = files.map((file) => reactive(newItem(file.name, file)))
    items.value = [...items.value, ...added]
    for (const item of added) void make(item, stopping.signal)
  }

  async function make(item: PhotoItem, signal: AbortSignal): Promise<void> {
    if (item.source === null) return
    const turn = photos.make(item.source, { cut: plainCut(item.cut), signal })
    markNext()
    const outcome = await turn
    if (!items.value.includes(item)) return markNext()
    take(item, outcome)
    markNext()
  }
  function take(item: PhotoItem, outcome: PhotoOutcome): void {
    if (item.state.kind === 'made') URL.revokeObjectURL(item.state.url)
    item.state =
      outcome.kind === 'made'
        ? { kind: 'made', photo: outcome.photo, url: urlOf(outcome.photo.bytes) }
        : { kind: 'refused', fault: outcome.fault, megapixels: outcome.megapixels ?? 0 }
  }
  /** They are made in order: the first that waits is the one in hand. */
  function markNext(): void {
    if (items.value.some(({ state }) => state.kind === 'making')) return triggerRef(items)
    const next = items.value.find(({ state }) => state.kind === 'waiting')
    if (next) next.state = { kind: 'making' }
    triggerRef(items)
  }

  /** What could not begin for want of a network, when it is back or when the person thinks so. */
  function retry(): void {
    if (stopping.signal.aborted) stopping = new AbortController()
    for (const item of stalled.value) {
      item.state = { kind: 'waiting' }
      void make(item, stopping.signal)
    }
  }
  window.addEventListener('online', retry)

  /** What is not made yet is not made any more; what is made stays. */
  function stop(): void {
    stopping.abort()
  }

  /** A quarter clockwise. */
  async function turn(item: PhotoItem): Promise<void> {
    const before = item.point
    if (await remake(item, turned(item.cut))) item.point = before && turnedPoint(before)
  }
  /** Down to this rectangle; null for the whole photo. */
  async function cutTo(item: PhotoItem, frame: Frame | null): Promise<void> {
    const [before, point] = [item.cut.frame, item.point]
    if (await remake(item, { ...item.cut, frame })) item.point = point && pointAfter(point, before, frame)
  }
  /** From the file that was chosen; where that fails now, the photo stays as it was. */
  async function remake(item: PhotoItem, cut: Cut): Promise<boolean> {
    if (item.source === null || item.remaking) return false
    item.remaking = true
    const outcome = await photos.make(item.source, { cut: plainCut(cut) }).finally(() => (item.remaking = false))
    if (outcome.kind !== 'made' || !items.value.includes(item)) return false
    take(item, outcome)
    item.cut = cut
    return true
  }
  /** The whole of it, turned as it is, to be cut; null when it cannot be had now. The caller lets go of the address. */
  async function whole({ source, cut }: PhotoItem): Promise<string | null> {
    const outcome = source && (await photos.make(source, { cut: { turn: cut.turn, frame: null } }))
    return outcome?.kind === 'made' ? urlOf(outcome.photo.bytes) : null
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

  onScopeDispose(() => {
    window.removeEventListener('online', retry)
    release()
  })

  return {
    items,
    found,
    elsewhere: begun.elsewhere,
    made,
    refused,
    unmade,
    stalled,
    unanswered,
    error,
    keeping,
    add,
    retry,
    stop,
    turn,
    cutTo,
    whole,
    remove,
    clear,
    answerForAll,
    keep,
  }
}

function toKeep(item: MadeItem) {
  const { photo } = item.state
  const people = item.people === 'accord' || item.people === 'mineurs-accord' ? item.people : 'aucune'
  return {
    bytes: photo.bytes,
    digest: photo.digest,
    words: wordsOfFileName(item.name),
    notes: { description: describedAs(item), decorative: item.decorative, people, credit: '', point: item.point },
  } as const
}

const describedAs = ({ decorative, description }: PhotoItem): string =>
  decorative ? '' : description.replace(/\s+/g, ' ').trim()

function urlOf(bytes: Uint8Array): string {
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/webp' }))
}
