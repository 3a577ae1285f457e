/** When a page is on the site, in words: what « Paraît le » and « Disparaît le » will do. */
import { endOf, parseMoment, startOf } from '#site-builder/model/dates.ts'
import type { Moment } from '#site-builder/model/site.ts'
import { period } from '#site-builder/words/dates.ts'
import { calendarDay, hour } from '#src/i18n/moments.ts'
import { t } from '#src/i18n/text.ts'

type Values = Readonly<Record<string, unknown>>

const momentIn = (value: unknown): Moment | null => (typeof value === 'string' ? parseMoment(value.trim()) : null)

/** One or two sentences. @param now milliseconds since 1970 */
export function visibility(values: Values, now: number): string {
  const [from, until] = [momentIn(values['publier_le']), momentIn(values['retirer_le'])]
  const sentences = [
    from && t(startOf(from) > now ? 'contents.whenFrom' : 'contents.whenFromPast', { from: spoken(from) }),
    until &&
      t(endOf(until) > now ? 'contents.whenUntil' : 'contents.whenGone', {
        until: until.wholeDay ? t('contents.untilDay', { day: calendarDay(until.date) }) : spoken(until),
      }),
  ].filter((sentence) => sentence !== null)
  return sentences.join(' ') || t('contents.whenNow')
}

function spoken(moment: Moment): string {
  const day = calendarDay(moment.date)
  if (moment.wholeDay) return t('contents.onDay', { day })
  const [hours = 0, minutes = 0] = moment.time.split(':').map(Number)
  return t('contents.onDayAt', { day, time: hour(hours, minutes) })
}

/** « mardi 1er décembre 2026, de 20 h à 22 h »; empty while the beginning is not known. */
export function eventPeriod(values: Values): string {
  const [start, end] = [momentIn(values['debut']), momentIn(values['fin'])]
  if (start === null) return ''
  return period(start, end !== null && endOf(end) >= startOf(start) ? end : null)
}

/** « mardi 1er décembre 2026 », « du 3 au 5 décembre 2026 »: without its hours; empty while the beginning is not known. */
export function eventDays(values: Values): string {
  const day = (moment: Moment | null): Moment | null => moment && { wholeDay: true, date: moment.date }
  const [start, end] = [day(momentIn(values['debut'])), day(momentIn(values['fin']))]
  if (start === null) return ''
  return period(start, end !== null && end.date > start.date ? end : null)
}

/** `YYYY-MM-DD` on which an event begins, or empty. */
export function startDay(values: Values): string {
  return momentIn(values['debut'])?.date ?? ''
}
