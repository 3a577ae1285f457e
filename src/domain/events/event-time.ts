/** An event on another day: its beginning and, at the same distance on the clock, its end. All else keeps its bytes. */
import { readMoment, writeMoment, type MomentParts } from '#src/domain/contents/moment-text.ts'
import { informationOf } from '#src/domain/contents/page-text.ts'
import { editField } from '#src/domain/page-file/set-field.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** The text with the event at this beginning; null where its information cannot be read. */
export function eventAt(text: string, begins: MomentParts): string | null {
  const values = informationOf(text)
  if (values === null) return null
  const [start, end] = [readMoment(values['debut']), readMoment(values['fin'])]
  const moved = editField(text, 'debut', writeMoment(begins, values['debut']))
  if (moved.kind === 'faulty') return null
  if (start.kind !== 'moment' || end.kind !== 'moment') return moved.text
  const ends = endAt(start, end, begins)
  const edit = editField(moved.text, 'fin', ends === null ? undefined : writeMoment(ends, values['fin']))
  return edit.kind === 'written' ? edit.text : null
}

/**
 * Hours are counted as they are written, not as they pass: what lasts from 20 h to 2 h does so in the night when the
 * clocks change too. Null: an event that has lost its hour and lasted less than a day has no end to name.
 */
function endAt(start: MomentParts, end: MomentParts, begins: MomentParts): MomentParts | null {
  if (start.time !== '' && end.time !== '' && begins.time !== '') {
    const [date = '', time = ''] = written(clock(begins) + clock(end) - clock(start)).split('T')
    return { date, time: time.slice(0, 5) }
  }
  const days = clock({ date: end.date, time: '' }) - clock({ date: start.date, time: '' })
  const date = written(clock({ date: begins.date, time: '' }) + days).slice(0, 10)
  if (begins.time === '' && start.time !== '') return days >= DAY ? { date, time: '' } : null
  return { date, time: end.time }
}

/** A day and an hour as a number, on a clock that never changes. */
const clock = ({ date, time }: MomentParts): number => Date.parse(`${date}T${time || '00:00'}Z`)
const written = (milliseconds: number): string => new Date(milliseconds).toISOString()
