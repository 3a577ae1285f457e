/** Photos that were begun, for as long as the page lives: component tests. */
import type { BegunKey, BegunPhoto, BegunPhotos } from './begun-photos.ts'

export function createMemoryBegunPhotos(): BegunPhotos {
  const all = new Map<string, BegunPhoto>()
  const files = new Map<string, Blob>()
  const claimed = new Set<string>()
  const keyOf = ({ person, site, place, id }: BegunKey): string => JSON.stringify([person, site, place, id])
  return {
    list: async (person, site, place) =>
      [...all.values()]
        .filter((one) => one.person === person && one.site === site && (place === undefined || one.place === place))
        .sort((a, b) => a.order - b.order),
    put: async (photos) => photos.forEach((one) => all.set(keyOf(one), one)),
    delete: async (keys) =>
      keys.map(keyOf).forEach((key) => {
        all.delete(key)
        files.delete(key)
      }),
    move: async (keys, place) => {
      for (const key of keys) {
        const [from, to] = [keyOf(key), keyOf({ ...key, place })]
        const [photo, file] = [all.get(from), files.get(from)]
        if (photo) all.set(to, { ...photo, place })
        if (file) files.set(to, file)
        all.delete(from)
        files.delete(from)
      }
    },
    keepFile: async (key, file) => void files.set(keyOf(key), file),
    file: async (key) => files.get(keyOf(key)) ?? null,
    claim: async (batch) => {
      if (claimed.has(batch)) return null
      claimed.add(batch)
      return async () => void claimed.delete(batch)
    },
  }
}
