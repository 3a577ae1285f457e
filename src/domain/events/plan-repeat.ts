/** An event that comes again, as the changes of one publication: one file for each day. */
import { readMoment } from '#src/domain/contents/moment-text.ts'
import { withoutItsOwn } from '#src/domain/contents/copied-text.ts'
import { informationOf, titleOf } from '#src/domain/contents/page-text.ts'
import { partsOf } from '#src/domain/moving/new-address.ts'
import type { TextChange } from '#src/domain/moving/plan-move.ts'
import { eventAt } from './event-time.ts'

export interface RepeatedEvent {
  /** `agenda/2026-12-01-atelier.md` */
  path: string
  /** As the person sees it now, published or not. */
  text: string
  /** Whether it is at the forge; else it goes with its other days. */
  online: boolean
}

/** `there`: this event is in the agenda on that day. `taken`: another one has the address. */
export type RepeatDay =
  | { kind: 'free'; day: string; path: string }
  | { kind: 'there' | 'taken'; day: string; path: string; title: string }

/** What becomes of each day. @param texts that exist at the forge or as drafts here, by path */
export function daysOf(
  event: RepeatedEvent,
  days: readonly string[],
  texts: ReadonlyMap<string, string>,
): readonly RepeatDay[] {
  const title = titleOf(event.text)
  const { segment } = partsOf(event.path)
  return days.map((day) => {
    const path = `agenda/${day}-${segment}.md`
    const other = path === event.path ? event.text : texts.get(path)
    if (other === undefined) return { kind: 'free', day, path }
    const name = titleOf(other)
    return { kind: name === title ? 'there' : 'taken', day, path, title: name || path }
  })
}

/** The day on which it begins, `YYYY-MM-DD`; null while that cannot be read. */
export function firstDay(text: string): string | null {
  const begins = readMoment(informationOf(text)?.['debut'])
  return begins.kind === 'moment' ? begins.date : null
}

/** @param days those that are free and wanted. Null where the event's information cannot be read. */
export function planRepeat(event: RepeatedEvent, days: readonly RepeatDay[]): readonly TextChange[] | null {
  const begins = readMoment(informationOf(event.text)?.['debut'])
  const clean = withoutItsOwn(event.text)
  if (begins.kind !== 'moment' || clean === null) return null
  const added = (path: string, content: string): TextChange => ({ path, base: null, baseText: '', content })
  const changes = event.online ? [] : [added(event.path, event.text)]
  for (const { path, day } of days) {
    const content = eventAt(clean, { date: day, time: begins.time })
    if (content === null) return null
    changes.push(added(path, content))
  }
  return changes
}
