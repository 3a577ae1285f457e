import { describe, expect, it } from 'vitest'
import { isWorthSaying, meaningOf } from '#src/domain/drafts/found-draft.ts'

const kept = (text: string, base: string | null = '1', publishedAs: string | null = null) => ({
  text,
  base,
  publishedAs,
})

describe('a text found on the device', () => {
  it('is done when it says what is online', () => {
    expect(meaningOf(kept('Bonjour'), { oid: '2', text: 'Bonjour' })).toEqual({ kind: 'nothing', done: true })
  })
  it('goes on where the page did not move', () => {
    expect(meaningOf(kept('Bonsoir'), { oid: '1', text: 'Bonjour' }).kind).toBe('continue')
    expect(meaningOf(kept('Nouvelle page', null), null).kind).toBe('continue')
  })
  it('is kept and told when a colleague published or deleted the page meanwhile', () => {
    expect(meaningOf(kept('Bonsoir'), { oid: '2', text: 'Salut' }).kind).toBe('page-moved')
    expect(meaningOf(kept('Bonsoir', null), { oid: '2', text: 'Salut' }).kind).toBe('page-moved')
    expect(meaningOf(kept('Bonsoir'), null).kind).toBe('page-deleted')
  })
  it('is said when one may have forgotten it, or when the page changed; not a minute after one left it', () => {
    const [now, minute, day] = [Date.UTC(2026, 10, 25), 60_000, 86_400_000]
    expect(isWorthSaying('continue', now - minute, now)).toBe(false)
    expect(isWorthSaying('sent', now - minute, now)).toBe(false)
    expect(isWorthSaying('continue', now - day, now)).toBe(true)
    expect(isWorthSaying('page-moved', now - minute, now)).toBe(true)
    expect(isWorthSaying('page-deleted', now - minute, now)).toBe(true)
  })
  it('that was sent waits for the forge to show it', () => {
    expect(meaningOf(kept('Bonsoir', '1', 'c'), { oid: '1', text: 'Bonjour' })).toEqual({ kind: 'sent', commit: 'c' })
  })
})
