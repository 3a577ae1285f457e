/** What machines read of an association and its events (schema.org). */
import type { Event } from '../model/site.ts'
import { machineDate } from '../words/dates.ts'
import type { PageContext } from './context.ts'
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
    address: identity.seat,
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
        : compact({ '@type': 'Place', name: event.place, address: event.placeAddress || event.place }),
    image: baseUrl === null || event.image === '' ? '' : `${baseUrl}/${event.image}`,
    organizer: compact({ '@type': 'NGO', name: identity.name, url: baseUrl === null ? '' : `${baseUrl}/` }),
  })
}

/** Without what is empty. */
function compact(data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)),
  )
}
