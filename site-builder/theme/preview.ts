/**
 * One page of a site as the app shows it while someone writes: the site's own templates, in a frame without scripts.
 * Links keep their addresses; what a click does is the app's affair.
 */
import type { MarkdownDocument } from '../markdown/document.ts'
import type { Content, Site } from '../model/site.ts'
import { siteContext } from './context.ts'
import { escapeHtml } from './html.ts'
import { contentOutput } from './outputs.ts'
import { siteStylesheet, stylesheet } from './stylesheet.ts'

export interface PreviewInput {
  site: Site
  /** What is written now: it takes the place of the item of the same path, or comes beside the others. */
  content: Content
  document: MarkdownDocument
  /** Address of a picture in the app (`blob:`…) from its media path, or null while there is none. */
  pictureUrl: (path: string) => string | null
  /** Documents of the other items, where known: lists show summaries from them. */
  documents?: ReadonlyMap<string, MarkdownDocument>
  /** Address of a font's file in the app, or null. */
  fontUrl?: (file: string) => string | null
  /**
   * Where the frame finds its style: in the page, or at an address (`blob:`…) where the app's CSP allows no style
   * inside a page. `previewStyle` gives the text.
   */
  styleUrl?: string
}

/** The whole page. */
export function previewPage(input: PreviewInput): string {
  const { content, document } = input
  const site = withContent(input.site, content)
  const documents = new Map(input.documents).set(content.path, document)
  const context = siteContext(site, documents, { pictureUrl: input.pictureUrl })
  const page = contentOutput(context, content).render()
  const style =
    input.styleUrl === undefined
      ? `<style>${previewStyle(site, input.fontUrl)}</style>`
      : `<link rel="stylesheet" href="${escapeHtml(input.styleUrl)}">`
  return withoutScripts(page).replace(linkTo(siteStylesheet(site.appearance).url), () => style)
}

/** The style sheet of a preview, as text. */
export function previewStyle(site: Site, fontUrl: (file: string) => string | null = () => null): string {
  return stylesheet(site.appearance, fontUrl)
}

/** Data for machines and references to the site's own files have no place in a frame of the app. */
function withoutScripts(page: string): string {
  return page
    .replace(/<script\b[^>]*>[^<]*<\/script>/g, '')
    .replace(/<link\s+rel="(?:icon|alternate|canonical)"[^>]*>/g, '')
}

function linkTo(url: string): RegExp {
  return new RegExp(`<link\\s+rel="stylesheet"\\s+href="[^"]*${url.replace(/[.]/g, '\\.')}"[^>]*>`)
}

/** The site with what is written now in it. */
function withContent(site: Site, content: Content): Site {
  const other = (item: Content): boolean => item.path !== content.path
  switch (content.type) {
    case 'page':
      return { ...site, pages: [content, ...site.pages.filter(other)] }
    case 'actualite':
      return { ...site, news: [content, ...site.news.filter(other)] }
    case 'evenement':
      return { ...site, events: [content, ...site.events.filter(other)] }
    case 'mission':
      return { ...site, missions: [content, ...site.missions.filter(other)] }
    case 'album':
      return { ...site, albums: [content, ...site.albums.filter(other)] }
  }
}
