/** Events to come, and those of years past. */
import type { Event } from '../../model/site.ts'
import { archiveAddress } from '../../model/address.ts'
import { words } from '../../words/site.ts'
import { byMonth, byYear, eventArchive, type Month } from '../archives.ts'
import type { PageContext } from '../context.ts'
import { type Html, html } from '../html.ts'
import { layout, type LayoutView } from '../layout.ts'
import { layoutView } from '../page-head.ts'
import { type EventCard, eventCard, eventList } from '../parts/event-list.ts'
import { monthLinks, type YearLink, yearLinks, yearNavigation } from '../parts/archive-links.ts'
import { pageHead } from './page.ts'

/** From so many on, those to come are parted by month. */
const MONTHS_FROM = 10

export interface AgendaView extends LayoutView {
  upcoming: readonly EventCard[]
  /** Instead of `upcoming`, where there are many. */
  months: readonly Month<EventCard>[]
  past: readonly { year: string; cards: readonly EventCard[] }[]
  /** Instead of `past`, where there are many. */
  archive: readonly YearLink[]
  calendarUrl: string
  /** Followed by a calendar; empty where the site has no address yet. */
  subscribeUrl: string
}

export function agendaView(context: PageContext): AgendaView {
  const { upcoming } = context
  const archive = eventArchive(context.past)
  const card = (event: Event): EventCard => eventCard(context, event)
  const many = upcoming.length >= MONTHS_FROM
  return {
    ...layoutView(context, { title: words.agenda }),
    upcoming: many ? [] : upcoming.map(card),
    months: many ? cardsByMonth(context, upcoming) : [],
    past:
      archive.length > 0
        ? []
        : byYear(context.past, dateOf).map(({ year, items }) => ({ year, cards: items.map(card) })),
    archive: archive.map(({ year, items }) => ({
      year,
      count: words.events(items.length),
      href: context.link(archiveAddress('/agenda/', year)),
      current: false,
    })),
    calendarUrl: context.link('/agenda.ics'),
    subscribeUrl: subscribeUrl(context),
  }
}

/** `webcal:` is what calendars open by themselves, on phones and desks; no other scheme asks them to follow a file. */
function subscribeUrl({ site }: PageContext): string {
  return site.baseUrl === null ? '' : `${site.baseUrl.replace(/^https?:/, 'webcal:')}/agenda.ics`
}

function calendar(view: AgendaView): Html {
  const { subscribeUrl: url } = view
  return html`<div class="tail">
    ${url !== '' && html`<p>${words.subscribeHelp}</p>`}
    <p class="buttons">
      ${url !== '' && html`<a class="button" href="${url}">${words.subscribe}</a>`}<a
        class="button quiet"
        href="${view.calendarUrl}"
        >${words.calendarAll}</a
      >
    </p>
  </div>`
}

const dateOf = (event: Event): string => event.start.date

function cardsByMonth(context: PageContext, events: readonly Event[]): Month<EventCard>[] {
  return byMonth(events, dateOf).map(({ id, name, items }) => ({
    id,
    name,
    items: items.map((event) => eventCard(context, event)),
  }))
}

export function agendaTemplate(view: AgendaView): Html {
  const none = view.upcoming.length === 0 && view.months.length === 0
  return layout(
    view,
    html`<div class="wrap">
      ${pageHead(words.agenda, '')}
      ${
        view.months.length > 0
          ? html`${monthLinks(view.months)}${view.months.map(month)}`
          : html`<h2 class="visually-hidden">${words.upcoming}</h2>
              ${none ? html`<p class="muted">${words.noUpcoming}</p>` : eventList(view.upcoming)}`
      }
      ${!none && calendar(view)}
      ${
        (view.past.length > 0 || view.archive.length > 0) &&
        html`<section class="block past">
          <div class="section-head"><h2>${words.pastEvents}</h2></div>
          ${view.past.map(
            ({ year, cards }) =>
              html`<details class="fold">
                <summary>${year}</summary>
                ${eventList(cards)}
              </details> `,
          )}${view.archive.length > 0 && yearLinks(view.archive)}
        </section>`
      }
    </div>`,
  )
}

export interface AgendaYearView extends LayoutView {
  title: string
  months: readonly Month<EventCard>[]
  years: readonly YearLink[]
  allUrl: string
}

export function agendaYearViews(context: (address: string) => PageContext): { url: string; view: AgendaYearView }[] {
  const { past } = context('/agenda/')
  const archive = eventArchive(past)
  return archive.map(({ year, items }) => {
    const url = archiveAddress('/agenda/', year)
    const at = context(url)
    const title = words.eventsOf(year)
    return {
      url,
      view: {
        ...layoutView(at, { title }),
        title,
        months: cardsByMonth(at, items),
        years: archive.map((one) => ({
          year: one.year,
          count: '',
          href: at.link(archiveAddress('/agenda/', one.year)),
          current: one.year === year,
        })),
        allUrl: at.link('/agenda/'),
      },
    }
  })
}

export function agendaYearTemplate(view: AgendaYearView): Html {
  return layout(
    view,
    html`<div class="wrap">
      ${pageHead(view.title, '')} ${yearNavigation(view.years)} ${view.months.map(month)}
      <p class="tail"><a href="${view.allUrl}">${words.allUpcoming}</a></p>
    </div>`,
  )
}

function month({ id, name, items }: Month<EventCard>): Html {
  return html`<section class="month" id="${id}">
    <h2>${name}</h2>
    ${eventList(items)}
  </section> `
}
