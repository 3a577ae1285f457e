/**
 * Layout `journal`: the first page of a newspaper. The latest news above the others, in columns; beside them what comes,
 * who we are and where. Without news there is no newspaper: the page is then as `simple`.
 */
import { words } from '../../words/site.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { briefEventList } from '../parts/event-list.ts'
import { frontNews } from '../parts/news-list.ts'
import { actions, albumsBlock, contactBlock, offersBlock, partnersBlock, quickWays } from './blocks.ts'
import type { HomeView } from './home-view.ts'
import { simpleHome } from './simple.ts'

export function frontPageHome(view: HomeView): Html {
  if (view.news.length === 0) return simpleHome(view)
  const contact = contactBlock(view)
  const below = [
    offersBlock(view),
    contact !== false && html`<div class="block">${contact}</div>`,
    albumsBlock(view),
    partnersBlock(view),
  ]
  return layout(
    view,
    html`<div class="wrap front-home">
      <div class="front-head">
        <h1>${view.title}</h1>
        ${view.lead !== '' && html`<p class="lead">${view.lead}</p>`} ${actions(view)} ${quickWays(view)}
      </div>
      <div class="front-page">
        <section>
          <h2 class="visually-hidden">${words.news}</h2>
          ${frontNews(view.news)}
          <p class="tail"><a href="${view.newsUrl}">${words.allNews}</a></p>
        </section>
        ${aside(view)}
      </div>
      ${below}
    </div>`,
  )
}

function aside(view: HomeView): Html | false {
  const blocks = [
    view.events.length > 0 &&
      html`<section>
        <h2>${words.upcoming}</h2>
        ${briefEventList(view.events)}
        <p class="more"><a href="${view.eventsUrl}">${words.allEvents}</a></p>
      </section>`,
    view.body.text !== '' && html`<div class="prose home-text">${view.body}</div>`,
  ]
  return blocks.some((block) => block !== false) && html`<div class="front-aside">${blocks}</div>`
}
