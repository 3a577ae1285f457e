import { describe, expect, it } from 'vitest'
import { readMoment, writeMoment } from '#src/domain/contents/moment-text.ts'

describe('a date of the information', () => {
  it.each([
    ['2026-12-01', '2026-12-01', ''],
    ['2026-12-01T20:30', '2026-12-01', '20:30'],
    ['2026-12-01 20:30', '2026-12-01', '20:30'],
    ['2026-12-01T19:30:00Z', '2026-12-01', '20:30'],
  ])('written %s is shown as a day and the hour of Paris', (text, date, time) => {
    expect(readMoment(text)).toEqual({ kind: 'moment', date, time })
  })

  it('that is none is shown as it is written', () => {
    expect(readMoment('mardi prochain')).toEqual({ kind: 'other', text: 'mardi prochain' })
    expect(readMoment(['2026-12-01'])).toMatchObject({ kind: 'other' })
    expect(readMoment(undefined)).toEqual({ kind: 'empty' })
  })

  it('keeps the spelling of its file while it says the same', () => {
    for (const text of ['2026-12-01T19:30:00Z', '2026-12-01 20:30', '2026-12-01T20:30:00']) {
      expect(writeMoment({ date: '2026-12-01', time: '20:30' }, text)).toBe(text)
    }
  })

  it('is written as the format says when it changes, in the manner of its file', () => {
    expect(writeMoment({ date: '2026-12-02', time: '20:30' }, '2026-12-01 20:30')).toBe('2026-12-02 20:30')
    expect(writeMoment({ date: '2026-12-02', time: '20:30' }, '2026-12-01T19:30:00Z')).toBe('2026-12-02T20:30')
    expect(writeMoment({ date: '2026-12-02', time: '' }, '2026-12-02T20:30')).toBe('2026-12-02')
    expect(writeMoment({ date: '', time: '20:30' }, '2026-12-02')).toBeUndefined()
  })
})
