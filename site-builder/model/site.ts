/**
 * A site as `reading/` understands it: trusted shapes, untrusted text. Everything after `reading` (theme, feeds, build,
 * the app's lists and preview) works on these values and never on files.
 */
import type { Focus } from './focus.ts'
import type { Problem } from './problem.ts'

export type ContentType = 'page' | 'actualite' | 'evenement' | 'mission' | 'album'

/** What every kind of content has. */
interface ContentBase {
  type: ContentType
  /** Path in the repository, `pages/activites/yoga.md`. */
  path: string
  /** Address on the site, always with both slashes: `/`, `/activites/yoga/`. */
  address: string
  title: string
  description: string
  /** Media path (`medias/2026/affiche.webp`), or empty. */
  image: string
  /** Opening sentence under the title (`chapeau`), or empty. */
  lead: string
  /** Markdown below the front matter, LF line ends. */
  body: string
  /** Line of the file (1-based) where the body begins. */
  bodyLine: number
  /** Former addresses on this site that lead here. */
  redirects: readonly string[]
  /** Instants in milliseconds since 1970, or null; outside of them the item is not on the site. */
  publishAt: number | null
  withdrawAt: number | null
}

export interface Page extends ContentBase {
  type: 'page'
}

export interface News extends ContentBase {
  type: 'actualite'
  /** `YYYY-MM-DD` in Europe/Paris. */
  date: string
  author: string
  tags: readonly string[]
}

/** A moment as it was written: a whole day, or an instant. */
export type Moment =
  | { wholeDay: true; date: string }
  | {
      wholeDay: false
      /** Milliseconds since 1970, UTC. */
      instant: number
      /** `YYYY-MM-DD` in Europe/Paris. */
      date: string
      /** `HH:MM` in Europe/Paris. */
      time: string
    }

export interface Event extends ContentBase {
  type: 'evenement'
  start: Moment
  end: Moment | null
  place: string
  placeAddress: string
  price: string
  /** https:, mailto: or tel: address, or empty. */
  registration: string
  cancelled: boolean
  /** No place is left. */
  full: boolean
  tags: readonly string[]
}

export interface Mission extends ContentBase {
  type: 'mission'
  time: string
  place: string
  contact: string
  seats: string
  /** `YYYY-MM-DD`, last day of the offer, or empty. */
  until: string
}

export interface Album extends ContentBase {
  type: 'album'
  date: string
  /** Media paths, in order. */
  photos: readonly string[]
}

export type Content = Page | News | Event | Mission | Album

export interface Media {
  /** `medias/2026/affiche.webp` */
  path: string
  kind: 'picture' | 'document'
  extension: string
  /** Content identity: git blob oid, or the same hash computed from the bytes. */
  oid: string
  /** Bytes. */
  size: number
  /** Pixels; 0 when unknown and for documents. */
  width: number
  height: number
  description: string
  decorative: boolean
  credit: string
  title: string
  /** What must stay in view when cropped, percent from the left and the top. */
  focus: Focus | null
}

export interface Identity {
  name: string
  acronym: string
  purpose: string
  seat: string
  phone: string
  email: string
  director: string
  directorRole: string
  rna: string
  siret: string
  hours: readonly { when: string; text: string }[]
  access: string
  links: readonly { title: string; url: string }[]
  partners: readonly { name: string; url: string; logo: string }[]
  notices: readonly string[]
  actions: readonly { title: string; url: string }[]
}

export type PaletteName = 'foret' | 'mer' | 'brique' | 'lavande' | 'soleil' | 'ardoise' | 'cerise' | 'nuit'
export type FontPairName = 'atkinson' | 'plume' | 'journal' | 'atelier'
export type HomeLayoutName = 'simple' | 'affiche' | 'journal'

export interface Appearance {
  palette: PaletteName
  fonts: FontPairName
  home: HomeLayoutName
  /** Media paths, or empty. */
  logo: string
  image: string
}

export interface MenuEntry {
  title: string
  /** Site address (`/contact/`) or an https URL. */
  url: string
  children: readonly MenuEntry[]
}

/** A folder of pages that no page presents. */
export interface Folder {
  address: string
  title: string
}

/** Who hosts and helps: what the builder takes from the city file. */
export interface City {
  name: string
  host: { name: string; address: string; phone: string; email: string } | null
  /** mailto: or https: address for « Signaler un contenu », or empty. */
  report: string
}

export interface Site {
  identity: Identity
  appearance: Appearance
  menu: readonly MenuEntry[]
  /** Items that are on the site at `now`, each type in its own order (pages by title, dated types newest first). */
  pages: readonly Page[]
  news: readonly News[]
  events: readonly Event[]
  missions: readonly Mission[]
  albums: readonly Album[]
  /** Folders of pages without a page of their own (`/activites/`): each gets a list of its pages. */
  folders: readonly Folder[]
  /** Former addresses and where they lead now, in order of address; none of them is the address of an item. */
  redirects: readonly { from: string; to: string }[]
  /** Items outside their publication dates: known to the app, absent from the site. */
  hidden: readonly Content[]
  /** By path. */
  media: ReadonlyMap<string, Media>
  city: City | null
  /** The site's own public address without a final slash, or null (relative links only). */
  baseUrl: string | null
  commit: string | null
  /** The present of this build, milliseconds since 1970. */
  now: number
  /** When this site changes by itself next (an event over, a publication date), or null. Milliseconds since 1970. */
  nextChange: number | null
  problems: readonly Problem[]
}
