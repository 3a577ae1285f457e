/** Missions for volunteers, as a list of needs. */
import type { Mission } from '../../model/site.ts'
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
    facts: french([mission.time, mission.place].filter((text) => text !== '').join(', ')),
    summary: summaryOf(context, mission),
  }
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
