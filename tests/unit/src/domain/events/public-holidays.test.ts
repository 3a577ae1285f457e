import { describe, expect, it } from 'vitest'
import { publicHoliday } from '#src/domain/events/public-holidays.ts'

describe('the public holidays of France', () => {
  it.each([
    ['2026-12-25', 'christmas'],
    ['2027-05-01', 'labour'],
    ['2027-03-29', 'easterMonday'],
    ['2027-05-06', 'ascension'],
    ['2027-05-17', 'whitMonday'],
    ['2024-04-01', 'easterMonday'],
    ['2038-04-26', 'easterMonday'],
  ])('%s is one', (day, name) => expect(publicHoliday(day)).toBe(name))

  it('other days are none', () => {
    expect(publicHoliday('2026-12-24')).toBeNull()
    // Easter itself is a Sunday like any other.
    expect(publicHoliday('2027-03-28')).toBeNull()
  })
})
