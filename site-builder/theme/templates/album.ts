/** An album, and the list of all. */
import type { Album } from '../../model/site.ts'
import { longDate } from '../../words/dates.ts'
import { words } from '../../words/site.ts'
import { french } from '../../words/typography.ts'
import type { PageContext } from '../context.ts'
import { fillDocument } from '../fill-document.ts'
import { type Html, html } from '../html.ts'
import { layout, type LayoutView } from '../layout.ts'
import { contentLayout, layoutView } from '../page-head.ts'
import {
  type AlbumCard,
  albumCard,
  albumList,
  captionedPhotos,
  type PhotoView,
  photoViews,
} from '../parts/album-list.ts'
import { documentOf } from '../texts.ts'
import { pageHead } from './page.ts'

export interface AlbumView extends LayoutView {
  title: string
  lead: string
  facts: string
  photos: readonly PhotoView[]
  body: Html
  allUrl: string
}

export function albumView(context: PageContext, album: Album): AlbumView {
  const photos = photoViews(context, album)
  const date = album.date === '' ? '' : longDate(album.date)
  return {
    ...contentLayout(context, album.image === '' ? { ...album, image: album.photos[0] ?? '' } : album),
    title: french(album.title),
    lead: french(album.lead),
    facts: [date, words.photos(photos.length)].filter((text) => text !== '').join(', '),
    photos,
    body: fillDocument(context, documentOf(context, album)),
    allUrl: context.link('/albums/'),
  }
}

export function albumTemplate(view: AlbumView): Html {
  return layout(
    view,
    html`<article class="wrap">
      ${pageHead(view.title, view.lead, html`<p class="muted">${view.facts}</p>`)}
      ${view.body.text !== '' && html`<div class="prose album-text">${view.body}</div>`}
      ${view.photos.length > 0 && captionedPhotos(view.photos)}
      <p class="tail"><a href="${view.allUrl}">${words.allAlbums}</a></p>
    </article>`,
  )
}

export interface AlbumListView extends LayoutView {
  albums: readonly AlbumCard[]
}

export function albumListView(context: PageContext): AlbumListView {
  return {
    ...layoutView(context, { title: words.albums }),
    albums: context.site.albums.map((album) => albumCard(context, album)),
  }
}

export function albumListTemplate(view: AlbumListView): Html {
  return layout(
    view,
    html`<div class="wrap">
      ${pageHead(words.albums, '')}
      <h2 class="visually-hidden">${words.allAlbums}</h2>
      ${albumList(view.albums)}
    </div>`,
  )
}
