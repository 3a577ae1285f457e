/** A piece of news. */
import type { News } from '../../model/site.ts'
import { longDate } from '../../words/dates.ts'
import { words } from '../../words/site.ts'
import { french } from '../../words/typography.ts'
import type { PageContext } from '../context.ts'
import { fillDocument } from '../fill-document.ts'
import { type Html, html } from '../html.ts'
import { layout, type LayoutView } from '../layout.ts'
import { contentLayout } from '../page-head.ts'
import { coverPicture, type PictureView, pictureView } from '../pictures.ts'
import { documentOf } from '../texts.ts'
import { pageHead } from './page.ts'

export interface NewsView extends LayoutView {
  title: string
  lead: string
  date: string
  datetime: string
  author: string
  tags: readonly string[]
  cover: PictureView | null
  body: Html
  allUrl: string
}

export function newsView(context: PageContext, news: News): NewsView {
  return {
    ...contentLayout(context, news),
    title: french(news.title),
    lead: french(news.lead),
    date: longDate(news.date),
    datetime: news.date,
    author: french(news.author),
    tags: news.tags.map(french),
    cover: news.image === '' ? null : pictureView(context, news.image),
    body: fillDocument(context, documentOf(context, news)),
    allUrl: context.link('/actualites/'),
  }
}

export function newsTemplate(view: NewsView): Html {
  const above = html`<p class="muted">
    <time datetime="${view.datetime}">${view.date}</time>${view.author !== '' && `. ${words.by} ${view.author}`}
  </p>`
  return layout(
    view,
    html`<article class="wrap story">
      ${pageHead(view.title, view.lead, above)} ${coverPicture(view.cover, '(min-width: 70rem) 65rem, 92vw')}
      <div class="prose">${view.body}</div>
      ${view.tags.length > 0 && html`<p class="tail muted">${words.tags} : ${view.tags.join(', ')}</p>`}
      <p class="tail"><a href="${view.allUrl}">${words.allNews}</a></p>
    </article>`,
  )
}
