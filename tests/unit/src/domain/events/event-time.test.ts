import { describe, expect, it } from 'vitest'
import { eventAt } from '#src/domain/events/event-time.ts'

const event = (when: string, rest = '') => `---\ntitre: Atelier\n${when}inconnu:   gardé # note\n${rest}---\n\nVenez.\n`
const at = (text: string, date: string, time = ''): string | null => eventAt(text, { date, time })

describe('an event on another day', () => {
  it('keeps its length, its comments, and what nobody knows', () => {
    expect(at(event('debut: 2026-12-01T18:30 # le soir\nfin: 2026-12-01T20:00\n'), '2026-12-08', '18:30')).toBe(
      event('debut: 2026-12-08T18:30 # le soir\nfin: 2026-12-08T20:00\n'),
    )
  })

  it('begins later and ends later by as much', () => {
    expect(at(event('debut: 2026-12-01T18:30\nfin: 2026-12-01T20:00\n'), '2026-12-08', '23:00')).toBe(
      event('debut: 2026-12-08T23:00\nfin: 2026-12-09T00:30\n'),
    )
  })

  it.each([
    ['the night when summer begins', '2027-03-27', '2027-03-28'],
    ['the night when summer ends', '2026-10-24', '2026-10-25'],
  ])('over %s the hours are those that are written', (_, evening, morning) => {
    const text = event('debut: 2026-12-01T20:00\nfin: 2026-12-02T05:00\n')
    expect(at(text, evening, '20:00')).toBe(event(`debut: ${evening}T20:00\nfin: ${morning}T05:00\n`))
  })

  it('an hour written with an offset is that hour in Paris on the other day too', () => {
    const text = event('debut: 2026-12-01T18:30+01:00\nfin: 2026-12-01T19:00Z\n')
    expect(at(text, '2027-06-01', '18:30')).toBe(event('debut: 2027-06-01T18:30\nfin: 2027-06-01T20:00\n'))
  })

  it('whole days stay whole days, over the end of a month', () => {
    expect(at(event('debut: 2026-12-05\nfin: 2026-12-06\n'), '2027-01-31')).toBe(
      event('debut: 2027-01-31\nfin: 2027-02-01\n'),
    )
  })

  it('an end of the same day goes with the hour that is given up', () => {
    expect(at(event('debut: 2026-12-05T10:00\nfin: 2026-12-05T12:00\n'), '2027-01-31')).toBe(
      event('debut: 2027-01-31\n'),
    )
    expect(at(event('debut: 2026-12-05T10:00\nfin: 2026-12-06T12:00\n'), '2027-01-31')).toBe(
      event('debut: 2027-01-31\nfin: 2027-02-01\n'),
    )
  })

  it('an end that is no date is left to who wrote it', () => {
    expect(at(event('debut: 2026-12-05T10:00\nfin: tard\n'), '2027-01-31', '10:00')).toBe(
      event('debut: 2027-01-31T10:00\nfin: tard\n'),
    )
  })

  it('a file whose information cannot be read is not touched', () => {
    expect(at('---\ntitre: [\n---\n', '2027-01-31')).toBeNull()
  })
})
