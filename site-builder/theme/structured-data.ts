/** What machines read of an association and its events (schema.org). */
import type { Event } from '../model/site.ts'
import { machineDate } from '../words/dates.ts'
import { words } from '../words/site.ts'
import type { PageContext } from './context.ts'
import type { Crumb } from './layout.ts'
import { summaryOf } from './texts.ts'

type Data = Record<string, unknown>

export function organisationData(context: PageContext): Data {
  const { identity, appearance, baseUrl } = context.site
  return compact({
    '@context': 'https://schema.org',
    '@type': 'NGO',
    name: identity.name,
    alternateName: identity.acronym,
    description: identity.purpose,
    url: baseUrl === null ? '' : `${baseUrl}/`,
    logo: baseUrl === null || appearance.logo === '' ? '' : `${baseUrl}/${appearance.logo}`,
    telephone: identity.phone,
    email: identity.email,
    address: postalAddress(identity.seat),
    contactPoint:
      identity.phone === '' && identity.email === ''
        ? ''
        : compact({
            '@type': 'ContactPoint',
            contactType: words.contact,
            telephone: identity.phone,
            email: identity.email,
            availableLanguage: 'fr',
          }),
    sameAs: identity.links.map((link) => link.url),
  })
}

export function eventData(context: PageContext, event: Event): Data {
  const { identity, baseUrl } = context.site
  return compact({
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description: summaryOf(context, event),
    url: baseUrl === null ? '' : baseUrl + event.address,
    startDate: machineDate(event.start),
    endDate: event.end === null ? '' : machineDate(event.end),
    eventStatus: `https://schema.org/${event.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location:
      event.place === '' && event.placeAddress === ''
        ? ''
        : compact({
            '@type': 'Place',
            name: event.place || event.placeAddress,
            address: postalAddress(event.placeAddress || event.place),
          }),
    image: baseUrl === null || event.image === '' ? '' : `${baseUrl}/${event.image}`,
    offers: offersOf(event, baseUrl),
    organizer: compact({ '@type': 'NGO', name: identity.name, url: baseUrl === null ? '' : `${baseUrl}/` }),
  })
}

/** Said only where there is something to say: that there are no places left. */
function offersOf(event: Event, baseUrl: string | null): Data | '' {
  if (!event.full || event.cancelled) return ''
  return compact({
    '@type': 'Offer',
    availability: 'https://schema.org/SoldOut',
    url: baseUrl === null ? '' : baseUrl + event.address,
  })
}

/** The way to a page, where the site has an address; null on the first level. */
export function breadcrumbData({ site, address }: PageContext, crumbs: readonly Crumb[]): Data | null {
  if (site.baseUrl === null || crumbs.length < 2) return null
  const here = site.baseUrl + address
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ title, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: href === '' ? here : new URL(href, here).href,
    })),
  }
}

/** « 12 rue des Arts, 38130 Échirolles » in its parts; what has no postcode stays one line. */
function postalAddress(text: string): Data | '' {
  if (text === '') return ''
  const match = /^(.*?)[,\s]*\b(\d{5})\s+(\S.*)$/s.exec(text)
  return compact({
    '@type': 'PostalAddress',
    streetAddress: (match?.[1] ?? text).replace(/\s*\n\s*/g, ', '),
    postalCode: match?.[2] ?? '',
    addressLocality: (match?.[3] ?? '').replace(/\s*\n\s*/g, ', '),
    addressCountry: 'FR',
  })
}

/** Without what is empty. */
function compact(data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)),
  )
}
