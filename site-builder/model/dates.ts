/**
 * Dates and hours as associations write them: ISO 8601; without an offset the clock of Paris is meant; a date alone is
 * the whole day. An hour that the change to summer time skips is moved on, one that exists twice is the first.
 */
import { Temporal } from 'temporal-polyfill'
import type { Event, Mission, Moment } from './site.ts'

export const ZONE = 'Europe/Paris'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const DAY_AND_TIME = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?(Z|z|[+-]\d{2}(?::?\d{2})?)?$/

/** What was written, or null when it is no date that exists. */
export function parseMoment(text: string): Moment | null {
  try {
    if (DAY.test(text)) return { wholeDay: true, date: plainDate(text).toString() }
    const match = DAY_AND_TIME.exec(text)
    if (match === null) return null
    const [, day = '', time = '', seconds = '', offset] = match
    plainDate(day)
    const written = `${day}T${time}${seconds}`
    const zoned =
      offset === undefined
        ? Temporal.PlainDateTime.from(written, { overflow: 'reject' }).toZonedDateTime(ZONE, {
            disambiguation: 'compatible',
          })
        : Temporal.Instant.from(`${written}${offset.toUpperCase()}`).toZonedDateTimeISO(ZONE)
    const moment = momentOf(zoned)
    // An offset can lead out of the years that there are.
    plainDate(moment.date)
    return moment
  } catch {
    return null
  }
}

/** The moment, in Paris, of an instant in milliseconds since 1970. */
export function momentAt(instant: number): Moment & { wholeDay: false } {
  return momentOf(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE))
}

/** `YYYY-MM-DD` in Paris. */
export function dayAt(instant: number): string {
  return momentAt(instant).date
}

/** First instant of a moment: of a whole day, its midnight in Paris. */
export function startOf(moment: Moment): number {
  return moment.wholeDay ? midnight(plainDate(moment.date)) : moment.instant
}

/** Last instant of a moment, not included: of a whole day, the next midnight in Paris. */
export function endOf(moment: Moment): number {
  return moment.wholeDay ? midnight(plainDate(moment.date).add({ days: 1 })) : moment.instant
}

/**
 * When an event or an offer is past; null for an offer without end. An event of which only the beginning is known lasts
 * until midnight.
 */
export function overAt(item: Event | Mission): number | null {
  if (item.type === 'mission') return item.until === '' ? null : endOf({ wholeDay: true, date: item.until })
  if (item.end !== null) return endOf(item.end)
  return endOf({ wholeDay: true, date: item.start.date })
}

export function isOver(item: Event | Mission, now: number): boolean {
  const over = overAt(item)
  return over !== null && over <= now
}

function plainDate(text: string): Temporal.PlainDate {
  const date = Temporal.PlainDate.from(text, { overflow: 'reject' })
  // Four digits everywhere after this line: names of files, calendars and feeds count on it.
  if (date.year < 1 || date.year > 9999) throw new RangeError(text)
  return date
}

function midnight(date: Temporal.PlainDate): number {
  return date.toZonedDateTime(ZONE).epochMilliseconds
}

function momentOf(zoned: Temporal.ZonedDateTime): Moment & { wholeDay: false } {
  return {
    wholeDay: false,
    instant: zoned.epochMilliseconds,
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}
