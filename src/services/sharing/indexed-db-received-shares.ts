/** What was shared, in an IndexedDB database of its own: the app's worker writes it while no page is open. */
import { openDB, type DBSchema, type IDBPTransaction } from 'idb'
import { AppError } from '../app-error.ts'
import { claimOf, isStale, NOBODY, ownerAfter, ownershipOf, waitsFor } from './ownership.ts'
import { readShare, type DeviceOwner, type ReceivedShare, type ReceivedShares } from './received-shares.ts'

const DATABASE = 'parvis-partages'
const STORES: ['shares', 'device'] = ['shares', 'device']

interface Schema extends DBSchema {
  shares: { key: string; value: ReceivedShare }
  device: { key: 'owner'; value: DeviceOwner }
}
type Writing = IDBPTransaction<Schema, typeof STORES, 'readwrite'>

/** @param name of the database; tests take their own */
export function createIndexedDbReceivedShares(name = DATABASE): ReceivedShares {
  /** One transaction over both stores, on the disk when it is over. */
  const within = <T>(work: (shares: Shares, device: Device) => Promise<T>): Promise<T> =>
    guarded(async () => {
      const database = await open(name)
      try {
        const writing: Writing = database.transaction(STORES, 'readwrite', { durability: 'strict' })
        const working = work(sharesOf(writing), deviceOf(writing))
        return (await Promise.all([working, writing.done]))[0]
      } finally {
        // Seldom used: a connection that stays open would hold up the next version of the database.
        database.close()
      }
    })

  return {
    keep: (things) =>
      within(async (shares, device) => {
        const now = Date.now()
        for (const old of await all(shares)) if (isStale(old, now)) await shares.delete(old.id)
        const owner = (await device.get('owner')) ?? NOBODY
        const id = crypto.randomUUID()
        await shares.put({ ...things, ...ownershipOf(owner), id, receivedAt: now })
        return id
      }),
    list: (person) =>
      within(async (shares) =>
        (await all(shares)).filter((share) => waitsFor(share, person)).sort((a, b) => b.receivedAt - a.receivedAt),
      ),
    claim: (id, person) =>
      within(async (shares) => {
        const share = readShare(await shares.get(id))
        const outcome = claimOf(share, person)
        if (share && outcome === 'yours') await shares.put({ ...share, person })
        return outcome
      }),
    dropFiles: (id, person) =>
      within(async (shares) => {
        const share = readShare(await shares.get(id))
        if (share && waitsFor(share, person)) await shares.put({ ...share, files: [] })
      }),
    delete: (id, person) =>
      within(async (shares) => {
        const share = readShare(await shares.get(id))
        if (share && waitsFor(share, person)) await shares.delete(id)
      }),
    belongTo: (person) =>
      within(async (_, device) => {
        const before = (await device.get('owner')) ?? NOBODY
        await device.put(ownerAfter(before, person), 'owner')
      }),
  }
}

type Shares = ReturnType<typeof sharesOf>
type Device = ReturnType<typeof deviceOf>
const sharesOf = (writing: Writing) => writing.objectStore('shares')
const deviceOf = (writing: Writing) => writing.objectStore('device')

async function all(shares: Shares): Promise<ReceivedShare[]> {
  return (await shares.getAll()).flatMap((value) => readShare(value) ?? [])
}

const open = (name: string) =>
  openDB<Schema>(name, 1, {
    upgrade: (created) => {
      created.createObjectStore('shares', { keyPath: 'id' })
      created.createObjectStore('device')
    },
  })

/** Throws `AppError`: `storage-full`, `storage-refused`. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : ''
    throw new AppError(name === 'QuotaExceededError' ? 'storage-full' : 'storage-refused', {
      data: { name },
      cause: error,
    })
  }
}
