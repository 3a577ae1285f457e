/** Legal notice, from the identity and the city file; accessibility, from what is true of every site. */
import { words } from '../../words/site.ts'
import { french } from '../../words/typography.ts'
import type { PageContext } from '../context.ts'
import { type Html, html } from '../html.ts'
import { layout, type LayoutView } from '../layout.ts'
import { layoutView } from '../page-head.ts'
import { phoneUrl } from '../parts/contact-card.ts'
import { REPORT_ANCHOR, reportUrl } from '../report-url.ts'
import { pageHead } from './page.ts'

interface Party {
  name: string
  address: string
  phone: string
  email: string
}

export interface LegalView extends LayoutView {
  publisher: Party & { director: string; rna: string; siret: string }
  notices: readonly string[]
  host: Party | null
  report: string
}

export function legalView(context: PageContext): LegalView {
  const { identity, city } = context.site
  const host = city?.host ?? null
  return {
    ...layoutView(context, { title: words.legal }),
    publisher: {
      name: french(identity.name + (identity.acronym === '' ? '' : ` (${identity.acronym})`)),
      address: french(identity.seat),
      phone: identity.phone,
      email: identity.email,
      director: french([identity.director, identity.directorRole].filter((text) => text !== '').join(', ')),
      rna: identity.rna,
      siret: identity.siret,
    },
    notices: identity.notices.map(french),
    host: host === null ? null : { ...host, name: french(host.name), address: french(host.address) },
    report: city === null || city.report === '' ? '' : reportUrl(context),
  }
}

export function legalTemplate(view: LegalView): Html {
  const { publisher, host } = view
  return layout(
    view,
    html`<div class="wrap">
      ${pageHead(words.legal, '')}
      <div class="prose">
        <h2>${words.legalPublisher}</h2>
        ${party(publisher)} ${publisher.rna !== '' && html`<p>${words.legalRna} : ${publisher.rna}</p>`}
        ${publisher.siret !== '' && html`<p>${words.legalSiret} : ${publisher.siret}</p>`}
        <h2>${words.legalDirector}</h2>
        <p>${publisher.director}</p>
        ${
          host !== null &&
          html`<h2>${words.legalHost}</h2>
            ${party(host)}`
        }
        ${
          view.notices.length > 0 &&
          html`<h2>${words.legalNotices}</h2>
            <ul>
              ${view.notices.map((notice) => html`<li>${notice}</li>`)}
            </ul>`
        }
        <h2>${words.legalContentTitle}</h2>
        <p>${words.legalContent(publisher.name)}</p>
        <h2 id="${REPORT_ANCHOR}">${words.report}</h2>
        <p>${words.legalReport} ${words.legalReportHow(publisher.name)}</p>
        ${view.report !== '' && html`<p><a href="${view.report}">${words.report}</a></p>`}
        <h2>${words.legalPrivacyTitle}</h2>
        <p>${words.legalPrivacy}</p>
      </div>
    </div>`,
  )
}

function party({ name, address, phone, email }: Party): Html {
  const tel = phoneUrl(phone)
  return html`<p>
    <strong>${name}</strong>${address !== '' && html`<br />${address}`}${
      phone !== '' && html`<br />${tel === '' ? phone : html`<a href="${tel}">${phone}</a>`}`
    }${email !== '' && html`<br /><a href="mailto:${email}">${email}</a>`}
  </p>`
}

export interface AccessibilityView extends LayoutView {
  email: string
  phone: string
  phoneUrl: string
}

export function accessibilityView(context: PageContext): AccessibilityView {
  const { email, phone } = context.site.identity
  return { ...layoutView(context, { title: words.accessibilityTitle }), email, phone, phoneUrl: phoneUrl(phone) }
}

export function accessibilityTemplate(view: AccessibilityView): Html {
  return layout(
    view,
    html`<div class="wrap">
      ${pageHead(words.accessibilityTitle, '')}
      <div class="prose">
        <p>${words.accessibilityState}</p>
        <h2>${words.accessibilityEffortTitle}</h2>
        <ul>
          ${words.accessibilityEffort.map((line) => html`<li>${line}</li>`)}
        </ul>
        <h2>${words.accessibilityHelpTitle}</h2>
        <p>${words.accessibilityHelp}</p>
        <p>
          ${view.email !== '' && html`<a href="mailto:${view.email}">${view.email}</a><br />`}${view.phoneUrl !== '' && html`<a href="${view.phoneUrl}">${view.phone}</a>`}
        </p>
        <h2>${words.accessibilityRightsTitle}</h2>
        <p>
          ${words.accessibilityRights}
          <a href="https://www.defenseurdesdroits.fr/" rel="noopener">${words.accessibilityRightsLink}</a>
        </p>
      </div>
    </div>`,
  )
}
