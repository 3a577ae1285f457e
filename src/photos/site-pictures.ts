/** The pictures of a site in one list: published ones and those that wait on this device. */
import type { Site } from '#site-builder/model/site.ts'
import { readPictureSidecar } from '#src/domain/media/sidecar.ts'

export interface SitePictureEntry {
  path: string
  description: string
  decorative: boolean
  /** Pixels; 0 when unknown. */
  width: number
  published: boolean
}

/** Those that wait first, then by folder and name, the newest year first. */
export function sitePictures(
  site: Site | null,
  kept: ReadonlyMap<string, { path: string; sidecar: string }>,
): readonly SitePictureEntry[] {
  const published = [...(site?.media.values() ?? [])]
    .filter(({ kind }) => kind === 'picture')
    .map(({ path, description, decorative, width }) => ({ path, description, decorative, width, published: true }))
    .sort((a, b) => (a.path.split('/')[1] === b.path.split('/')[1] ? compare(a.path, b.path) : compare(b.path, a.path)))
  const known = new Set(published.map(({ path }) => path))
  const waiting = [...kept.values()]
    .filter(({ path }) => path.endsWith('.webp') && !known.has(path))
    .map(({ path, sidecar }) => {
      const { description, decorative } = readPictureSidecar(sidecar)
      return { path, description, decorative, width: 0, published: false }
    })
  return [...waiting, ...published]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
