/** Draws one page of a site by the site's own templates, with the pictures that this device can have. */
import { parseDocument } from '#site-builder/markdown/parse-document.ts'
import type { MarkdownDocument } from '#site-builder/markdown/document.ts'
import type { Content, Site } from '#site-builder/model/site.ts'
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
  const paths = [...new Set(picturesOf(site, content, document))]
  const urls = new Map(await Promise.all(paths.map(async (one) => [one, await picture(one)] as const)))
  return previewPage({ site, content, document, fontUrl, pictureUrl: (one) => urls.get(one) ?? null })
}

/** What the page itself shows; the lists of a home page go without their pictures until they are asked for. */
function picturesOf(site: Site, content: Content, document: MarkdownDocument): string[] {
  const album = content.type === 'album' ? content.photos : []
  const galleries = document.directives
    .filter(({ name }) => name === 'galerie')
    .flatMap(({ target }) => site.albums.find((one) => one.address === `/albums/${target}/`)?.photos ?? [])
  const home =
    content.address === '/' ? [site.appearance.image, ...site.news.slice(0, 3).map((news) => news.image)] : []
  return [
    ...document.pictures.map((one) => one.path),
    content.image,
    site.appearance.logo,
    ...home,
    ...album,
    ...galleries,
  ].filter((one) => site.media.get(one)?.kind === 'picture')
}
