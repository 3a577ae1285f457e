/** One photo on its way from a file to the page, as the dialog shows it. */
import { plainCut, UNCUT, type Cut } from '#src/domain/media/cut.ts'
import { wordsOfFileName } from '#src/domain/media/media-name.ts'
import type { Point } from '#src/domain/media/point.ts'
import { PEOPLE, type People } from '#src/domain/media/sidecar.ts'
import type { BegunPhoto } from '#src/services/photos/begun-photos.ts'
import type { MadePhoto, PhotoFault } from '#src/services/photos/photo-maker.ts'

/** What is answered; `refus` is an answer too, which keeps the photo from the site. */
export type PeopleAnswer = People | 'refus' | 'none'

export interface PhotoItem {
  readonly id: string
  /** Name of the file that was chosen. */
  readonly name: string
  /** That file: the photo is turned and cut anew from there, so that nothing is lost by trying. */
  source: Blob | null
  state:
    | { kind: 'waiting' }
    | { kind: 'making' }
    | { kind: 'made'; photo: MadePhoto; url: string }
    | { kind: 'refused'; fault: PhotoFault | 'interrupted'; megapixels: number }
  /** How it was turned and cut. */
  cut: Cut
  /** It is being made anew, with another cut. */
  remaking: boolean
  /** What must stay in view of it. */
  point: Point | null
  description: string
  decorative: boolean
  people: PeopleAnswer
}

export type MadeItem = PhotoItem & { state: { kind: 'made' } }

export const isMade = (item: PhotoItem): item is MadeItem => item.state.kind === 'made'

/** It could not even begin, for want of a network: the same file will do when there is one. */
export const isStalled = ({ state }: PhotoItem): boolean => state.kind === 'refused' && state.fault === 'no-network'

export type DescriptionFault = 'descriptionMissing' | 'descriptionIsFileName'
export type PeopleFault = 'peopleMissing' | 'peopleRefused'

export function descriptionFault({ decorative, description, name }: PhotoItem): DescriptionFault | null {
  if (decorative) return null
  const said = description.trim()
  if (said === '') return 'descriptionMissing'
  return said === name || (wordsOfFileName(said) === '' && /\d/.test(said)) ? 'descriptionIsFileName' : null
}

export function peopleFault({ people }: PhotoItem): PeopleFault | null {
  if (people === 'none') return 'peopleMissing'
  return people === 'refus' ? 'peopleRefused' : null
}

export const isAnswered = (item: PhotoItem): boolean => descriptionFault(item) === null && peopleFault(item) === null

export function newItem(name: string, source: Blob): PhotoItem {
  return {
    id: crypto.randomUUID(),
    name,
    source,
    state: { kind: 'waiting' },
    cut: UNCUT,
    remaking: false,
    point: null,
    description: '',
    decorative: false,
    people: 'none',
  }
}

/** What the device keeps of it; null when there is nothing to keep: it cannot be made at all. */
export function begunOf(
  item: PhotoItem,
  order: number,
): Omit<BegunPhoto, 'person' | 'site' | 'place' | 'batch' | 'changedAt'> | null {
  const { id, name, cut, point, description, decorative, people, state } = item
  if (state.kind === 'refused' && state.fault !== 'interrupted' && !isStalled(item)) return null
  const made = state.kind === 'made' ? state.photo : null
  return {
    id,
    order,
    name,
    made: made && { bytes: made.bytes, width: made.width, height: made.height, digest: made.digest },
    cut: plainCut(cut),
    point: point && { ...point },
    description,
    decorative,
    people,
  }
}

/**
 * A photo as it was left.
 *
 * @param file the one that was chosen; null where the device had no room for it: what was made of it is all there is
 * @param urlOf address of its bytes on the screen
 */
export function itemFrom(begun: BegunPhoto, file: Blob | null, urlOf: (bytes: Uint8Array) => string): PhotoItem {
  const { id, name, made, cut, point, description, decorative } = begun
  const own = made && new Blob([new Uint8Array(made.bytes)], { type: 'image/webp' })
  return {
    id,
    name,
    source: file ?? own,
    state: made
      ? { kind: 'made', photo: { ...made, large: null, animated: false }, url: urlOf(made.bytes) }
      : file
        ? { kind: 'waiting' }
        : { kind: 'refused', fault: 'interrupted', megapixels: 0 },
    cut: file ? cut : UNCUT,
    remaking: false,
    point,
    description,
    decorative,
    people: ([...PEOPLE, 'refus'] as const).find((one) => one === begun.people) ?? 'none',
  }
}
