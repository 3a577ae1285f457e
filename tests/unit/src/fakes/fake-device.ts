/** One device's drafts in memory, with a door for each tab: a tab hears of the others' writes, and the disk can be full. */
import { AppError, type ErrorCode } from '#src/services/app-error.ts'
import type { Draft, DraftKey, DraftStore } from '#src/services/drafts/draft-store.ts'

export interface FakeDevice {
  failing: ErrorCode | null
  /** What is kept, by path. */
  kept(path: string): Draft | undefined
  all(): readonly Draft[]
  tab(): DraftStore
}

export function fakeDevice(): FakeDevice {
  const drafts = new Map<string, Draft>()
  const tabs = new Set<Set<(key: DraftKey) => void>>()
  const id = (key: DraftKey) => `${key.person} ${key.site} ${key.path}`
  const device: FakeDevice = {
    failing: null,
    kept: (path) => [...drafts.values()].find((draft) => draft.path === path),
    all: () => [...drafts.values()],
    tab() {
      const mine = new Set<(key: DraftKey) => void>()
      tabs.add(mine)
      const tell = (key: DraftKey) => {
        for (const tab of tabs) if (tab !== mine) for (const listener of tab) listener(key)
      }
      const store: DraftStore = {
        get: async (key) => drafts.get(id(key)) ?? null,
        list: async (person, site) => [...drafts.values()].filter((d) => d.person === person && d.site === site),
        listAll: async (person) => [...drafts.values()].filter((d) => d.person === person),
        async put(draft) {
          await Promise.resolve()
          if (device.failing) throw new AppError(device.failing)
          drafts.set(id(draft), draft)
          tell(draft)
        },
        async delete(key) {
          drafts.delete(id(key))
          tell(key)
        },
        async deleteIfText(key, text) {
          if (drafts.get(id(key))?.text !== text) return false
          drafts.delete(id(key))
          tell(key)
          return true
        },
        watch(listener) {
          mine.add(listener)
          return () => mine.delete(listener)
        },
      }
      return store
    },
  }
  return device
}
