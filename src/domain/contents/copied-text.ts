/** A page that begins as another one: its text and information, without what was true of the other alone. */
import { placeOf } from '#site-builder/model/address.ts'
import { FIELDS_OF } from '#site-builder/model/content-fields.ts'
import { eventAt } from '#src/domain/events/event-time.ts'
import { editField } from '#src/domain/page-file/set-field.ts'
import { readMoment } from './moment-text.ts'
import { informationOf } from './page-text.ts'

/** Former addresses, days of publication, what became of an event. */
const ITS_OWN: readonly string[] = ['redirections', 'publier_le', 'retirer_le', 'annule', 'complet']

/** The text without what belongs to the other page; null where its information cannot be read. */
export function withoutItsOwn(text: string): string | null {
  return ITS_OWN.reduce<string | null>((now, key) => (now === null ? null : edited(now, key, undefined)), text)
}

/**
 * @param fields what was said of the new page: its title; of an event when it begins, and where
 * @param today `YYYY-MM-DD`: an offer does not begin when it is over
 */
export function copiedText(
  source: { path: string; text: string },
  fields: Readonly<Record<string, string>>,
  today: string,
): string | null {
  const place = placeOf(source.path)
  const type = place.kind === 'content' ? place.type : 'page'
  const isEvent = type === 'evenement'
  const until = informationOf(source.text)?.['jusqu_au']
  const said: Record<string, string | undefined> = {
    ...(isEvent && { lieu: undefined }),
    // The day of a news item is that of its new file. Elsewhere the key is nobody's, and stays.
    ...(Object.hasOwn(FIELDS_OF[type], 'date') && { date: undefined }),
    ...(typeof until === 'string' && until < today && { jusqu_au: undefined }),
    ...fields,
  }
  return Object.entries(said).reduce<string | null>((text, [key, value]) => {
    if (text === null) return null
    const begins = key === 'debut' && isEvent ? readMoment(value) : null
    return begins?.kind === 'moment' ? eventAt(text, begins) : edited(text, key, value)
  }, withoutItsOwn(source.text))
}

function edited(text: string, key: string, value: string | undefined): string | null {
  const edit = editField(text, key, value)
  return edit.kind === 'written' ? edit.text : null
}
