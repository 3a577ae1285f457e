/** What a home page has to show, whatever its layout: who we are, two actions, what comes, what is new, where to find us. */
import type { Page } from '../../model/site.ts'
import { french } from '../../words/typography.ts'
import type { PageContext } from '../context.ts'
import { fillDocument } from '../fill-document.ts'
import type { Html } from '../html.ts'
import type { LayoutView } from '../layout.ts'
import { layoutView } from '../page-head.ts'
import { type AlbumCard, albumCard, type PhotoView, photoViews } from '../parts/album-list.ts'
import { type ContactView, contactView } from '../parts/contact-card.ts'
import { type EventCard, eventCard } from '../parts/event-list.ts'
import { type NewsCard, newsCard } from '../parts/news-list.ts'
import { type OfferCard, offerCard } from '../parts/offer-list.ts'
import { type PictureView, pictureView } from '../pictures.ts'
import { organisationData } from '../structured-data.ts'
import { documentOf } from '../texts.ts'

const SHOWN = 3
const PHOTOS = 4
/** A front page has more news and more dates: it is for those who publish each week. */
const FRONT_NEWS = 7
const FRONT_EVENTS = 5

export interface HomeView extends LayoutView {
  title: string
  lead: string
  actions: readonly { title: string; href: string }[]
  picture: PictureView | null
  events: readonly EventCard[]
  eventsUrl: string
  news: readonly NewsCard[]
  newsUrl: string
  offers: readonly OfferCard[]
  offersUrl: string
  /** The latest album and its first photos. */
  album: (AlbumCard & { photos: readonly PhotoView[] }) | null
  albumsUrl: string
  contact: ContactView
  partners: readonly { name: string; url: string; logo: PictureView | null }[]
  body: Html
}

export function homeView(context: PageContext, page: Page): HomeView {
  const { site, link } = context
  const picture = page.image || site.appearance.image
  const front = site.appearance.home === 'journal' && site.news.length > 0
  return {
    ...layoutView(context, {
      title: page.title,
      description: page.description || site.identity.purpose,
      image: picture,
      data: organisationData(context),
    }),
    title: french(page.title),
    lead: french(page.lead || site.identity.purpose),
    actions: site.identity.actions
      .filter(({ url }) => !url.startsWith('/') || context.addresses.has(url))
      .slice(0, 2)
      .map(({ title, url }) => ({ title: french(title), href: link(url) })),
    picture: picture === '' ? null : pictureView(context, picture),
    events: context.upcoming.slice(0, front ? FRONT_EVENTS : SHOWN).map((event) => eventCard(context, event)),
    eventsUrl: link('/agenda/'),
    news: site.news.slice(0, front ? FRONT_NEWS : SHOWN).map((news) => newsCard(context, news)),
    newsUrl: link('/actualites/'),
    offers: context.openMissions.slice(0, SHOWN).map((mission) => offerCard(context, mission)),
    offersUrl: link('/benevolat/'),
    album: latestAlbum(context),
    albumsUrl: link('/albums/'),
    contact: contactView(context),
    partners: site.identity.partners.map(({ name, url, logo }) => ({
      name: french(name),
      url,
      logo: logo === '' ? null : pictureView(context, logo),
    })),
    body: fillDocument(context, documentOf(context, page)),
  }
}

function latestAlbum(context: PageContext): HomeView['album'] {
  const latest = context.site.albums.toSorted((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0))[0]
  if (latest === undefined) return null
  const photos = photoViews(context, latest, PHOTOS)
  return photos.length === 0 ? null : { ...albumCard(context, latest), photos }
}
