/** A page, and the list of a folder's pages. */
import type { Folder, Page } from '../../model/site.ts'
import { words } from '../../words/site.ts'
import { french } from '../../words/typography.ts'
import { type PageContext } from '../context.ts'
import { fillDocument } from '../fill-document.ts'
import { type Html, html } from '../html.ts'
import { layout, type LayoutView } from '../layout.ts'
import { contentLayout, layoutView } from '../page-head.ts'
import { coverPicture, type PictureView, pictureView } from '../pictures.ts'
import { documentOf, summaryOf } from '../texts.ts'

interface SubPage {
  href: string
  title: string
  summary: string
}

export interface PageView extends LayoutView {
  title: string
  lead: string
  cover: PictureView | null
  body: Html
  /** Titles of the text, when there are enough of them to choose from. */
  contents: readonly { title: string; href: string }[]
  below: readonly SubPage[]
}

const CONTENTS_FROM = 3

export function pageView(context: PageContext, page: Page): PageView {
  const document = documentOf(context, page)
  const titles = document.headings.filter(({ level }) => level === 2)
  return {
    ...contentLayout(context, page),
    title: french(page.title),
    lead: french(page.lead),
    cover: page.image === '' ? null : pictureView(context, page.image),
    body: fillDocument(context, document),
    contents:
      titles.length < CONTENTS_FROM ? [] : titles.map(({ text, id }) => ({ title: french(text), href: `#${id}` })),
    below: subPages(context, page.address),
  }
}

export function pageTemplate(view: PageView): Html {
  return layout(
    view,
    html`<article class="wrap">
      ${pageHead(view.title, view.lead)} ${coverPicture(view.cover, '(min-width: 70rem) 65rem, 92vw')}
      ${view.contents.length === 0 ? html`<div class="prose">${view.body}</div>` : withContents(view)}
      ${
        view.below.length > 0 &&
        html`<nav class="subpages" aria-label="${words.seeAlso}">
          <h2>${words.seeAlso}</h2>
          ${subPageList(view.below)}
        </nav>`
      }
    </article>`,
  )
}

function withContents(view: PageView): Html {
  return html`<div class="with-aside">
    <nav class="toc" aria-labelledby="sur-cette-page">
      <h2 id="sur-cette-page">${words.onThisPage}</h2>
      <ul>
        ${view.contents.map(({ title, href }) => html`<li><a href="${href}">${title}</a></li> `)}
      </ul>
    </nav>
    <div class="prose">${view.body}</div>
  </div>`
}

export interface FolderView extends LayoutView {
  title: string
  pages: readonly SubPage[]
}

export function folderView(context: PageContext, folder: Folder): FolderView {
  return {
    ...layoutView(context, { title: folder.title }),
    title: french(folder.title),
    pages: subPages(context, folder.address),
  }
}

export function folderTemplate(view: FolderView): Html {
  return layout(view, html`<div class="wrap">${pageHead(view.title, '')}${subPageList(view.pages)}</div>`)
}

export function pageHead(title: string, lead: string, above: Html | false = false): Html {
  return html`<header class="page-head">
    ${above}
    <h1>${title}</h1>
    ${lead !== '' && html`<p class="lead">${lead}</p>`}
  </header>`
}

function subPages(context: PageContext, address: string): SubPage[] {
  if (address === '/') return []
  return (context.below.get(address) ?? []).map((one) => ({
    href: context.link(one.address),
    title: french(one.title),
    summary: 'type' in one ? summaryOf(context, one) : '',
  }))
}

function subPageList(pages: readonly SubPage[]): Html {
  return html`<ul class="plain-list">
    ${pages.map(
      (page) =>
        html`<li><a href="${page.href}">${page.title}</a>${page.summary !== '' && html`<p>${page.summary}</p>`}</li> `,
    )}
  </ul>`
}
