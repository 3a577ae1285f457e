/** One photo on its way from a file to the page, as the dialog shows it. */
import { wordsOfFileName } from '#src/domain/media/media-name.ts'
import type { People } from '#src/domain/media/sidecar.ts'
import type { MadePhoto, PhotoFault } from '#src/services/photos/photo-maker.ts'

/** What is answered; `refus` is an answer too, which keeps the photo from the site. */
export type PeopleAnswer = People | 'refus' | 'none'

export interface PhotoItem {
  readonly id: number
  readonly file: File
  state:
    | { kind: 'waiting' }
    | { kind: 'making' }
    | { kind: 'made'; photo: MadePhoto; url: string }
    | { kind: 'refused'; fault: PhotoFault; megapixels: number }
  description: string
  decorative: boolean
  people: PeopleAnswer
}

export type MadeItem = PhotoItem & { state: { kind: 'made' } }

export const isMade = (item: PhotoItem): item is MadeItem => item.state.kind === 'made'

export type DescriptionFault = 'descriptionMissing' | 'descriptionIsFileName'
export type PeopleFault = 'peopleMissing' | 'peopleRefused'

export function descriptionFault({ decorative, description, file }: PhotoItem): DescriptionFault | null {
  if (decorative) return null
  const said = description.trim()
  if (said === '') return 'descriptionMissing'
  return said === file.name || (wordsOfFileName(said) === '' && /\d/.test(said)) ? 'descriptionIsFileName' : null
}

export function peopleFault({ people }: PhotoItem): PeopleFault | null {
  if (people === 'none') return 'peopleMissing'
  return people === 'refus' ? 'peopleRefused' : null
}

export const isAnswered = (item: PhotoItem): boolean => descriptionFault(item) === null && peopleFault(item) === null
