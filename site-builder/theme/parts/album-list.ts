/** Albums by their cover, and the photos of one. */
import type { Album } from '../../model/site.ts'
import { longDate } from '../../words/dates.ts'
import { words } from '../../words/site.ts'
import { french } from '../../words/typography.ts'
import type { PageContext } from '../context.ts'
import { type Html, html } from '../html.ts'
import { image, type PictureView, pictureView } from '../pictures.ts'

export interface AlbumCard {
  href: string
  title: string
  facts: string
  cover: PictureView | null
}

export interface PhotoView {
  href: string
  picture: PictureView
}

export function photoViews(context: PageContext, album: Album): PhotoView[] {
  return album.photos.flatMap((path) => {
    const picture = pictureView(context, path)
    return picture === null ? [] : [{ href: picture.src, picture }]
  })
}

export function albumCard(context: PageContext, album: Album): AlbumCard {
  const cover = album.image || album.photos[0] || ''
  return {
    href: context.link(album.address),
    title: french(album.title),
    facts: [album.date === '' ? '' : longDate(album.date), words.photos(album.photos.length)]
      .filter(Boolean)
      .join(', '),
    cover: cover === '' ? null : pictureView(context, cover),
  }
}

export function albumList(cards: readonly AlbumCard[]): Html {
  return html`<ul class="cards">
    ${cards.map(
      (card) =>
        html`<li>
          ${card.cover !== null && image(card.cover, { sizes: '(min-width: 44rem) 20rem, 100vw', silent: true })}
          <h3><a href="${card.href}">${card.title}</a></h3>
          <p class="muted">${card.facts}</p>
        </li> `,
    )}
  </ul>`
}

/** Each photo leads to itself, larger; no script is needed. */
export function photoGrid(photos: readonly PhotoView[]): Html {
  return html`<ul class="photos">
    ${photos.map(({ href, picture }, index) => {
      const label = picture.alt === '' ? `${words.openPhoto} ${index + 1}` : words.openPhotoOf(picture.alt)
      return html`<li>
        <a href="${href}" aria-label="${label}"
          >${image(picture, { sizes: '(min-width: 44rem) 22rem, 90vw', silent: true })}</a
        >
      </li> `
    })}
  </ul>`
}
