/** Dates and hours as they are said in French. Own tables, not `Intl`: two machines must write the same bytes. */
import type { Moment } from '../model/site.ts'
import { MONTHS, SHORT_MONTHS, WEEKDAYS } from './site.ts'

const NO_BREAK = '\u00a0'

interface Day {
  year: string
  month: string
  shortMonth: string
  day: string
  weekday: string
}

/** Parts of a `YYYY-MM-DD`. */
export function dayParts(date: string): Day {
  const [year = '', month = '', day = ''] = date.split('-')
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
  return {
    year,
    month: MONTHS[Number(month) - 1] ?? '',
    shortMonth: SHORT_MONTHS[Number(month) - 1] ?? '',
    day: Number(day) === 1 ? '1er' : String(Number(day)),
    weekday: WEEKDAYS[weekday] ?? '',
  }
}

/** « 20 novembre 2026 » */
export function longDate(date: string): string {
  const { year, month, day } = dayParts(date)
  return `${day}${NO_BREAK}${month} ${year}`
}

/** « samedi 12 décembre 2026 » */
export function fullDate(date: string): string {
  return `${dayParts(date).weekday} ${longDate(date)}`
}

/** « samedi 12 décembre » */
export function dayOfWeek(date: string): string {
  const { weekday, day, month } = dayParts(date)
  return `${weekday} ${day}${NO_BREAK}${month}`
}

/** « décembre 2026 » */
export function monthOf(date: string): string {
  const { month, year } = dayParts(date)
  return `${month} ${year}`
}

/** `20:00` → « 20 h », `20:30` → « 20 h 30 » */
export function hour(time: string): string {
  const [hours = '', minutes = ''] = time.split(':')
  return `${Number(hours)}${NO_BREAK}h${minutes === '00' ? '' : `${NO_BREAK}${minutes}`}`
}

/** The hours of an event that lasts a day at most, « 20 h », « de 14 h à 16 h »; empty for whole days. */
export function hours(start: Moment, end: Moment | null): string {
  if (start.wholeDay) return ''
  if (end === null || end.wholeDay || end.date !== start.date) return hour(start.time)
  return `de${NO_BREAK}${hour(start.time)} à${NO_BREAK}${hour(end.time)}`
}

/** When an event takes place, as a sentence says it: « samedi 12 décembre 2026, de 20 h à 22 h 30 ». */
export function period(start: Moment, end: Moment | null): string {
  if (end === null || end.date === start.date) {
    const time = hours(start, end)
    return fullDate(start.date) + (time === '' ? '' : `, ${time}`)
  }
  if (start.wholeDay || end.wholeDay) {
    const [first, last] = [dayParts(start.date), dayParts(end.date)]
    const month = first.year === last.year && first.month === last.month
    const from = month
      ? first.day
      : longDate(start.date).replace(first.year === last.year ? ` ${first.year}` : /$^/, '')
    return `du ${from} au ${longDate(end.date)}`
  }
  return `du ${fullDate(start.date)}, ${hour(start.time)}, au ${fullDate(end.date)}, ${hour(end.time)}`
}

/** Value of a `datetime` attribute. */
export function machineDate(moment: Moment): string {
  return moment.wholeDay ? moment.date : new Date(moment.instant).toISOString().replace('.000Z', 'Z')
}
