import { describe, expect, it } from 'vitest'
import { createTokenStore } from '#src/services/session/token-store.ts'

const tokens = { person: { account: 'lea', name: 'Léa', email: '' }, access: 'a', refresh: 'r', expiresAt: 1 }

function storage(start: Record<string, string> = {}): Storage {
  const values = new Map(Object.entries(start))
  return {
    length: 0,
    key: () => null,
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}

describe('the tokens of this device', () => {
  it('are found again by another page', () => {
    const shared = storage()
    createTokenStore(shared, new EventTarget()).write(tokens)
    expect(createTokenStore(shared, new EventTarget()).read()).toEqual(tokens)
  })

  it('that were damaged or written by something else are none', () => {
    for (const text of ['{', 'null', '[]', '{"access":1}', '"a"']) {
      expect(createTokenStore(storage({ 'parvis:session': text }), new EventTarget()).read()).toBeNull()
    }
  })

  it('live as long as the page where the browser refuses to store', () => {
    const store = createTokenStore(null, new EventTarget())
    store.write(tokens)
    expect(store.read()).toEqual(tokens)
    store.clear()
    expect(store.read()).toBeNull()
  })

  it('are re-read when another tab changed them, and left alone for other keys', () => {
    const events = new EventTarget()
    const store = createTokenStore(storage(), events)
    let heard = 0
    const stop = store.watch(() => (heard += 1))
    events.dispatchEvent(Object.assign(new Event('storage'), { key: 'other' }))
    events.dispatchEvent(Object.assign(new Event('storage'), { key: 'parvis:session' }))
    events.dispatchEvent(Object.assign(new Event('storage'), { key: null }))
    stop()
    events.dispatchEvent(Object.assign(new Event('storage'), { key: 'parvis:session' }))
    expect(heard).toBe(2)
  })
})
