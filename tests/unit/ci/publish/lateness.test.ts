import { describe, expect, it } from 'vitest'
import { FIRST_PAUSE, GRACE, latenessOf, PAUSE, type SiteFacts } from '#ci/publish/lateness.ts'

const now = 1_000_000_000
const upToDate: SiteFacts = {
  address: 'reg-art',
  head: 'b'.repeat(40),
  headAt: now - 10 * GRACE,
  served: 'b'.repeat(40),
  refused: null,
  failed: null,
  restUntil: 0,
  nextChange: null,
}

describe('which sites the watch asks to publish', () => {
  it('leaves a site alone that serves the head and whose next date has not come', () => {
    expect(latenessOf({ ...upToDate, nextChange: now + 1 }, now)).toBeNull()
  })
  it('finds a site behind, whose event was lost', () => {
    expect(latenessOf({ ...upToDate, served: 'a'.repeat(40) }, now)).toBe('behind')
  })
  it('finds a site that was never published', () => {
    expect(latenessOf({ ...upToDate, served: null }, now)).toBe('behind')
  })
  it('gives a fresh push the time to publish itself', () => {
    expect(latenessOf({ ...upToDate, served: 'a'.repeat(40), headAt: now - GRACE + 1 }, now)).toBeNull()
  })
  it('does not ask again for a commit that was refused', () => {
    const head = upToDate.head
    expect(latenessOf({ ...upToDate, served: 'a'.repeat(40), refused: head }, now)).toBeNull()
    expect(latenessOf({ ...upToDate, served: 'a'.repeat(40), refused: 'c'.repeat(40) }, now)).toBe('behind')
  })
  it('leaves the runner to the others for an hour when a commit led nowhere', () => {
    const broken = { ...upToDate, served: 'a'.repeat(40), failed: { commit: 'b'.repeat(40), at: now, count: 2 } }
    expect(latenessOf(broken, now + PAUSE - 1)).toBeNull()
    expect(latenessOf(broken, now + PAUSE)).toBe('behind')
    expect(latenessOf({ ...broken, head: 'c'.repeat(40) }, now)).toBe('behind')
  })
  it('asks sooner after the first time, which may have been the machine’s fault', () => {
    const broken = { ...upToDate, served: 'a'.repeat(40), failed: { commit: 'b'.repeat(40), at: now, count: 1 } }
    expect(latenessOf(broken, now + FIRST_PAUSE - 1)).toBeNull()
    expect(latenessOf(broken, now + FIRST_PAUSE)).toBe('behind')
  })
  it('does not ask for a site whose turn is the others’', () => {
    const resting = { ...upToDate, served: 'a'.repeat(40), restUntil: now + 1 }
    expect(latenessOf(resting, now)).toBeNull()
    expect(latenessOf(resting, now + 1)).toBe('behind')
  })
  it('finds a site whose date has passed', () => {
    expect(latenessOf({ ...upToDate, nextChange: now }, now)).toBe('date-passed')
  })
  it('leaves an empty repository alone', () => {
    expect(latenessOf({ ...upToDate, head: null, served: null }, now)).toBeNull()
  })
})
