/** Calendars, read back by a parser that is not ours. */
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendar, type CalendarEvent, fold } from '#site-builder/feeds/ical.ts'
import { event, moment } from '../theme/sample-sites.ts'

const entry = (one: CalendarEvent['event'], more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  event: one,
  uid: `${one.address.split('/').at(-2) ?? ''}@reg-art.example`,
  url: `https://reg-art.example${one.address}`,
  summary: '',
  changedAt: null,
  ...more,
})

function read(text: string): { name: string; events: ICAL.Event[] } {
  const root = new ICAL.Component(ICAL.parse(text))
  return {
    name: String(root.getFirstPropertyValue('x-wr-calname')),
    events: root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)),
  }
}

function only(text: string): ICAL.Event {
  const [first] = read(text).events
  if (first === undefined) throw new Error('no event')
  return first
}

describe('calendars', () => {
  it.each([
    ['winter', '2026-12-12T20:00', '2026-12-12T19:00:00.000Z'],
    ['summer', '2026-07-14T20:00', '2026-07-14T18:00:00.000Z'],
    ['the night when summer begins', '2027-03-28T03:30', '2027-03-28T01:30:00.000Z'],
    ['the night when summer ends', '2026-10-25T12:00', '2026-10-25T11:00:00.000Z'],
  ])('an hour of %s is the same instant for everyone', (_, written, instant) => {
    const one = only(calendar('Agenda', [entry(event(written, 'x', 'X'))]))
    expect(one.startDate.zone.tzid).toBe('UTC')
    expect(one.startDate.toJSDate().toISOString()).toBe(instant)
  })

  it('whole days are dates, the last one included', () => {
    const one = only(calendar('Agenda', [entry(event('2027-03-27', 'x', 'X', { end: moment('2027-03-28') }))]))
    expect(one.startDate.isDate).toBe(true)
    expect(one.startDate.toString()).toBe('2027-03-27')
    expect(one.endDate.toString()).toBe('2027-03-29')
    expect(one.duration.days).toBe(2)
  })

  it('a day alone lasts one day, at the end of a month and of a year too', () => {
    expect(only(calendar('A', [entry(event('2026-12-31', 'x', 'X'))])).endDate.toString()).toBe('2027-01-01')
  })

  it('an end before the start is left out', () => {
    const text = calendar('A', [entry(event('2026-12-12T20:00', 'x', 'X', { end: moment('2026-12-12T18:00') }))])
    expect(text).not.toContain('DTEND')
  })

  it('texts come back as they were, with their commas, lines and backslashes', () => {
    const title = 'Goûter; fête, « à côté » \\ et\nplus loin : 100 % 🎉'
    const one = only(
      calendar('Nom; du, calendrier\nsur deux lignes', [
        entry(
          event('2026-12-12T20:00', 'x', title, {
            place: 'Salle, 1er étage',
            placeAddress: '1; rue',
            tags: ['a,b', 'c'],
          }),
          {
            summary: 'Une phrase.\r\nUne autre ; encore.',
          },
        ),
      ]),
    )
    expect(one.summary).toBe(title)
    expect(one.location).toBe('Salle, 1er étage, 1; rue')
    expect(one.description).toBe('Une phrase.\nUne autre ; encore.')
    expect(one.component.getFirstProperty('categories')?.getValues()).toEqual(['a,b', 'c'])
  })

  it('a name cannot add a line of its own', () => {
    const text = calendar('A\r\nBEGIN:VEVENT\r\nUID:faux', [entry(event('2026-12-12', 'x', 'X\r\nEND:VCALENDAR'))])
    expect(read(text).events).toHaveLength(1)
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
  })

  it('lines have 75 bytes at most and no character is cut', () => {
    const long = 'été 🎉 '.repeat(60)
    const text = calendar('A', [entry(event('2026-12-12', 'x', long))])
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(text).not.toContain('\ufffd')
    expect(only(text).summary).toBe(long)
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
  })

  it('folds at the byte, not before', () => {
    expect(fold('a'.repeat(75))).toBe('a'.repeat(75))
    expect(fold('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`)
    expect(fold(`${'a'.repeat(74)}é`)).toBe(`${'a'.repeat(74)}\r\n é`)
  })

  it('a cancelled event is known as the same one, and says so', () => {
    const before = only(calendar('A', [entry(event('2026-12-12T20:00', 'x', 'Concert'))]))
    const after = only(calendar('A', [entry(event('2026-12-12T20:00', 'x', 'Concert', { cancelled: true }))]))
    expect(after.uid).toBe(before.uid)
    expect(after.sequence).toBeGreaterThan(before.sequence)
    expect(after.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(after.summary).toBe('Annulé\u00a0: Concert')
  })

  it('a change is a later revision of the same event, whether or not it is cancelled', () => {
    const at = (iso: string, more = {}): ICAL.Event =>
      only(calendar('A', [entry(event('2026-12-12T20:00', 'x', 'Concert', more), { changedAt: Date.parse(iso) })]))
    const one = at('2026-11-01T10:00:00Z')
    const two = at('2026-11-01T10:00:07Z', { cancelled: true })
    const three = at('2027-06-01T10:00:00Z')
    expect(two.sequence).toBeGreaterThan(one.sequence)
    expect(three.sequence).toBeGreaterThan(two.sequence)
    expect(two.component.getFirstPropertyValue('last-modified')?.toString()).toBe('2026-11-01T10:00:07Z')
    expect(two.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-01T10:00:07Z')
    expect(at('1970-01-01T00:00:00Z').sequence).toBe(0)
  })

  it('says how often to come back, and in which zone its days are', () => {
    const root = new ICAL.Component(ICAL.parse(calendar('Agenda du club', [])))
    expect(root.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT6H')
    expect(root.getFirstPropertyValue('x-published-ttl')?.toString()).toBe('PT6H')
    expect(root.getFirstPropertyValue('x-wr-timezone')).toBe('Europe/Paris')
    expect(root.getFirstPropertyValue('x-wr-calname')).toBe('Agenda du club')
  })

  it('holds every event of an agenda', () => {
    const events = ['2026-12-12', '2026-12-16T14:00', '2027-01-09'].map((date) =>
      entry(event(date, `e-${date.slice(0, 10)}`, date)),
    )
    expect(read(calendar('Agenda', events)).events.map(({ summary }) => summary)).toEqual([
      '2026-12-12',
      '2026-12-16T14:00',
      '2027-01-09',
    ])
  })
})
