/** The blocks of home pages. A block without content is nothing. */
import { words } from '../../words/site.ts'
import { type Html, html } from '../html.ts'
import { photoGrid } from '../parts/album-list.ts'
import { contactFacts, isEmptyContact } from '../parts/contact-card.ts'
import { eventList } from '../parts/event-list.ts'
import { newsList } from '../parts/news-list.ts'
import { offerList } from '../parts/offer-list.ts'
import { image } from '../pictures.ts'
import type { HomeView } from './home-view.ts'

export function sectionHead(title: string, href: string, all: string): Html {
  return html`<div class="section-head">
    <h2>${title}</h2>
    <a href="${href}">${all}</a>
  </div>`
}

/** Nearly square on a wide screen, so it is shown half as wide again as its frame. */
const HERO = '(min-width: 56rem) 42rem, 92vw'

export function hero(view: HomeView): Html {
  return html`<div class="hero-words">
      ${title(view)} ${view.lead !== '' && html`<p class="lead">${view.lead}</p>`} ${actions(view)} ${quickWays(view)}
    </div>
    ${view.picture !== null && image(view.picture, { className: 'hero-picture', sizes: HERO, eager: true })}`
}

/** A sentence is set smaller than a few words, and those than one or two. */
const LONG_TITLE = 42
const MEDIUM_TITLE = 24

function title({ title: text }: HomeView): Html {
  const size = text.length > LONG_TITLE ? 'long' : text.length > MEDIUM_TITLE ? 'medium' : ''
  return html`<h1${size !== '' && html` class="${size}"`}>${text}</h1>`
}

export function actions(view: HomeView): Html | false {
  if (view.actions.length === 0) return false
  return html`<p class="buttons">
    ${view.actions.map(
      ({ title: label, href }, index) => html`<a class="button${index > 0 && ' quiet'}" href="${href}">${label}</a>`,
    )}
  </p>`
}

/** On a phone, what one came for is a tap away: the number, then hours and place. */
export function quickWays({ contact }: HomeView): Html | false {
  if (isEmptyContact(contact)) return false
  const { phone, phoneUrl } = contact
  return html`<p class="quick">
    ${phoneUrl !== '' && html`<a href="${phoneUrl}">${phone.replaceAll(' ', '\u00a0')}</a> `}<a href="#${FIND_US}"
      >${words.findUs}</a
    >
  </p>`
}

/** Where the contact block of each layout is. */
export const FIND_US = 'nous-trouver'

export function eventsBlock(view: HomeView, shape: 'events' | 'programme' = 'events'): Html | false {
  if (view.events.length === 0) return false
  return html`<section class="block">
    ${sectionHead(words.upcoming, view.eventsUrl, words.allEvents)} ${eventList(view.events, shape)}
  </section>`
}

export function newsBlock(view: HomeView): Html | false {
  if (view.news.length === 0) return false
  return html`<section>${sectionHead(words.news, view.newsUrl, words.allNews)} ${newsList(view.news)}</section>`
}

export function textBlock(view: HomeView): Html | false {
  return view.body.text !== '' && html`<div class="block prose home-text">${view.body}</div>`
}

export function offersBlock(view: HomeView): Html | false {
  if (view.offers.length === 0) return false
  return html`<section class="block">
    <div class="panel">
      <h2>${words.weNeedYou}</h2>
      ${offerList(view.offers)}
      <p class="more"><a href="${view.offersUrl}">${words.allMissions}</a></p>
    </div>
  </section>`
}

export function albumsBlock(view: HomeView): Html | false {
  const { album } = view
  if (album === null) return false
  return html`<section class="block">
    ${sectionHead(words.inPictures, view.albumsUrl, words.allAlbums)} ${photoGrid(album.photos)}
    <p class="strip-legend"><a href="${album.href}">${album.title}</a> <span class="muted">${album.facts}</span></p>
  </section>`
}

export function contactBlock(view: HomeView): Html | false {
  if (isEmptyContact(view.contact)) return false
  return html`<section class="panel deep contact" id="${FIND_US}">
    <h2>${words.findUs}</h2>
    ${contactFacts(view.contact)}
  </section>`
}

export function partnersBlock(view: HomeView): Html | false {
  if (view.partners.length === 0) return false
  return html`<section class="block">
    <h2 class="section-head">${words.partners}</h2>
    <ul class="partners">
      ${view.partners.map(({ name, url, logo }) => {
        const shown = html`${logo !== null && html`<span class="partner-logo">${image(logo, { sizes: '10rem', silent: true })}</span>`}<span
            >${name}</span
          >`
        return html`<li>${url === '' ? html`<div>${shown}</div>` : html`<a href="${url}">${shown}</a>`}</li> `
      })}
    </ul>
  </section>`
}
