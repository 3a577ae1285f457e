/** Media of drafts for as long as the page lives: component tests. */
import type { KeptMedia, KeptMedium, MediaKey } from './kept-media.ts'

export function createMemoryKeptMedia(): KeptMedia {
  let all: KeptMedium[] = []
  const same = (a: MediaKey, b: MediaKey) => a.person === b.person && a.site === b.site && a.path === b.path
  const remove = (keys: readonly MediaKey[]): void => {
    all = all.filter((one) => !keys.some((key) => same(key, one)))
  }
  return {
    list: async (person, site) => all.filter((one) => one.person === person && one.site === site),
    put: async (media) => {
      remove(media)
      all.push(...media)
    },
    delete: async (keys) => remove(keys),
    watch: () => () => {},
  }
}
