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
      ${pageHead(words.contact, '')}
      <div class="panel contact contact-page">
        ${contactFacts(view.contact)}
        ${view.mapUrl !== '' && html`<p class="more"><a href="${view.mapUrl}" rel="noopener">${words.map}</a></p>`}
      </div>
    </div>`,
  )
}
