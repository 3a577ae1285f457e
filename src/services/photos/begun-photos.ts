/**
 * The port to photos that were chosen and not added yet, with what was already said of them: a closed tab or a killed
 * browser does not lose them. Implementations: `IndexedDbBegunPhotos`, `MemoryBegunPhotos`.
 */
import * as v from 'valibot'

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
  /** Name of the file that was chosen. */
  name: string
  /** What will be on the site; null when the tab went before it was made: its file has to be chosen again. */
  made: { bytes: Uint8Array; width: number; height: number; digest: string } | null
  description: string
  decorative: boolean
  /** Of `PeopleAnswer`, as the form has it. */
  people: string
}

export interface BegunPhotos {
  /** In their order. */
  list(person: string, site: string, place: string): Promise<readonly BegunPhoto[]>
  /** Resolves when all of them are durable, or none is kept. Throws `AppError` (`storage-full`, `storage-refused`). */
  put(photos: readonly BegunPhoto[]): Promise<void>
  delete(keys: readonly BegunKey[]): Promise<void>
}

const Shape = v.object({
  person: v.string(),
  site: v.string(),
  place: v.string(),
  id: v.string(),
  order: v.number(),
  name: v.string(),
  made: v.nullable(
    v.object({ bytes: v.instance(Uint8Array), width: v.number(), height: v.number(), digest: v.string() }),
  ),
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
