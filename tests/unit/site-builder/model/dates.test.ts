import { describe, expect, it } from 'vitest'
import { dayAt, endOf, parseMoment, startOf } from '#site-builder/model/dates.ts'

const iso = (instant: number): string => new Date(instant).toISOString()
const timed = (text: string): string => {
  const moment = parseMoment(text)
  return moment === null ? 'none' : iso(startOf(moment))
}

describe('dates as associations write them', () => {
  it('reads an hour without offset on the clock of Paris, in winter and in summer', () => {
    expect(timed('2026-11-20T20:30')).toBe('2026-11-20T19:30:00.000Z')
    expect(timed('2026-07-14 20:30')).toBe('2026-07-14T18:30:00.000Z')
  })

  it('takes an offset at its word', () => {
    expect(timed('2026-11-20T20:30Z')).toBe('2026-11-20T20:30:00.000Z')
    expect(timed('2026-11-20T20:30:00-05:00')).toBe('2026-11-21T01:30:00.000Z')
    expect(parseMoment('2026-11-20T23:30Z')).toMatchObject({ date: '2026-11-21', time: '00:30' })
  })

  it('moves an hour that summer time skips on, and takes the first of an hour that comes twice', () => {
    expect(timed('2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z')
    expect(timed('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z')
  })

  it('takes a date alone for the whole day, of 23 or 25 hours where the clock changes', () => {
    const short = parseMoment('2026-03-29')
    const long = parseMoment('2026-10-25')
    expect(short).toEqual({ wholeDay: true, date: '2026-03-29' })
    if (short === null || long === null) throw new Error('no date')
    expect((endOf(short) - startOf(short)) / 3_600_000).toBe(23)
    expect((endOf(long) - startOf(long)) / 3_600_000).toBe(25)
  })

  it.each([
    '2026-02-30',
    '2026-13-01',
    '20/11/2026',
    'demain',
    '2026-11-20T25:00',
    '2026-11-20T20h30',
    '',
    '0000-01-01',
    '2026-11-20T20:30[Europe/London]',
    // In Paris these are of the years 10000 and 0.
    '9999-12-31T23:30-12:00',
    '0001-01-01T00:00+14:00',
  ])('refuses %s', (text) => expect(parseMoment(text)).toBeNull())

  it('knows which day it is in Paris', () => {
    expect(dayAt(Date.UTC(2026, 11, 31, 23, 30))).toBe('2027-01-01')
  })
})
