/** Photos that were begun, for as long as the page lives: component tests. */
import type { BegunKey, BegunPhoto, BegunPhotos } from './begun-photos.ts'

export function createMemoryBegunPhotos(): BegunPhotos {
  const all = new Map<string, BegunPhoto>()
  const keyOf = ({ person, site, place, id }: BegunKey): string => JSON.stringify([person, site, place, id])
  return {
    list: async (person, site, place) =>
      [...all.values()]
        .filter((one) => one.person === person && one.site === site && one.place === place)
        .sort((a, b) => a.order - b.order),
    put: async (photos) => photos.forEach((one) => all.set(keyOf(one), one)),
    delete: async (keys) => keys.forEach((key) => all.delete(keyOf(key))),
  }
}
