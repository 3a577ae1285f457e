/** The public holidays of France: days on which a weekly event may well not take place. */
const FIXED = {
  '01-01': 'newYear',
  '05-01': 'labour',
  '05-08': 'victory',
  '07-14': 'national',
  '08-15': 'assumption',
  '11-01': 'allSaints',
  '11-11': 'armistice',
  '12-25': 'christmas',
} as const
/** Days after Easter Sunday. */
const MOVING = { 1: 'easterMonday', 39: 'ascension', 50: 'whitMonday' } as const

type ValueOf<T> = T[keyof T]
export type PublicHoliday = ValueOf<typeof FIXED> | ValueOf<typeof MOVING>

/** @param day `YYYY-MM-DD` */
export function publicHoliday(day: string): PublicHoliday | null {
  const date = day.slice(5)
  if (Object.hasOwn(FIXED, date)) return FIXED[date as keyof typeof FIXED]
  const after = (Date.parse(`${day}T00:00Z`) - easter(Number(day.slice(0, 4)))) / 86_400_000
  return Object.hasOwn(MOVING, after) ? MOVING[after as keyof typeof MOVING] : null
}

/** Easter Sunday of a Gregorian year, in milliseconds. Meeus, « Astronomical Algorithms », chapter 8. */
function easter(year: number): number {
  const golden = year % 19
  const [century, rest] = [Math.floor(year / 100), year % 100]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * shift + 114
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1)
}
