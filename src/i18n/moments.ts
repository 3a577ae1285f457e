/** Days and hours as French people write them: « samedi 12 décembre 2026 », « 14 h 32 », « 20 h ». */
const day = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const shortDay = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long' })

/** No-break spaces, so that an hour never breaks over two lines. */
export function hour(hours: number, minutes: number): string {
  return minutes === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(minutes).padStart(2, '0')}`
}

/** The device's own clock: « 14 h 32 ». @param instant milliseconds since 1970 */
export function hourOf(instant: number): string {
  const date = new Date(instant)
  return hour(date.getHours(), date.getMinutes())
}

/** The device's own day: « mardi 24 novembre ». @param instant milliseconds since 1970 */
export function dayOf(instant: number): string {
  return firstAsOrdinal(shortDay.format(instant))
}

/** @param date `YYYY-MM-DD`, a day of the calendar whatever the clock. Anything else is given back as it is. */
export function calendarDay(date: string): string {
  const instant = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(instant) ? date : firstAsOrdinal(day.format(instant))
}

/** « 1er décembre », as it is written, not « 1 décembre ». */
function firstAsOrdinal(text: string): string {
  return text.replace(/(?<=^|\s)1(?= \p{L})/u, '1er')
}

/** « 430 ko », « 1,4 Mo ». @param bytes */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u00a0octets`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)}\u00a0ko`
  return `${(bytes / 1_000_000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00a0Mo`
}
