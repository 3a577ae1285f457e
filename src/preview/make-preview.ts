/** Draws one page of a site by the site's own templates, with the pictures that this device can have. */
import { parseDocument } from '#site-builder/markdown/parse-document.ts'
import type { Site } from '#site-builder/model/site.ts'
import { previewPage } from '#site-builder/theme/preview.ts'
import { contentOf } from '#src/domain/checks/check-page.ts'
import { fontUrl } from './site-look.ts'

/** @param picture gives a `blob:` address for a media path, or null. Null when the path makes no page of this site. */
export async function makePreview(
  site: Site,
  path: string,
  picture: (path: string) => Promise<string | null>,
): Promise<string | null> {
  const content = contentOf(site, path)
  if (!content) return null
  const document = parseDocument(content.body)
  const page = (pictureUrl: (path: string) => string | null) =>
    previewPage({ site, content, document, fontUrl, pictureUrl })
  // The templates alone know what a page shows; drawing it once to be asked for its pictures costs milliseconds.
  const asked = new Set<string>()
  page((one) => {
    asked.add(one)
    return ''
  })
  const urls = new Map(await Promise.all([...asked].map(async (one) => [one, await picture(one)] as const)))
  return page((one) => urls.get(one) ?? null)
}
