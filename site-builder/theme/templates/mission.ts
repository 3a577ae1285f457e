/** A mission for volunteers, and the list of what is needed. */
import { isOver } from '../../model/dates.ts'
import type { Mission } from '../../model/site.ts'
import { longDate } from '../../words/dates.ts'
import { words } from '../../words/site.ts'
import { french } from '../../words/typography.ts'
import type { PageContext } from '../context.ts'
import { fillDocument } from '../fill-document.ts'
import { type Html, html } from '../html.ts'
import { layout, type LayoutView } from '../layout.ts'
import { contentLayout, layoutView } from '../page-head.ts'
import { type ContactView, contactView } from '../parts/contact-card.ts'
import { type OfferCard, offerCard, offerList } from '../parts/offer-list.ts'
import { withFacts } from '../parts/with-facts.ts'
import { type PictureView, pictureView } from '../pictures.ts'
import { documentOf } from '../texts.ts'
import { pageHead } from './page.ts'

export interface MissionView extends LayoutView {
  title: string
  lead: string
  facts: readonly { name: string; text: string }[]
  over: boolean
  contact: Pick<ContactView, 'email' | 'phone' | 'phoneUrl'>
  cover: PictureView | null
  body: Html
  allUrl: string
}

export function missionView(context: PageContext, mission: Mission): MissionView {
  const facts = [
    { name: words.time, text: mission.time },
    { name: words.place, text: mission.place },
    { name: words.seats, text: mission.seats },
    { name: words.until, text: mission.until === '' ? '' : longDate(mission.until) },
    { name: words.contactPerson, text: mission.contact },
  ]
  const { email, phone, phoneUrl } = contactView(context)
  return {
    ...contentLayout(context, mission),
    title: french(mission.title),
    lead: french(mission.lead),
    facts: facts.filter(({ text }) => text !== '').map(({ name, text }) => ({ name, text: french(text) })),
    over: isOver(mission, context.site.now),
    contact: { email, phone, phoneUrl },
    cover: mission.image === '' ? null : pictureView(context, mission.image),
    body: fillDocument(context, documentOf(context, mission)),
    allUrl: context.link('/benevolat/'),
  }
}

export function missionTemplate(view: MissionView): Html {
  return layout(
    view,
    html`<article class="wrap">
      ${pageHead(view.title, view.lead)} ${view.over && html`<p class="banner">${words.offerOver}</p>`}
      ${withFacts(factsOf(view), view.cover, view.body)}
      <p class="tail"><a href="${view.allUrl}">${words.allMissions}</a></p>
    </article>`,
  )
}

function factsOf(view: MissionView): Html | false {
  const { email, phone, phoneUrl } = view.contact
  return (
    (view.facts.length > 0 || !view.over) &&
    html`<div class="facts">
      <h2 class="visually-hidden">${words.practical}</h2>
      ${
        view.facts.length > 0 &&
        html`<dl>
          ${view.facts.map(
            ({ name, text }) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${text}</dd>
              </div> `,
          )}
        </dl>`
      }
      ${!view.over && (email !== '' || phoneUrl !== '') && html`<div class="buttons">${email !== '' && html`<a class="button" href="mailto:${email}?subject=${encodeURIComponent(view.title)}">${words.writeToUs}</a>`}${phoneUrl !== '' && html`<a class="button quiet" href="${phoneUrl}">${words.call(phone)}</a>`}</div>`}
    </div>`
  )
}

export interface MissionListView extends LayoutView {
  open: readonly OfferCard[]
}

export function missionListView(context: PageContext): MissionListView {
  return {
    ...layoutView(context, { title: words.missions }),
    open: context.openMissions.map((mission) => offerCard(context, mission)),
  }
}

export function missionListTemplate(view: MissionListView): Html {
  return layout(
    view,
    html`<div class="wrap">
      ${pageHead(words.missions, '')}
      ${
        view.open.length === 0
          ? html`<p class="muted">${words.noMission}</p>`
          : html`<section class="panel">
              <h2>${words.weNeedYou}</h2>
              ${offerList(view.open)}
            </section>`
      }
    </div>`,
  )
}
