/**
 * The port to photos that were chosen and not added yet, with what was already said of them: a closed tab or a killed
 * browser does not lose them. Each belongs to the batch of one tab, which alone writes it while it lives.
 * Implementations: `IndexedDbBegunPhotos`, `MemoryBegunPhotos`.
 */
import * as v from 'valibot'
import { UNCUT, type Cut } from '#src/domain/media/cut.ts'
import type { Point } from '#src/domain/media/point.ts'

export interface BegunKey {
  /** Account on the forge: another person on the same device sees nothing of it. */
  person: string
  /** `associations/reg-art` */
  site: string
  /** Where they are to go: the path of a page, with the field after a mark; `photos` for the site's photos. */
  place: string
  id: string
}

export interface BegunPhoto extends BegunKey {
  /** Its place among the others. */
  order: number
  /** Which tab's it is, see `claim`. */
  batch: string
  /** Milliseconds since 1970. */
  changedAt: number
  /** Name of the file that was chosen. */
  name: string
  /** What will be on the site; null when the tab went before it was made. */
  made: { bytes: Uint8Array; width: number; height: number; digest: string } | null
  cut: Cut
  point: Point | null
  description: string
  decorative: boolean
  /** Of `PeopleAnswer`, as the form has it. */
  people: string
}

/** Resolves when it can be claimed again. */
export type Release = () => Promise<void>

export interface BegunPhotos {
  /** In their order; without a place, those of the whole site. */
  list(person: string, site: string, place?: string): Promise<readonly BegunPhoto[]>
  /** Resolves when all of them are durable, or none is kept. Throws `AppError` (`storage-full`, `storage-refused`). */
  put(photos: readonly BegunPhoto[]): Promise<void>
  /** With their files. */
  delete(keys: readonly BegunKey[]): Promise<void>
  /** To another place, with their files. */
  move(keys: readonly BegunKey[], place: string): Promise<void>
  /** The file that was chosen: it is turned and cut anew from there. Written once, for it is heavy. */
  keepFile(key: BegunKey, file: Blob): Promise<void>
  file(key: BegunKey): Promise<Blob | null>
  /** Makes a batch this tab's own until it is released or the tab is gone; null while it is another tab's. */
  claim(batch: string): Promise<Release | null>
}

const part = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100))

const Shape = v.object({
  person: v.string(),
  site: v.string(),
  place: v.string(),
  id: v.string(),
  order: v.number(),
  // Those of the time before there were batches are one that nobody holds, and as old as that time.
  batch: v.optional(v.string(), ''),
  changedAt: v.optional(v.number(), Date.UTC(2026, 11, 1)),
  name: v.string(),
  made: v.nullable(
    v.object({ bytes: v.instance(Uint8Array), width: v.number(), height: v.number(), digest: v.string() }),
  ),
  cut: v.fallback(
    v.object({
      turn: v.picklist([0, 1, 2, 3]),
      frame: v.nullable(v.object({ x: part, y: part, width: part, height: part })),
    }),
    UNCUT,
  ),
  point: v.fallback(v.nullable(v.object({ x: percent, y: percent })), null),
  description: v.string(),
  decorative: v.boolean(),
  people: v.string(),
})

/** What a device kept is untrusted: another version of the app may have written it. */
export function readBegun(values: readonly unknown[]): readonly BegunPhoto[] {
  return values
    .flatMap((value) => {
      const read = v.safeParse(Shape, value)
      return read.success ? [read.output] : []
    })
    .sort((a, b) => a.order - b.order)
}
