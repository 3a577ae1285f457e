/** The contact page of a site that has not written one: from its identity. */
import { words } from '../../words/site.ts'
import type { PageContext } from '../context.ts'
import { type Html, html } from '../html.ts'
import { layout, type LayoutView } from '../layout.ts'
import { layoutView } from '../page-head.ts'
import { contactFacts, contactView, type ContactView } from '../parts/contact-card.ts'
import { pageHead } from './page.ts'

export interface ContactPageView extends LayoutView {
  contact: ContactView
  mapUrl: string
}

export function contactPageView(context: PageContext): ContactPageView {
  const { seat } = context.site.identity
  return {
    ...layoutView(context, { title: words.contact }),
    contact: contactView(context),
    mapUrl: seat === '' ? '' : `https://www.openstreetmap.org/search?query=${encodeURIComponent(seat)}`,
  }
}

export function contactTemplate(view: ContactPageView): Html {
  return layout(
    view,
    html`<div class="wrap">
      ${pageHead(words.contact, '')} ${buttons(view)}
      <div class="panel contact">${contactFacts(view.contact)}</div>
    </div>`,
  )
}

/** What a thumb does first. */
function buttons({ contact, mapUrl }: ContactPageView): Html | false {
  const ways = [
    contact.phoneUrl !== '' && { href: contact.phoneUrl, label: words.call(contact.phone) },
    contact.email !== '' && { href: `mailto:${contact.email}`, label: words.writeToUs },
    mapUrl !== '' && { href: mapUrl, label: words.map },
  ].filter((way) => way !== false)
  if (ways.length === 0) return false
  return html`<p class="buttons contact-ways">
    ${ways.map(({ href, label }, index) => html`<a class="button${index > 0 && ' quiet'}" href="${href}">${label}</a> `)}
  </p>`
}
