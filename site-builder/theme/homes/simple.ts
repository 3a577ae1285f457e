/** Layout `simple`: calm, what is said first, then what happens, then where to come. */
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import {
  albumsBlock,
  contactBlock,
  eventsBlock,
  hero,
  newsBlock,
  offersBlock,
  partnersBlock,
  textBlock,
} from './blocks.ts'
import type { HomeView } from './home-view.ts'

export function simpleHome(view: HomeView): Html {
  const news = newsBlock(view)
  const contact = contactBlock(view)
  const both = news !== false && contact !== false
  return layout(
    view,
    html`<div class="hero wrap${view.picture !== null && ' pictured'}">${hero(view)}</div>
      <div class="wrap">
        ${eventsBlock(view)} ${textBlock(view)} ${offersBlock(view)}
        ${(news !== false || contact !== false) && html`<div class="block${both && ' two'}">${news}${contact}</div>`}
        ${albumsBlock(view)} ${partnersBlock(view)}
      </div>`,
  )
}
