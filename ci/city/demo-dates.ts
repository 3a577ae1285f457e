/**
 * The demo's dates stand around the day of the first start, and keep their day of the week: `sam+1` is the Saturday of
 * next week. They are written so in file names (`agenda/sam+1-concert.md`) and in texts (`{{sam+1 20:00}}`).
 */
const DAYS = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'] as const
const DAY = 86_400_000
const IN_NAME = new RegExp(`^(actualites|agenda)/(${DAYS.join('|')})([+-]\\d+)-`)
const IN_TEXT = new RegExp(`\\{\\{(${DAYS.join('|')})([+-]\\d+)(?: (\\d\\d:\\d\\d))?\\}\\}`, 'g')

/** @param today `YYYY-MM-DD`. Returns `YYYY-MM-DD`. */
export function demoDate(day: string, weeks: number, today: string): string {
  const now = Date.parse(`${today}T00:00:00Z`)
  const sinceMonday = (new Date(now).getUTCDay() + 6) % 7
  const index = DAYS.findIndex((name) => name === day)
  return new Date(now + (weeks * 7 - sinceMonday + index) * DAY).toISOString().slice(0, 10)
}

export function datedPath(path: string, today: string): string {
  return path.replace(IN_NAME, (_, folder: string, day: string, weeks: string) => {
    return `${folder}/${demoDate(day, Number(weeks), today)}-`
  })
}

export function datedText(text: string, today: string): string {
  return text.replace(IN_TEXT, (_, day: string, weeks: string, time: string | undefined) => {
    const date = demoDate(day, Number(weeks), today)
    return time === undefined ? date : `${date}T${time}`
  })
}
