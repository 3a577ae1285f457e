/** The first text of a page that is begun here: from a title and a few facts, as a copy, as the report of an event. */
import { dayAt } from '#site-builder/model/dates.ts'
import type { Beginning } from '#src/domain/contents/beginning.ts'
import { copiedText } from '#src/domain/contents/copied-text.ts'
import { firstText } from '#src/domain/contents/new-content.ts'
import { informationOf } from '#src/domain/contents/page-text.ts'
import { reportText } from '#src/domain/events/event-report.ts'
import { t } from '#src/i18n/text.ts'
import { useSeenText } from '#src/stores/seen-text.ts'
import { eventDays } from './when-words.ts'

export function useFirstText(): (beginning: Beginning) => Promise<string> {
  const seenText = useSeenText()
  return async ({ fields, from }) => {
    const text = from && (await seenText(from.path))
    if (!from || text === null) return firstText(fields)
    const source = { path: from.path, text }
    if (from.as === 'copy') return copiedText(source, fields, dayAt(Date.now())) ?? firstText(fields)
    const when = eventDays(informationOf(text) ?? {})
    return reportText(source, fields, (link) => (when === '' ? link : t('create.report.sentence', { when, link })))
  }
}
