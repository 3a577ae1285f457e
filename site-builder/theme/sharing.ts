/**
 * The picture that a page shows where people share its address: the page's own one cut to the shape that networks want,
 * or a card drawn with its title. Here is said what is on it; `media/` makes the file, under a name that holds the hash
 * of all that is on it.
 */
import type { Appearance, Media } from '../model/site.ts'
import { french } from '../words/typography.ts'
import type { PageContext } from './context.ts'
import { shortHash } from './hash.ts'
import { THEME_FOLDER } from './stylesheet.ts'

/** What networks show whole; pixels. */
export const SHARING_SIZE = { width: 1200, height: 630 } as const

/** Changed when the same card is to be drawn in another way: its address then changes too. */
const DRAWING = 1

/** All that is on the picture: JSON. */
export interface SharingCard {
  /** The association. */
  name: string
  /** Empty on the home page, which the name says already. */
  title: string
  /** A few words above or below the title: a date, a kind. */
  note: string
  /** An event's date block. */
  date: { month: string; day: string; weekday: string } | null
  look: Pick<Appearance, 'palette' | 'fonts' | 'home'>
  picture: SharedPicture | null
  logo: SharedPicture | null
}

interface SharedPicture {
  /** Media path, and the content that it stands for. */
  path: string
  oid: string
  /** Percent from the left and the top. */
  focus: Media['focus']
}

/** As `<meta>` elements say it. */
export interface SharingView {
  /** Absolute. */
  url: string
  width: number
  height: number
  alt: string
  /** The file to make, or null where the picture is one of the site's own. */
  made: { url: string; card: SharingCard } | null
}

export interface Shared {
  title: string
  image: string
  note?: string
  date?: SharingCard['date']
}

/** Null where the site has no address: networks take absolute ones only. */
export function sharingView(context: PageContext, shared: Shared): SharingView | null {
  const { site, address } = context
  const base = site.baseUrl
  if (base === null) return null
  const picture = pictureAt(context, shared.image)
  const name = french(site.identity.name)
  const title = address === '/' ? '' : french(shared.title)
  const words = [title, name].filter((text) => text !== '').join(' – ')
  const alt = picture !== null && picture.description !== '' ? french(picture.description) : words
  if (!context.sharingPictures) {
    const plain = picture ?? pictureAt(context, site.appearance.image)
    if (plain === null) return null
    const { path, width, height } = plain
    return { url: `${base}/${path}`, width, height, alt: plain === picture ? alt : words, made: null }
  }
  const logo = pictureAt(context, site.appearance.logo)
  const { palette, fonts, home } = site.appearance
  const card: SharingCard = {
    name,
    title,
    note: french(address === '/' ? site.identity.purpose : (shared.note ?? '')),
    date: shared.date ?? null,
    look: { palette, fonts, home },
    picture: picture === null ? null : sharedPicture(picture),
    logo: logo === null ? null : sharedPicture(logo),
  }
  const url = `${THEME_FOLDER}partage/${shortHash(JSON.stringify([DRAWING, card]))}.jpg`
  return { url: base + url, ...SHARING_SIZE, alt, made: { url, card } }
}

function pictureAt(context: PageContext, path: string): Media | null {
  const media = context.site.media.get(path)
  return media?.kind === 'picture' ? media : null
}

function sharedPicture({ path, oid, focus }: Media): SharedPicture {
  return { path, oid, focus }
}
