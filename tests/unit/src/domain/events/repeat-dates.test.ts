import { describe, expect, it } from 'vitest'
import { REPEATS_MAX, repeatDates, rhythmsFrom, weekOfMonth, type Rhythm } from '#src/domain/events/repeat-dates.ts'

const times = (first: string, rhythm: Rhythm, count: number) =>
  repeatDates(first, rhythm, { kind: 'times', times: count }).days
const until = (first: string, rhythm: Rhythm, day: string) => repeatDates(first, rhythm, { kind: 'until', day })

describe('the days of an event that comes again', () => {
  it('each week and each second week, over summer time and the end of a year', () => {
    expect(times('2026-12-22', 'week', 3)).toEqual(['2026-12-29', '2027-01-05'])
    expect(times('2027-03-16', 'fortnight', 3)).toEqual(['2027-03-30', '2027-04-13'])
    expect(times('2026-10-20', 'week', 3)).toEqual(['2026-10-27', '2026-11-03'])
  })

  it('each month on the same weekday of the month', () => {
    // The second Tuesday of December, of January, of February, of March.
    expect(times('2026-12-08', 'month-weekday', 4)).toEqual(['2027-01-12', '2027-02-09', '2027-03-09'])
    expect(times('2026-12-01', 'month-weekday', 3)).toEqual(['2027-01-05', '2027-02-02'])
  })

  it('each month on the last one, whether it is the fourth or the fifth', () => {
    expect(times('2026-12-29', 'month-last-weekday', 4)).toEqual(['2027-01-26', '2027-02-23', '2027-03-30'])
  })

  it('each month on the same date; what a month lacks is its last day, and the 31st comes back', () => {
    expect(times('2026-12-31', 'month-day', 5)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'])
    expect(times('2028-01-30', 'month-day', 3)).toEqual(['2028-02-29', '2028-03-30'])
  })

  it('until a day, which counts', () => {
    expect(until('2026-12-01', 'week', '2026-12-15')).toEqual({ days: ['2026-12-08', '2026-12-15'], cut: false })
    expect(until('2026-12-01', 'week', '2026-12-14').days).toEqual(['2026-12-08'])
    expect(until('2026-12-01', 'week', '2026-11-01').days).toEqual([])
  })

  it('is never more than one publication takes, and says so', () => {
    const all = until('2026-12-01', 'week', '2099-01-01')
    expect(all.cut).toBe(true)
    expect(all.days).toHaveLength(REPEATS_MAX)
    expect(times('2026-12-01', 'week', 61)).toHaveLength(60)
    expect(repeatDates('2026-12-01', 'week', { kind: 'times', times: 61 }).cut).toBe(false)
    expect(repeatDates('2026-12-01', 'week', { kind: 'times', times: 1e9 }).cut).toBe(true)
  })

  it('once, or a number that is none, is no day more', () => {
    expect(times('2026-12-01', 'week', 1)).toEqual([])
    expect(times('2026-12-01', 'week', Number.NaN)).toEqual([])
    expect(times('2026-12-01', 'week', -3)).toEqual([])
  })
})

describe('the rhythms that are offered', () => {
  it('name the weekday of the month, the last one when it is', () => {
    expect(rhythmsFrom('2026-12-08')).toEqual(['week', 'fortnight', 'month-weekday', 'month-day'])
    expect(rhythmsFrom('2027-02-23')).toContain('month-weekday')
    expect(rhythmsFrom('2027-02-23')).toContain('month-last-weekday')
    expect(rhythmsFrom('2026-12-29')).not.toContain('month-weekday')
    expect(weekOfMonth('2026-12-29')).toEqual({ nth: 5, last: true })
  })
})
