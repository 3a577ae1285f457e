/** The pictures of a site in one list: published ones and those that wait on this device. */
import type { Focus } from '#site-builder/model/focus.ts'
import type { Site } from '#site-builder/model/site.ts'
import { readPictureSidecar } from '#src/domain/media/sidecar.ts'

export interface SitePictureEntry {
  path: string
  description: string
  decorative: boolean
  credit: string
  /** Pixels; 0 when unknown. */
  width: number
  /** What must stay in view. */
  focus: Focus | null
  published: boolean
}

/** Those that wait first, the newest year first, then by name; logos and what only decorates come last. */
export function sitePictures(
  site: Site | null,
  kept: ReadonlyMap<string, { path: string; sidecar: string }>,
): readonly SitePictureEntry[] {
  const logos = new Set([site?.appearance.logo, ...(site?.identity.partners.map(({ logo }) => logo) ?? [])])
  const isLast = ({ path, decorative }: { path: string; decorative: boolean }): number =>
    decorative || logos.has(path) ? 1 : 0
  const published = [...(site?.media.values() ?? [])]
    .filter(({ kind }) => kind === 'picture')
    .map(({ path, description, decorative, credit, width, focus }) => ({
      path,
      description,
      decorative,
      credit,
      width,
      focus,
      published: true,
    }))
    .sort(
      (a, b) =>
        isLast(a) - isLast(b) ||
        (a.path.split('/')[1] === b.path.split('/')[1] ? compare(a.path, b.path) : compare(b.path, a.path)),
    )
  const known = new Set(published.map(({ path }) => path))
  const waiting = [...kept.values()]
    .filter(({ path }) => path.endsWith('.webp') && !known.has(path))
    .map(({ path, sidecar }) => {
      const { description, decorative, credit, point } = readPictureSidecar(sidecar)
      return { path, description, decorative, credit, width: 0, focus: point, published: false }
    })
  return [...waiting, ...published]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
