/**
 * Calendars (RFC 5545), by hand: UTC for hours, `VALUE=DATE` for whole days, folded at 75 bytes. A library lost: it left
 * line feeds in names and wrote a floating hour on a machine in UTC.
 */
import { dayAt, endOf, startOf, ZONE } from '../model/dates.ts'
import type { Event, Moment } from '../model/site.ts'
import { words } from '../words/site.ts'

export interface CalendarEvent {
  event: Event
  /** Stable for the life of the event: calendars recognise it by this. */
  uid: string
  /** Absolute address of its page, or empty. */
  url: string
  summary: string
  /** When it was last changed, milliseconds since 1970, or null where nobody knows. */
  changedAt: number | null
}

const SEQUENCE_FROM = Date.parse('2026-01-01T00:00:00Z')

/** A calendar of one event or of all; lines end in CRLF. */
export function calendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parvis//Sites associatifs//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines({ event, uid, url, summary, changedAt }: CalendarEvent): string[] {
  const title = event.cancelled ? words.cancelledTitle(event.title) : event.title
  const place = [event.place, event.placeAddress].filter((text) => text !== '').join(', ')
  const lines = [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    // Where nobody knows, a time that stays: one that moves would rewrite every calendar at each build.
    `DTSTAMP:${utc(changedAt ?? event.publishAt ?? startOf(event.start))}`,
    changedAt !== null && `LAST-MODIFIED:${utc(changedAt)}`,
    `SEQUENCE:${sequence(changedAt, event.cancelled)}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...times(event.start, event.end),
    `SUMMARY:${escapeText(title)}`,
    place !== '' && `LOCATION:${escapeText(place)}`,
    summary !== '' && `DESCRIPTION:${escapeText(summary)}`,
    event.tags.length > 0 && `CATEGORIES:${event.tags.map(escapeText).join(',')}`,
    url !== '' && `URL:${url}`,
    'END:VEVENT',
  ]
  return lines.filter((line) => line !== false)
}

/** Grows with each change: calendars that keep a copy take the highest. Seconds of this century, until 2094. */
function sequence(changedAt: number | null, cancelled: boolean): number {
  const seconds = changedAt === null ? 0 : Math.floor((changedAt - SEQUENCE_FROM) / 1000)
  return Math.min(Math.max(seconds, cancelled ? 1 : 0), 2 ** 31 - 1)
}

function times(start: Moment, end: Moment | null): string[] {
  if (start.wholeDay) {
    // The last day is named by the one after it. A day of 23 or 25 hours is still one: days are counted, not hours.
    const last = end !== null && end.date > start.date ? end.date : start.date
    const after = dayAt(endOf({ wholeDay: true, date: last }))
    return [`DTSTART;VALUE=DATE:${compact(start.date)}`, `DTEND;VALUE=DATE:${compact(after)}`]
  }
  const stop = end === null ? null : endOf(end)
  return [`DTSTART:${utc(start.instant)}`, ...(stop !== null && stop > start.instant ? [`DTEND:${utc(stop)}`] : [])]
}

function compact(date: string): string {
  return date.replaceAll('-', '')
}

/** `20261212T190000Z` */
function utc(instant: number): string {
  return new Date(instant)
    .toISOString()
    .replace(/\.\d{3}Z$/, 'Z')
    .replace(/[-:]/g, '')
}

function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f]/g, '')
}

/** At most 75 bytes a line, no character cut. */
export function fold(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let length = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (length + size > 75) {
      folded += '\r\n '
      length = 1
    }
    folded += character
    length += size
  }
  return folded
}
