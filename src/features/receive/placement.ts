/** Where a share is to go, as an address of the app says it. Untrusted: anybody can write an address. */
import { placeOf } from '#site-builder/model/address.ts'
import { TO_PHOTOS, type Placement } from '#src/stores/receive-paths.ts'

export function placementOf(query: Readonly<Record<string, unknown>>): Placement | null {
  const { recu, pour, page, titre } = query
  if (typeof recu !== 'string' || typeof pour !== 'string' || typeof page !== 'string') return null
  if (!/^[a-z0-9-]+$/.test(pour) || (page !== TO_PHOTOS && placeOf(page).kind !== 'content')) return null
  return { recu, pour, page, ...(typeof titre === 'string' && titre !== '' && { titre }) }
}
