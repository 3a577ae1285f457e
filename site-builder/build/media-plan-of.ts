/** What is to be made beside a site's own files, see `media/media-plan.ts`. The home page's card comes first. */
import { fileOf } from '../model/address.ts'
import type { Site } from '../model/site.ts'
import { PICTURE_WIDTHS, type MediaTask } from '../media/media-plan.ts'
import type { Output } from '../theme/output.ts'
import { smallerCopies } from '../theme/pictures.ts'

export function mediaPlanOf(site: Site, pages: readonly Output[]): MediaTask[] {
  const cards = new Map<string, MediaTask>()
  const homeFirst = [...pages.filter(({ url }) => url === '/'), ...pages.filter(({ url }) => url !== '/')]
  for (const { sharing } of homeFirst) {
    if (sharing === undefined) continue
    const file = fileOf(sharing.url)
    cards.set(file, { kind: 'card', file, card: sharing.card })
  }
  const widths = [...site.media.values()].flatMap((media) =>
    smallerCopies(media, site.media, PICTURE_WIDTHS).flatMap(({ path, width }): MediaTask[] => {
      const known = PICTURE_WIDTHS.find((one) => one === width)
      if (known === undefined) return []
      return [{ kind: 'width', file: fileOf(`/${path}`), from: fileOf(`/${media.path}`), oid: media.oid, width: known }]
    }),
  )
  const [home, ...others] = cards.values()
  return home === undefined ? widths : [home, ...widths, ...others]
}
