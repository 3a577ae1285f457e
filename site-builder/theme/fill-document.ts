/** The holes of a text, filled with what this site has. */
import type { Hole, MarkdownDocument } from '../markdown/document.ts'
import { internalTarget } from '../markdown/link-problems.ts'
import { mediaPath } from '../markdown/urls.ts'
import { words } from '../words/site.ts'
import { french } from '../words/typography.ts'
import type { PageContext } from './context.ts'
import { type Html, html, trusted } from './html.ts'
import { photoGrid, photoViews } from './parts/album-list.ts'
import { contactFacts, contactView } from './parts/contact-card.ts'
import { eventCard, eventList } from './parts/event-list.ts'
import { newsCard, newsList } from './parts/news-list.ts'
import { image, pictureView } from './pictures.ts'
import { fileSize } from './sizes.ts'

const TEXT_WIDTH = '(min-width: 46rem) 42rem, 92vw'

export function fillDocument(context: PageContext, document: MarkdownDocument): Html {
  const filled = document.parts.map((part) => (typeof part === 'string' ? part : fill(context, part).text))
  // The parts are HTML of markdown/serialise.ts, the fillings are templates of ours.
  return trusted(filled.join(''))
}

function fill(context: PageContext, hole: Hole): Html {
  switch (hole.hole) {
    case 'href':
      return href(context, hole.url)
    case 'weight': {
      const media = context.site.media.get(mediaPath(hole.url) ?? '')
      if (media === undefined || media.kind !== 'document') return html``
      return html` <span class="doc-size">(${media.extension.toUpperCase()}, ${fileSize(media.size)})</span>`
    }
    case 'picture':
      return picture(context, hole)
    case 'gallery': {
      const album = context.site.albums.find((one) => one.address === `/albums/${hole.album}/`)
      if (album === undefined) return html``
      const photos = photoViews(context, album)
      return photos.length === 0 ? html`` : photoGrid(photos)
    }
    case 'document':
      return document(context, hole.path, hole.title)
    case 'contact':
      return html`<div class="facts contact">${contactFacts(contactView(context))}</div>`
    case 'agenda': {
      const cards = context.upcoming.slice(0, hole.count).map((event) => eventCard(context, event))
      return cards.length === 0 ? html`<p>${words.noUpcoming}</p>` : eventList(cards)
    }
    case 'news': {
      const cards = context.site.news.slice(0, hole.count).map((news) => newsCard(context, news))
      return cards.length === 0 ? html`` : newsList(cards)
    }
  }
}

/** The attribute, or nothing: a link without a target is no link, and a reader is not sent to a page that is not there. */
function href(context: PageContext, url: string): Html {
  const target = internalTarget(url, context.address)
  const path = mediaPath(target)
  if (path !== null) return context.site.media.has(path) ? html` href="${context.link(`/${path}`)}"` : html``
  if (!context.addresses.has(target)) return html``
  const fragment = url.includes('#') ? url.slice(url.indexOf('#')) : ''
  return html` href="${context.link(target + fragment)}"`
}

function picture(context: PageContext, hole: Hole & { hole: 'picture' }): Html {
  const view = pictureView(context, hole.path, hole.alt)
  if (view === null) return hole.alt === '' ? html`` : html`${hole.alt}`
  const shown = image(view, { sizes: TEXT_WIDTH })
  if (!hole.alone) return shown
  const legend = [french(hole.title), view.credit === '' ? '' : words.photoCredit(view.credit)].filter(
    (text) => text !== '',
  )
  return html`<figure>${shown}${legend.length > 0 && html`<figcaption>${legend.join(' – ')}</figcaption>`}</figure>`
}

function document(context: PageContext, path: string, title: string): Html {
  const media = context.site.media.get(path)
  if (media === undefined) return title === '' ? html`` : html`<p>${title}</p>`
  const kind = media.extension.toUpperCase()
  const name = french(title || media.title || (path.split('/').at(-1) ?? ''))
  return html`<p>
    <a class="document-card" href="${context.link(`/${path}`)}"
      ><span class="document-kind" aria-hidden="true">${kind}</span
      ><span><strong>${name}</strong><br /><span class="doc-size">${kind}, ${fileSize(media.size)}</span></span></a
    >
  </p>`
}
