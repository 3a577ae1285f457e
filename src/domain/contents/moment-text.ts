/** A date of the information as two controls, day and hour; what is not touched keeps the file's own spelling. */
import { parseMoment } from '#site-builder/model/dates.ts'

export interface MomentParts {
  /** `YYYY-MM-DD`, or empty. */
  date: string
  /** `HH:MM` in Paris; empty for a whole day. */
  time: string
}

/** `other`: there is something, and it is no date that exists. */
export type ReadMoment = { kind: 'empty' } | ({ kind: 'moment' } & MomentParts) | { kind: 'other'; text: string }

export function readMoment(value: unknown): ReadMoment {
  if (value === undefined || value === null || value === '') return { kind: 'empty' }
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  const moment = typeof value === 'string' ? parseMoment(value.trim()) : null
  if (moment === null) return { kind: 'other', text }
  return { kind: 'moment', date: moment.date, time: moment.wholeDay ? '' : moment.time }
}

/** The file's text for these parts: the old one where it says the same; undefined takes the field away. */
export function writeMoment({ date, time }: MomentParts, old: unknown): string | undefined {
  if (date === '') return undefined
  const was = readMoment(old)
  if (was.kind === 'moment' && was.date === date && was.time === time) return String(old)
  if (time === '') return date
  // A file that parts day and hour by a space goes on doing so.
  return `${date}${typeof old === 'string' && /^\d{4}-\d\d-\d\d \d/.test(old.trim()) ? ' ' : 'T'}${time}`
}
