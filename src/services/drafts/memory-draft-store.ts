/** Drafts for as long as the page lives: component tests, and a device that refuses to store anything. */
import { sameKey, type Draft, type DraftKey, type DraftStore } from './draft-store.ts'

/** `shared`: what another store over the same map writes is this one's too, as with two tabs. */
export interface SharedDrafts {
  drafts: Draft[]
  listeners: Map<object, Set<(key: DraftKey) => void>>
}

export function sharedDrafts(): SharedDrafts {
  return { drafts: [], listeners: new Map() }
}

export function createMemoryDraftStore(shared: SharedDrafts = sharedDrafts()): DraftStore {
  const own = new Set<(key: DraftKey) => void>()
  shared.listeners.set(own, own)
  const tellOthers = ({ person, site, path }: DraftKey): void => {
    for (const [store, listeners] of shared.listeners) {
      if (store !== own) listeners.forEach((listener) => listener({ person, site, path }))
    }
  }
  const remove = (key: DraftKey): void => {
    shared.drafts = shared.drafts.filter((draft) => !sameKey(draft, key))
  }
  const find = (key: DraftKey): Draft | undefined => shared.drafts.find((draft) => sameKey(draft, key))
  return {
    get: async (key) => copyOf(find(key)),
    list: async (person, site) =>
      shared.drafts.filter((draft) => draft.person === person && draft.site === site).map((draft) => ({ ...draft })),
    listAll: async (person) => shared.drafts.filter((draft) => draft.person === person).map((draft) => ({ ...draft })),
    put: async (draft) => {
      remove(draft)
      shared.drafts.push({ ...draft })
      tellOthers(draft)
    },
    delete: async (key) => {
      remove(key)
      tellOthers(key)
    },
    deleteIfText: async (key, text) => {
      if (find(key)?.text !== text) return false
      remove(key)
      tellOthers(key)
      return true
    },
    watch: (listener) => {
      own.add(listener)
      return () => own.delete(listener)
    },
  }
}

function copyOf(draft: Draft | undefined): Draft | null {
  return draft ? { ...draft } : null
}
