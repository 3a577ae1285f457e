/** A public site for component tests: says what the test made it say. */
import type { Announcement, PublicSite } from './public-site.ts'

export interface MemoryPublicSite extends PublicSite {
  announce(address: string, announcement: Announcement | null): void
  /** How many times it was asked. */
  readonly asked: number
}

export function createMemoryPublicSite(): MemoryPublicSite {
  const announcements = new Map<string, Announcement | null>()
  let asked = 0
  return {
    get asked() {
      return asked
    },
    announce: (address, announcement) => void announcements.set(address, announcement),
    baseUrl: (address) => `http://${address}.test`,
    async announcement(address) {
      asked += 1
      return announcements.get(address) ?? null
    },
  }
}
