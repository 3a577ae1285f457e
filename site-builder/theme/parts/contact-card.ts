/** Where, when and how to reach the association: from its identity, without what is not filled in. */
import { words } from '../../words/site.ts'
import { french } from '../../words/typography.ts'
import type { PageContext } from '../context.ts'
import { type Html, html } from '../html.ts'

export interface ContactView {
  hours: readonly { when: string; text: string }[]
  address: string
  access: string
  phone: string
  phoneUrl: string
  email: string
  links: readonly { title: string; url: string }[]
}

export function contactView(context: PageContext): ContactView {
  const { identity } = context.site
  return {
    hours: identity.hours.map(({ when, text }) => ({ when: french(when), text: french(text) })),
    address: french(identity.seat),
    access: french(identity.access),
    phone: identity.phone,
    phoneUrl: phoneUrl(identity.phone),
    email: identity.email,
    links: identity.links.map(({ title, url }) => ({ title: french(title), url })),
  }
}

/** « 04 76 00 00 00 » → `tel:+33476000000`; empty for what has no number in it. */
export function phoneUrl(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '')
  if (digits.length < 3) return ''
  return `tel:${/^0\d{9}$/.test(digits) ? `+33${digits.slice(1)}` : digits}`
}

/** `+33465715678` or `0465715678` → « 04 65 71 56 78 », with spaces that do not break. */
export function frenchPhone(phone: string): string {
  const digits = phone.replace(/[\s.()-]/g, '').replace(/^\+33/, '0')
  return /^0\d{9}$/.test(digits) ? (digits.match(/../g) ?? []).join('\u00a0') : phone
}

export function contactFacts(view: ContactView): Html {
  return html`<dl>
    ${
      view.hours.length > 0 &&
      html`<div>
        <dt>${words.hours}</dt>
        ${view.hours.map(({ when, text }) => html`<dd>${[when, text].filter((one) => one !== '').join('\u00a0: ')}</dd>`)}
      </div>`
    }
    ${
      view.address !== '' &&
      html`<div>
        <dt>${words.address}</dt>
        <dd>${view.address}</dd>
      </div>`
    }
    ${
      view.access !== '' &&
      html`<div>
        <dt>${words.access}</dt>
        <dd>${view.access}</dd>
      </div>`
    }
    ${
      view.phone !== '' &&
      html`<div>
        <dt>${words.phone}</dt>
        <dd>${phoneLink(view)}</dd>
      </div>`
    }
    ${
      view.email !== '' &&
      html`<div>
        <dt>${words.email}</dt>
        <dd><a href="mailto:${view.email}">${view.email}</a></dd>
      </div>`
    }
    ${
      view.links.length > 0 &&
      html`<div>
        <dt>${words.links}</dt>
        ${view.links.map((link) => html`<dd><a href="${link.url}">${link.title}</a></dd>`)}
      </div>`
    }
  </dl>`
}

function phoneLink(view: ContactView): Html {
  return view.phoneUrl === '' ? html`${view.phone}` : html`<a href="${view.phoneUrl}">${view.phone}</a>`
}

export function isEmptyContact(view: ContactView): boolean {
  return view.hours.length === 0 && view.address === '' && view.access === '' && view.phone === '' && view.email === ''
}
