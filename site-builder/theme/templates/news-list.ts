/** The news: the latest, and those of years past. */
import { archiveAddress } from '../../model/address.ts'
import { words } from '../../words/site.ts'
import { byMonth, type Month, newsArchive, recentNews } from '../archives.ts'
import type { PageContext } from '../context.ts'
import { type Html, html } from '../html.ts'
import { layout, type LayoutView } from '../layout.ts'
import { layoutView } from '../page-head.ts'
import { type YearLink, yearLinks, yearNavigation } from '../parts/archive-links.ts'
import { type NewsCard, newsCard, newsList } from '../parts/news-list.ts'
import { pageHead } from './page.ts'

export interface NewsListView extends LayoutView {
  recent: readonly NewsCard[]
  archive: readonly YearLink[]
  feedUrl: string
}

export function newsListView(context: PageContext): NewsListView {
  return {
    ...layoutView(context, { title: words.news }),
    recent: recentNews(context.site).map((one) => newsCard(context, one)),
    archive: newsArchive(context.site).map(({ year, items }) => ({
      year,
      count: words.newsCount(items.length),
      href: context.link(archiveAddress('/actualites/', year)),
      current: false,
    })),
    feedUrl: context.link('/actualites.xml'),
  }
}

export function newsListTemplate(view: NewsListView): Html {
  return layout(
    view,
    html`<div class="wrap">
      ${pageHead(words.news, '')}
      <h2 class="visually-hidden">${words.latestNews}</h2>
      ${newsList(view.recent)}
      ${
        view.archive.length > 0 &&
        html`<section class="block past">
          <div class="section-head"><h2>${words.olderNews}</h2></div>
          ${yearLinks(view.archive)}
        </section>`
      }
      <p class="tail"><a href="${view.feedUrl}">${words.feed}</a></p>
    </div>`,
  )
}

export interface NewsYearView extends LayoutView {
  title: string
  months: readonly Month<NewsCard>[]
  years: readonly YearLink[]
  allUrl: string
}

export function newsYearViews(context: (address: string) => PageContext): { url: string; view: NewsYearView }[] {
  const archive = newsArchive(context('/actualites/').site)
  return archive.map(({ year, items }) => {
    const url = archiveAddress('/actualites/', year)
    const at = context(url)
    const title = words.newsOf(year)
    return {
      url,
      view: {
        ...layoutView(at, { title }),
        title,
        months: byMonth(items, ({ date }) => date).map((month) => ({
          id: month.id,
          name: month.name,
          items: month.items.map((one) => newsCard(at, one)),
        })),
        years: archive.map((one) => ({
          year: one.year,
          count: '',
          href: at.link(archiveAddress('/actualites/', one.year)),
          current: one.year === year,
        })),
        allUrl: at.link('/actualites/'),
      },
    }
  })
}

export function newsYearTemplate(view: NewsYearView): Html {
  return layout(
    view,
    html`<div class="wrap">
      ${pageHead(view.title, '')} ${yearNavigation(view.years)}
      ${view.months.map(
        ({ id, name, items }) =>
          html`<section class="month" id="${id}">
            <h2>${name}</h2>
            ${newsList(items)}
          </section> `,
      )}
      <p class="tail"><a href="${view.allUrl}">${words.allNews}</a></p>
    </div>`,
  )
}
