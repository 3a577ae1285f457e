/** The page of an address that is none, and the small pages of addresses that changed. */
import { words } from '../../words/site.ts'
import type { PageContext } from '../context.ts'
import { type Html, html } from '../html.ts'
import { layout, type LayoutView } from '../layout.ts'
import { layoutView } from '../page-head.ts'
import { pageHead } from './page.ts'

export interface NotFoundView extends LayoutView {
  homeUrl: string
  searchUrl: string
}

export function notFoundView(context: PageContext): NotFoundView {
  return {
    ...layoutView(context, { title: words.notFoundTitle, hidden: true }),
    homeUrl: context.link('/'),
    searchUrl: context.link('/recherche/'),
  }
}

export function notFoundTemplate(view: NotFoundView): Html {
  return layout(
    view,
    html`<div class="wrap">
      ${pageHead(words.notFoundTitle, words.notFound)}
      <p class="buttons">
        <a class="button" href="${view.homeUrl}">${words.backHome}</a
        ><a class="button quiet" href="${view.searchUrl}">${words.searchTitle}</a>
      </p>
    </div>`,
  )
}

export interface RedirectView extends LayoutView {
  to: string
  canonical: string
}

export function redirectView(context: PageContext, to: string): RedirectView {
  const { baseUrl } = context.site
  return {
    ...layoutView(context, { title: words.movedTitle, hidden: true }),
    to: context.link(to),
    canonical: baseUrl === null ? '' : baseUrl + to,
  }
}

/** No script, and a plain link for whoever does not follow a refresh. */
export function redirectTemplate(view: RedirectView): Html {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.movedTitle} – ${view.chrome.name}</title>
        <meta http-equiv="refresh" content="0; url=${view.to}" />
        ${view.canonical !== '' && html`<link rel="canonical" href="${view.canonical}" /> `}
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href="${view.chrome.stylesheet}" />
      </head>
      <body>
        <main class="wrap">
          ${pageHead(words.movedTitle, '')}
          <p>${words.moved} <a href="${view.to}">${view.canonical || view.to}</a></p>
        </main>
      </body>
    </html> `
}
