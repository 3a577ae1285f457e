/** News as a list that reads well without pictures. */
import type { News } from '../../model/site.ts'
import { longDate } from '../../words/dates.ts'
import { french } from '../../words/typography.ts'
import type { PageContext } from '../context.ts'
import { type Html, html } from '../html.ts'
import { image, type PictureView, pictureView } from '../pictures.ts'
import { summaryOf } from '../texts.ts'

export interface NewsCard {
  href: string
  title: string
  date: string
  datetime: string
  summary: string
  picture: PictureView | null
}

export function newsCard(context: PageContext, news: News): NewsCard {
  return {
    href: context.link(news.address),
    title: french(news.title),
    date: longDate(news.date),
    datetime: news.date,
    summary: summaryOf(context, news),
    picture: news.image === '' ? null : pictureView(context, news.image),
  }
}

export function newsList(cards: readonly NewsCard[]): Html {
  return html`<ul class="news">
    ${cards.map(
      (card) =>
        html`<li${card.picture !== null && html` class="pictured"`}><time datetime="${card.datetime}">${card.date}</time><div><h3><a href="${card.href}">${card.title}</a></h3>${
          card.summary !== '' && html`<p>${card.summary}</p>`
        }</div>${card.picture !== null && image(card.picture, { className: 'thumb', sizes: '(min-width: 44rem) 9rem, 92vw', silent: true })}</li>
`,
    )}
  </ul>`
}

/** As cards, picture first where there is one. */
export function newsCards(cards: readonly NewsCard[]): Html {
  return html`<ul class="cards">
    ${cards.map(
      (card) =>
        html`<li>
          ${card.picture !== null && image(card.picture, { sizes: '(min-width: 44rem) 21rem, 92vw', silent: true })}${dated(card)}${
            card.summary !== '' && html`<p>${card.summary}</p>`
          }
        </li> `,
    )}
  </ul>`
}

/** As the first page of a newspaper: the latest above the others. */
export function frontNews(cards: readonly NewsCard[]): Html {
  return html`<ul class="front">
    ${cards.map(
      (card, index) =>
        html`<li>
          ${
            card.picture !== null &&
            image(card.picture, {
              sizes: index === 0 ? '(min-width: 62rem) 43rem, 92vw' : '(min-width: 46rem) 21rem, 92vw',
              eager: index === 0,
              silent: true,
            })
          }${dated(card)}${card.summary !== '' && html`<p>${card.summary}</p>`}
        </li> `,
    )}
  </ul>`
}

function dated(card: NewsCard): Html {
  return html`<time datetime="${card.datetime}">${card.date}</time>
    <h3><a href="${card.href}">${card.title}</a></h3>`
}
