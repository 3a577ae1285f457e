/** Albums by their cover, and the photos of one. */
import type { Album } from '../../model/site.ts'
import { longDate } from '../../words/dates.ts'
import { words } from '../../words/site.ts'
import { french } from '../../words/typography.ts'
import type { PageContext } from '../context.ts'
import { type Html, html } from '../html.ts'
import { image, type ImageOptions, type PictureView, pictureView } from '../pictures.ts'

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

/** The photos of an album that the site has; `most` of them, where not all are shown. */
export function photoViews(context: PageContext, album: Album, most = Infinity): PhotoView[] {
  const views: PhotoView[] = []
  for (const path of album.photos) {
    if (views.length >= most) break
    const picture = pictureView(context, path)
    if (picture !== null) views.push({ href: picture.src, picture })
  }
  return views
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
          ${card.cover !== null && image(card.cover, { sizes: '(min-width: 44rem) 20rem, 92vw', silent: true })}
          <h3><a href="${card.href}">${card.title}</a></h3>
          <p class="muted">${card.facts}</p>
        </li> `,
    )}
  </ul>`
}

/** How a list of photos shows each; without a `frame`, not all are cut to one. */
type Frame = Pick<ImageOptions, 'sizes' | 'frame'>

const IN_COLUMNS: Frame = { sizes: '(min-width: 44rem) 16rem, 46vw', frame: 1 }
/** Cut to a square in columns, whole one below the other on a phone. */
const CAPTIONED: Frame = { sizes: '(min-width: 37rem) 26rem, 92vw' }
/** Four across a wide screen, two by two on a phone, from edge to edge. */
export const EDGE_TO_EDGE: Frame = { sizes: '(min-width: 50rem) 25vw, 50vw', frame: 4 / 5 }

/** Each photo leads to itself, larger; no script is needed. */
export function photoGrid(photos: readonly PhotoView[], frame = IN_COLUMNS): Html {
  return html`<ul class="photos">
    ${photos.map((photo, index) => {
      const { alt } = photo.picture
      return html`<li>
        ${photoLink(photo, alt === '' ? `${words.openPhoto} ${index + 1}` : words.openPhotoOf(alt), frame)}
      </li> `
    })}
  </ul>`
}

/**
 * The same with what each shows and who took it, which is said once below where one person took them all. The first is
 * what one sees of an album's page.
 */
export function captionedPhotos(photos: readonly PhotoView[]): Html {
  const credits = new Set(photos.map(({ picture }) => picture.credit))
  const [credit = ''] = credits
  return html`<ul class="photos captioned">
      ${photos.map((photo, index) => {
        const { picture } = photo
        const link = photoLink(photo, `${words.openPhoto} ${index + 1}`, {
          ...CAPTIONED,
          eager: index === 0,
          after: index > 0,
        })
        const lines = [
          picture.alt !== '' && html`<span>${picture.alt}</span>`,
          credits.size > 1 && picture.credit !== '' && html`<small>${words.photoCredit(picture.credit)}</small>`,
        ].filter((line) => line !== false)
        return html`<li>
          ${
            lines.length === 0
              ? link
              : html`<figure>
                  ${link}
                  <figcaption>${lines}</figcaption>
                </figure>`
          }
        </li> `
      })}
    </ul>
    ${credits.size === 1 && credit !== '' && html`<p class="tail muted">${words.photoCredit(credit)}</p>`}`
}

function photoLink({ href, picture }: PhotoView, label: string, options: ImageOptions): Html {
  return html`<a href="${href}" aria-label="${label}">${image(picture, { ...options, silent: true })}</a>`
}
