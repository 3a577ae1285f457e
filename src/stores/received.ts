/** What other apps of this device shared with Parvis, for the person who is signed in, until it has its place. */
import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import type { ClaimOutcome, ReceivedShare } from '#src/services/sharing/received-shares.ts'
import { useServices } from './services.ts'
import { useSessionStore } from './session.ts'

export const useReceivedStore = defineStore('received', () => {
  const { received } = useServices()
  const session = useSessionStore()

  /** The last first. */
  const shares = shallowRef<readonly ReceivedShare[]>([])
  let loading: Promise<void> = Promise.resolve()

  async function load(): Promise<void> {
    const person = session.account
    // A device that keeps nothing has received nothing.
    const found = person === '' ? [] : await received.list(person).catch(() => [])
    if (session.account === person) shares.value = found
  }
  function reload(): Promise<void> {
    loading = loading.then(load)
    return loading
  }
  watch(
    () => session.account,
    (person) => {
      shares.value = []
      // Said to the device: what arrives while no page is open belongs to somebody too.
      loading = loading.then(() => received.belongTo(person).catch(() => {}))
      void reload()
    },
    { immediate: true },
  )

  /** Somebody came with its id, through the sign-in that it led to. */
  async function claim(id: string): Promise<ClaimOutcome> {
    const outcome = await received.claim(id, session.account).catch((): ClaimOutcome => 'gone')
    await reload()
    return outcome
  }

  const find = (id: string): ReceivedShare | null => shares.value.find((share) => share.id === id) ?? null

  async function dropFiles(id: string): Promise<void> {
    await received.dropFiles(id, session.account)
    await reload()
  }
  async function forget(id: string): Promise<void> {
    await received.delete(id, session.account)
    await reload()
  }

  return { shares, claim, find, dropFiles, forget }
})
