/** An event. */
import { isOver } from '../../model/dates.ts'
import type { Event } from '../../model/site.ts'
import { period } from '../../words/dates.ts'
import { words } from '../../words/site.ts'
import { french } from '../../words/typography.ts'
import type { PageContext } from '../context.ts'
import { fillDocument } from '../fill-document.ts'
import { type Html, html } from '../html.ts'
import { layout, type LayoutView } from '../layout.ts'
import { contentLayout } from '../page-head.ts'
import { frenchPhone } from '../parts/contact-card.ts'
import { tear, type TearView, tearView } from '../parts/event-list.ts'
import { withFacts } from '../parts/with-facts.ts'
import { type PictureView, pictureView } from '../pictures.ts'
import { eventData } from '../structured-data.ts'
import { documentOf } from '../texts.ts'

export interface EventView extends LayoutView {
  title: string
  lead: string
  tear: TearView
  when: string
  place: string
  placeAddress: string
  mapUrl: string
  price: string
  registration: { url: string; label: string } | null
  calendarUrl: string
  state: 'coming' | 'full' | 'past' | 'cancelled'
  cover: PictureView | null
  body: Html
  allUrl: string
}

export function eventView(context: PageContext, event: Event): EventView {
  const over = isOver(event, context.site.now)
  return {
    ...contentLayout(context, event, eventData(context, event)),
    title: french(event.title),
    lead: french(event.lead),
    tear: tearView(event.start),
    when: period(event.start, event.end),
    place: french(event.place),
    placeAddress: french(event.placeAddress),
    mapUrl:
      event.placeAddress === ''
        ? ''
        : `https://www.openstreetmap.org/search?query=${encodeURIComponent(event.placeAddress)}`,
    price: french(event.price),
    registration: over || event.cancelled || event.full ? null : registrationOf(event.registration),
    calendarUrl: context.link(`${event.address.slice(0, -1)}.ics`),
    state: event.cancelled ? 'cancelled' : over ? 'past' : event.full ? 'full' : 'coming',
    cover: event.image === '' ? null : pictureView(context, event.image),
    body: fillDocument(context, documentOf(context, event)),
    allUrl: context.link('/agenda/'),
  }
}

/** What the button does is in its words: on a desk, nothing happens at a number that is not read. */
function registrationOf(url: string): EventView['registration'] {
  if (url === '') return null
  const [scheme = '', rest = ''] = url.split(':', 2)
  if (scheme.toLowerCase() === 'tel') return { url, label: words.registerByPhone(frenchPhone(rest)) }
  return { url, label: scheme.toLowerCase() === 'mailto' ? words.registerByMail : words.register }
}

const SAID = { cancelled: words.cancelledLong, full: words.fullLong, past: words.pastLong } as const

export function eventTemplate(view: EventView): Html {
  return layout(
    view,
    html`<article class="wrap">
      <div class="page-head dated">
        ${tear(view.tear)}
        <div>
          <h1>${view.title}</h1>
          ${view.lead !== '' && html`<p class="lead">${view.lead}</p>`}
        </div>
      </div>
      ${view.state !== 'coming' && html`<p class="banner">${SAID[view.state]}</p>`}
      ${withFacts(factsOf(view), view.cover, view.body)}
      <p class="tail"><a href="${view.allUrl}">${words.allEvents}</a></p>
    </article>`,
  )
}

function factsOf(view: EventView): Html {
  return html`<div class="facts">
    <h2 class="visually-hidden">${words.practical}</h2>
    <dl>
      <div>
        <dt>${words.when}</dt>
        <dd><time datetime="${view.tear.datetime}">${view.when}</time></dd>
      </div>
      ${
        (view.place !== '' || view.placeAddress !== '') &&
        html`<div>
          <dt>${words.where}</dt>
          ${view.place !== '' && html`<dd>${view.place}</dd>`}${
            view.placeAddress !== '' &&
            html`<dd>${view.placeAddress}</dd>
              <dd><a href="${view.mapUrl}" rel="noopener">${words.map}</a></dd>`
          }
        </div>`
      }
      ${
        view.price !== '' &&
        html`<div>
          <dt>${words.price}</dt>
          <dd>${view.price}</dd>
        </div>`
      }
    </dl>
    ${(view.state === 'coming' || view.state === 'full') && html`<div class="buttons">${view.state === 'full' && html`<span class="tag">${words.full}</span>`}${view.registration !== null && html`<a class="button" href="${view.registration.url}">${view.registration.label}</a>`}<a class="button quiet" href="${view.calendarUrl}">${words.calendarOne}</a></div>`}
  </div>`
}
