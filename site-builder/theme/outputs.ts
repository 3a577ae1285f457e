/**
 * Everything that a site is made of besides its media: one value a file, pure. The builder, incremental builds and the
 * preview share it. `deps` is the view that `render` prints, so nothing can be printed that it does not hold.
 */
import type { MarkdownDocument } from '../markdown/document.ts'
import { LIST_ADDRESSES } from '../model/address.ts'
import type { Content, Site } from '../model/site.ts'
import { type ContextOptions, type PageContext, pageContext, type SiteContext, siteContext } from './context.ts'
import { feedOutputs } from './feed-outputs.ts'
import type { Html } from './html.ts'
import { homeView } from './homes/home-view.ts'
import { HOME_LAYOUTS } from './homes/layouts.ts'
import type { Head } from './layout.ts'
import type { Output } from './output.ts'
import { albumListTemplate, albumListView, albumTemplate, albumView } from './templates/album.ts'
import { contactPageView, contactTemplate } from './templates/contact.ts'
import { agendaTemplate, agendaView, agendaYearTemplate, agendaYearViews } from './templates/agenda.ts'
import { eventTemplate, eventView } from './templates/event.ts'
import { accessibilityTemplate, accessibilityView, legalTemplate, legalView } from './templates/legal.ts'
import { missionListTemplate, missionListView, missionTemplate, missionView } from './templates/mission.ts'
import { newsListTemplate, newsListView, newsYearTemplate, newsYearViews } from './templates/news-list.ts'
import { newsTemplate, newsView } from './templates/news.ts'
import { notFoundTemplate, notFoundView, redirectTemplate, redirectView } from './templates/not-found.ts'
import { folderTemplate, folderView, pageTemplate, pageView } from './templates/page.ts'
import { searchTemplate, searchView } from './templates/search.ts'
import { siteMapTemplate, siteMapView } from './templates/site-map.ts'

export interface OutputsInput extends ContextOptions {
  site: Site
  /** By path; one for every item of the site. */
  documents: ReadonlyMap<string, MarkdownDocument>
}

export function outputs({ site, documents, ...options }: OutputsInput): readonly Output[] {
  const context = siteContext(site, documents, options)
  const at = (address: string): PageContext => pageContext(context, address)
  const items = [...site.pages, ...site.news, ...site.events, ...site.missions, ...site.albums]
  return [
    ...items.map((item) => contentOutput(context, item)),
    ...site.folders.map((folder) => output(folder.address, folderView(at(folder.address), folder), folderTemplate)),
    ...listOutputs(context),
    ...(site.pages.some((page) => page.address === '/contact/')
      ? []
      : [output('/contact/', contactPageView(at('/contact/')), contactTemplate)]),
    output('/mentions-legales/', legalView(at('/mentions-legales/')), legalTemplate),
    output('/accessibilite/', accessibilityView(at('/accessibilite/')), accessibilityTemplate),
    output('/plan-du-site/', siteMapView(at('/plan-du-site/')), siteMapTemplate),
    output('/recherche/', searchView(at('/recherche/')), searchTemplate),
    output('/404.html', notFoundView(at('/404.html')), notFoundTemplate),
    ...site.redirects.map(({ from, to }) => output(from, redirectView(at(from), to), redirectTemplate)),
    ...feedOutputs(context),
  ]
}

export function contentOutput(context: SiteContext, item: Content): Output {
  const page = pageContext(context, item.address)
  switch (item.type) {
    case 'page':
      if (item.address !== '/') return output(item.address, pageView(page, item), pageTemplate)
      return output('/', homeView(page, item), HOME_LAYOUTS[context.site.appearance.home])
    case 'actualite':
      return output(item.address, newsView(page, item), newsTemplate)
    case 'evenement':
      return output(item.address, eventView(page, item), eventTemplate)
    case 'mission':
      return output(item.address, missionView(page, item), missionTemplate)
    case 'album':
      return output(item.address, albumView(page, item), albumTemplate)
  }
}

/** A list is made when it has something in it. */
function listOutputs(context: SiteContext): Output[] {
  const { site } = context
  const at = (address: string): PageContext => pageContext(context, address)
  const { actualite, evenement, mission, album } = LIST_ADDRESSES
  return [
    site.news.length > 0 && output(actualite, newsListView(at(actualite)), newsListTemplate),
    site.events.length > 0 && output(evenement, agendaView(at(evenement)), agendaTemplate),
    ...newsYearViews(at).map(({ url, view }) => output(url, view, newsYearTemplate)),
    ...agendaYearViews(at).map(({ url, view }) => output(url, view, agendaYearTemplate)),
    site.missions.length > 0 && output(mission, missionListView(at(mission)), missionListTemplate),
    site.albums.length > 0 && output(album, albumListView(at(album)), albumListTemplate),
  ].filter((one) => one !== false)
}

function output<View extends { head?: Head }>(url: string, view: View, template: (view: View) => Html): Output {
  const made = view.head?.picture?.made ?? null
  return {
    url,
    deps: { template: template.name, view },
    render: () => template(view).text,
    ...(made !== null && { sharing: made }),
  }
}
