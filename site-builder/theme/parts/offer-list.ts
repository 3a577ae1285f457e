/** Missions for volunteers, as a list of needs. */
import type { Mission } from '../../model/site.ts'
import { longDate } from '../../words/dates.ts'
import { words } from '../../words/site.ts'
import { french } from '../../words/typography.ts'
import type { PageContext } from '../context.ts'
import { type Html, html } from '../html.ts'
import { summaryOf } from '../texts.ts'

export interface OfferCard {
  href: string
  title: string
  facts: string
  summary: string
}

export function offerCard(context: PageContext, mission: Mission): OfferCard {
  return {
    href: context.link(mission.address),
    title: french(mission.title),
    facts: french(factsOf(mission)),
    summary: summaryOf(context, mission),
  }
}

/** « Deux heures par semaine. La Butte. Places : quatre. Jusqu’au 15 mars 2027 » */
function factsOf(mission: Mission): string {
  return [
    mission.time,
    mission.place,
    mission.seats === '' ? '' : `${words.seats} : ${mission.seats}`,
    mission.until === '' ? '' : `${words.until} ${longDate(mission.until)}`,
  ]
    .filter((text) => text !== '')
    .map((text) => text.charAt(0).toUpperCase() + text.slice(1).replace(/\.$/, ''))
    .join('. ')
}

export function offerList(cards: readonly OfferCard[]): Html {
  return html`<ul class="offers">
    ${cards.map(
      (card) =>
        html`<li>
          <h3><a href="${card.href}">${card.title}</a></h3>
          ${card.facts !== '' && html`<p>${card.facts}</p>`}${card.summary !== '' && html`<p>${card.summary}</p>`}
        </li> `,
    )}
  </ul>`
}
