/** What was shared, for as long as the page lives: component tests. */
import { claimOf, isStale, NOBODY, ownerAfter, ownershipOf, waitsFor } from './ownership.ts'
import type { ReceivedShare, ReceivedShares } from './received-shares.ts'

export function createMemoryReceivedShares(): ReceivedShares {
  let all: ReceivedShare[] = []
  let owner = NOBODY
  const change = (id: string, person: string, next: (share: ReceivedShare) => ReceivedShare[]): void => {
    all = all.flatMap((share) => (share.id === id && waitsFor(share, person) ? next(share) : [share]))
  }
  return {
    async keep(things) {
      const now = Date.now()
      const share = { ...things, ...ownershipOf(owner), id: crypto.randomUUID(), receivedAt: now }
      all = [share, ...all.filter((one) => !isStale(one, now))]
      return share.id
    },
    list: async (person) => all.filter((share) => waitsFor(share, person)),
    async claim(id, person) {
      const outcome = claimOf(
        all.find((share) => share.id === id),
        person,
      )
      if (outcome === 'yours') all = all.map((share) => (share.id === id ? { ...share, person } : share))
      return outcome
    },
    dropFiles: async (id, person) => change(id, person, (share) => [{ ...share, files: [] }]),
    delete: async (id, person) => change(id, person, () => []),
    async belongTo(person) {
      owner = ownerAfter(owner, person)
    },
  }
}
