/**
 * Layout `affiche`: the first screen is a poster in the site's colour, then the programme, one date a line, and pictures
 * from edge to edge. Bands of colour part the page; nothing is in a box.
 */
import { words } from '../../words/site.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { EDGE_TO_EDGE, photoGrid } from '../parts/album-list.ts'
import { contactFacts, isEmptyContact } from '../parts/contact-card.ts'
import { newsCards } from '../parts/news-list.ts'
import { offerList } from '../parts/offer-list.ts'
import { eventsBlock, FIND_US, hero, partnersBlock, sectionHead, textBlock } from './blocks.ts'
import type { HomeView } from './home-view.ts'

export function posterHome(view: HomeView): Html {
  const rest = [eventsBlock(view, 'programme'), textBlock(view)]
  return layout(
    view,
    html`<div class="poster-home">
      <div class="hero poster${view.picture !== null && ' pictured'}">${hero(view)}</div>
      ${rest.some((block) => block !== false) && html`<div class="wrap">${rest}</div>`} ${photos(view)} ${news(view)}
      ${offers(view)} ${contact(view)}
    </div>`,
  )
}

function photos(view: HomeView): Html | false {
  const { album } = view
  if (album === null) return false
  return html`<section class="block">
    <div class="wrap">${sectionHead(words.inPictures, view.albumsUrl, words.allAlbums)}</div>
    ${photoGrid(album.photos, EDGE_TO_EDGE)}
    <p class="strip-legend wrap">
      <a href="${album.href}">${album.title}</a> <span class="muted">${album.facts}</span>
    </p>
  </section>`
}

function news(view: HomeView): Html | false {
  const partners = partnersBlock(view)
  if (view.news.length === 0) return partners !== false && html`<div class="wrap">${partners}</div>`
  return html`<div class="wrap">
    <section class="block">${sectionHead(words.news, view.newsUrl, words.allNews)} ${newsCards(view.news)}</section>
    ${partners}
  </div>`
}

function offers(view: HomeView): Html | false {
  if (view.offers.length === 0) return false
  return html`<section class="band">
    <div class="wrap">
      <h2>${words.weNeedYou}</h2>
      ${offerList(view.offers)}
      <p class="more"><a href="${view.offersUrl}">${words.allMissions}</a></p>
    </div>
  </section>`
}

function contact(view: HomeView): Html | false {
  if (isEmptyContact(view.contact)) return false
  return html`<section class="band deep contact" id="${FIND_US}">
    <div class="wrap">
      <h2>${words.findUs}</h2>
      ${contactFacts(view.contact)}
    </div>
  </section>`
}
