/** The days on which an event comes again. Days only: the hour is the event's own, in summer and in winter. */
import { isRealDate } from '#site-builder/model/address.ts'

export type Rhythm =
  | 'week'
  | 'fortnight'
  /** « le deuxième mardi du mois » */
  | 'month-weekday'
  /** « le dernier mardi du mois » */
  | 'month-last-weekday'
  /** « le 15 du mois » */
  | 'month-day'

/** Until a day, which counts, or so many times, the first day among them. */
export type RepeatEnd = { kind: 'until'; day: string } | { kind: 'times'; times: number }

/** As many days as one publication takes: a year of a weekly event. */
export const REPEATS_MAX = 60

export interface RepeatDates {
  /** `YYYY-MM-DD`, without the first day. */
  days: readonly string[]
  /** There would be more. */
  cut: boolean
}

const DAY = 86_400_000

/** The rhythms that make sense from this day on, in the order in which they are offered. */
export function rhythmsFrom(day: string): readonly Rhythm[] {
  const { nth, last } = weekOfMonth(day)
  return [
    'week',
    'fortnight',
    ...(nth <= 4 ? (['month-weekday'] as const) : []),
    ...(last ? (['month-last-weekday'] as const) : []),
    'month-day',
  ]
}

/** `nth` weekday of this name in its month, from 1, and whether it is the last one. */
export function weekOfMonth(day: string): { nth: number; last: boolean } {
  const { year, month, date } = partsOf(day)
  return { nth: Math.ceil(date / 7), last: date + 7 > daysIn(year, month) }
}

/** @param first `YYYY-MM-DD`, a day that exists */
export function repeatDates(first: string, rhythm: Rhythm, end: RepeatEnd): RepeatDates {
  const days: string[] = []
  const wanted = end.kind === 'times' ? Math.max(0, Math.floor(end.times) - 1) : Infinity
  for (let turn = 1; days.length < wanted; turn += 1) {
    const day = dayOfTurn(first, rhythm, turn)
    if (!isRealDate(day) || (end.kind === 'until' && day > end.day)) break
    if (days.length === REPEATS_MAX) return { days, cut: true }
    days.push(day)
  }
  return { days, cut: false }
}

/** Counted from the first day each time, so that the 31st comes back after a month of 30 days. */
function dayOfTurn(first: string, rhythm: Rhythm, turn: number): string {
  const { year, month, date, weekday } = partsOf(first)
  switch (rhythm) {
    case 'week':
      return textOf(year, month, date + 7 * turn)
    case 'fortnight':
      return textOf(year, month, date + 14 * turn)
    case 'month-day':
      return textOf(year, month + turn, Math.min(date, daysIn(year, month + turn)))
    case 'month-weekday': {
      const before = (weekday - weekdayOf(year, month + turn, 1) + 7) % 7
      return textOf(year, month + turn, 1 + before + 7 * (Math.ceil(date / 7) - 1))
    }
    case 'month-last-weekday': {
      const last = daysIn(year, month + turn)
      return textOf(year, month + turn, last - ((weekdayOf(year, month + turn, last) - weekday + 7) % 7))
    }
  }
}

function partsOf(day: string) {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month: month - 1, date, weekday: weekdayOf(year, month - 1, date) }
}

/** Months from 0, past the year where they are more than 11. UTC, where every day has 24 hours. */
const at = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month, date))
const textOf = (year: number, month: number, date: number): string => at(year, month, date).toISOString().slice(0, 10)
const weekdayOf = (year: number, month: number, date: number): number => at(year, month, date).getUTCDay()
const daysIn = (year: number, month: number): number => new Date(+at(year, month + 1, 1) - DAY).getUTCDate()
