/** Events as a list of date blocks to tear off. */
import { isOver } from '../../model/dates.ts'
import type { Event, Moment } from '../../model/site.ts'
import { dayOfWeek, dayParts, fullDate, hours, machineDate, period } from '../../words/dates.ts'
import { words } from '../../words/site.ts'
import { french } from '../../words/typography.ts'
import type { PageContext } from '../context.ts'
import { type Html, html } from '../html.ts'

export interface TearView {
  datetime: string
  month: string
  day: string
  weekday: string
}

export interface EventCard {
  href: string
  title: string
  tear: TearView
  /** « samedi 12 décembre », for the eye, and with its year. */
  date: string
  fullDate: string
  /** « de 14 h à 16 h, salle des fêtes » */
  where: string
  price: string
  cancelled: boolean
  /** « Annulé », « Complet », or nothing to say. */
  tag: string
}

export function tearView(moment: Moment): TearView {
  const { day, shortMonth, weekday } = dayParts(moment.date)
  return { datetime: machineDate(moment), month: shortMonth, day: day === '1er' ? '1' : day, weekday }
}

export function eventCard(context: PageContext, event: Event): EventCard {
  const { start, end } = event
  const several = end !== null && end.date !== start.date
  const when = [several ? period(start, end) : hours(start, end), event.place].filter((text) => text !== '').join(', ')
  return {
    href: context.link(event.address),
    title: french(event.title),
    tear: tearView(start),
    date: dayOfWeek(start.date),
    fullDate: fullDate(start.date),
    where: french(when),
    // What does not take place costs nothing.
    price: event.cancelled ? '' : french(event.price),
    cancelled: event.cancelled,
    tag: tagOf(event, context.site.now),
  }
}

/** That there was no place left is of no use once it is over. */
function tagOf(event: Event, now: number): string {
  if (event.cancelled) return words.cancelled
  return event.full && !isOver(event, now) ? words.full : ''
}

/** For the eye alone: beside it stands the date as it is said. */
export function tear(view: TearView): Html {
  return html`<span class="tear" aria-hidden="true"
    ><span class="tear-month">${view.month}</span><span class="tear-day">${view.day}</span
    ><span class="tear-weekday">${view.weekday}</span></span
  >`
}

/** `programme`: one a line, as large as on a poster. */
export function eventList(cards: readonly EventCard[], shape: 'events' | 'programme' = 'events'): Html {
  return html`<ul class="${shape}">
    ${cards.map(
      (card) =>
        html`<li${card.cancelled && html` class="cancelled"`}><time class="visually-hidden" datetime="${card.tear.datetime}">${card.fullDate}</time>${tear(card.tear)}<div><h3><a href="${card.href}">${card.title}</a></h3>${
          card.tag !== '' && html`<p><span class="tag">${card.tag}</span></p>`
        }${where(card)}${card.price !== '' && html`<p>${card.price}</p>`}</div></li>
`,
    )}
  </ul>`
}

function where(card: EventCard): Html | false {
  return card.where !== '' && html`<p>${card.cancelled ? html`<s>${card.where}</s>` : card.where}</p>`
}

/** Without date blocks, for a narrow column. */
export function briefEventList(cards: readonly EventCard[]): Html {
  return html`<ul class="brief">
    ${cards.map(
      (card) =>
        html`<li${card.cancelled && html` class="cancelled"`}><time datetime="${card.tear.datetime}">${card.date}</time><h3><a href="${card.href}">${card.title}</a></h3>${
          card.tag !== '' && html`<p><span class="tag">${card.tag}</span></p>`
        }${where(card)}</li>
`,
    )}
  </ul>`
}
