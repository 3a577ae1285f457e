/** What a news item begins with that tells how an event went: its picture, and a sentence that leads to it. */
import { placeOf } from '#site-builder/model/address.ts'
import { informationOf, titleOf } from '#src/domain/contents/page-text.ts'
import { setField } from '#src/domain/page-file/set-field.ts'

/** @param sentence with `link` where the event is named, in Markdown */
export function reportText(
  event: { path: string; text: string },
  fields: Readonly<Record<string, string>>,
  sentence: (link: string) => string,
): string {
  const image = informationOf(event.text)?.['image']
  const place = placeOf(event.path)
  const address = place.kind === 'content' ? place.address : '/agenda/'
  const all = typeof image === 'string' && image !== '' ? { ...fields, image } : fields
  const head = Object.entries(all).reduce((text, [key, value]) => setField(text, key, value), '')
  return `${head}\n${sentence(`[${inLink(titleOf(event.text))}](${address})`)}\n`
}

/** A title as the words of a link: whatever means something in Markdown is plain text there. */
const inLink = (title: string): string => title.replace(/[\\`*_[\]<>&!~:@#|]/g, (mark) => `\\${mark}`)
