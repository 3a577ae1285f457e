/** Whose a share is. Two people at one device see nothing of each other's. */
import type { ClaimOutcome, DeviceOwner, ReceivedShare } from './received-shares.ts'

/** What came while nobody was signed in, and for nobody who can be told, goes after a day. Milliseconds. */
const UNCLAIMED_FOR = 24 * 60 * 60 * 1000

export const NOBODY: DeviceOwner = { person: '', last: '' }

/** @param person who is signed in from now on, or empty */
export function ownerAfter(before: DeviceOwner, person: string): DeviceOwner {
  return { person, last: person || before.last }
}

export function ownershipOf({ person, last }: DeviceOwner): Pick<ReceivedShare, 'person' | 'expected'> {
  return { person, expected: person === '' ? last : '' }
}

export function waitsFor(share: Pick<ReceivedShare, 'person' | 'expected'>, person: string): boolean {
  return person !== '' && (share.person === person || (share.person === '' && share.expected === person))
}

export function claimOf(share: Pick<ReceivedShare, 'person'> | undefined, person: string): ClaimOutcome {
  if (!share || person === '') return 'gone'
  return share.person === '' || share.person === person ? 'yours' : 'other'
}

export function isStale(share: Pick<ReceivedShare, 'person' | 'expected' | 'receivedAt'>, now: number): boolean {
  return share.person === '' && share.expected === '' && now - share.receivedAt > UNCLAIMED_FOR
}
