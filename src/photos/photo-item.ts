/** One photo on its way from a file to the page, as the dialog shows it. */
import { wordsOfFileName } from '#src/domain/media/media-name.ts'
import { PEOPLE, type People } from '#src/domain/media/sidecar.ts'
import type { BegunPhoto } from '#src/services/photos/begun-photos.ts'
import type { MadePhoto, PhotoFault } from '#src/services/photos/photo-maker.ts'

/** What is answered; `refus` is an answer too, which keeps the photo from the site. */
export type PeopleAnswer = People | 'refus' | 'none'

export interface PhotoItem {
  readonly id: string
  /** Name of the file that was chosen. */
  readonly name: string
  state:
    | { kind: 'waiting' }
    | { kind: 'making' }
    | { kind: 'made'; photo: MadePhoto; url: string }
    | { kind: 'refused'; fault: PhotoFault | 'interrupted'; megapixels: number }
  description: string
  decorative: boolean
  people: PeopleAnswer
}

export type MadeItem = PhotoItem & { state: { kind: 'made' } }

export const isMade = (item: PhotoItem): item is MadeItem => item.state.kind === 'made'

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

/** What the device keeps of it; null when there is nothing to keep: it cannot be made at all. */
export function begunOf(item: PhotoItem, order: number): Omit<BegunPhoto, 'person' | 'site' | 'place'> | null {
  const { id, name, description, decorative, people, state } = item
  if (state.kind === 'refused' && state.fault !== 'interrupted') return null
  const made = state.kind === 'made' ? state.photo : null
  return {
    id,
    order,
    name,
    made: made && { bytes: made.bytes, width: made.width, height: made.height, digest: made.digest },
    description,
    decorative,
    people,
  }
}

/** A photo as it was left. @param urlOf address of its bytes on the screen */
export function itemFrom(begun: BegunPhoto, urlOf: (bytes: Uint8Array) => string): PhotoItem {
  const { id, name, made, description, decorative } = begun
  return {
    id,
    name,
    state: made
      ? { kind: 'made', photo: { ...made, large: null, animated: false }, url: urlOf(made.bytes) }
      : { kind: 'refused', fault: 'interrupted', megapixels: 0 },
    description,
    decorative,
    people: ([...PEOPLE, 'refus'] as const).find((one) => one === begun.people) ?? 'none',
  }
}
