/**
 * Photos that were chosen for a page and never added. Those whose page is gone, or has another address now, are still
 * somebody's work: they wait in « Photos » from then on. Those that nobody came back to for two months go. What is being
 * described in a tab is left alone.
 */
import type { BegunPhoto, BegunPhotos } from '#src/services/photos/begun-photos.ts'

/** Where photos wait that belong to no page. */
export const NO_PAGE = 'photos'
/** Milliseconds. */
const FORGOTTEN = 60 * 24 * 60 * 60 * 1000

interface Around {
  person: string
  site: string
  /** Whether this path is a page at the forge, as just fetched, or a text of this device. */
  hasPage(path: string): boolean
  now: number
}

/** @returns how many went */
export async function tidyBegun(begunPhotos: BegunPhotos, { person, site, hasPage, now }: Around): Promise<number> {
  const all = await begunPhotos.list(person, site)
  let gone = 0
  const isOld = ({ changedAt }: BegunPhoto): boolean => now - changedAt > FORGOTTEN
  const isLost = (one: BegunPhoto): boolean => one.place !== NO_PAGE && !hasPage(pageOf(one))
  // Only those are claimed: a screen that opens just now must find all the others.
  const found = all.filter((one) => isOld(one) || isLost(one))
  for (const batch of new Set(found.map((one) => one.batch))) {
    const release = await begunPhotos.claim(batch)
    if (release === null) continue
    const photos = found.filter((one) => one.batch === batch)
    const old = photos.filter(isOld)
    await begunPhotos.delete(old)
    await begunPhotos.move(
      photos.filter((one) => !isOld(one)),
      NO_PAGE,
    )
    gone += old.length
    await release()
  }
  return gone
}

/** The page, without the field of its information. */
const pageOf = ({ place }: BegunPhoto): string => place.split('#')[0] ?? place
