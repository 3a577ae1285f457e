/**
 * Where the tokens of this device lie: localStorage, shared by the tabs. IndexedDB lost: it answers later, so the
 * re-read under the lock would have gaps, it tells no other tab, and a script that runs here reads both. What protects
 * them is that no foreign script runs: strict CSP, no third party, nothing of the sites' content as HTML.
 */
import * as v from 'valibot'

const personSchema = v.object({ account: v.pipe(v.string(), v.nonEmpty()), name: v.string(), email: v.string() })

const tokensSchema = v.object({
  person: personSchema,
  access: v.pipe(v.string(), v.nonEmpty()),
  /** Single use: the forge gives another at each refresh. Null once it was refused. */
  refresh: v.nullable(v.string()),
  /** Milliseconds since 1970, by this device's clock at the moment of the answer. */
  expiresAt: v.number(),
})
export type Tokens = v.InferOutput<typeof tokensSchema>

export interface TokenStore {
  read(): Tokens | null
  write(tokens: Tokens): void
  clear(): void
  /** Called when another tab changed them. Returns how to stop. */
  watch(listener: () => void): () => void
}

const KEY = 'parvis:session'

/** @param storage null where the browser refuses it: then the tokens live as long as the page. */
export function createTokenStore(storage: Storage | null, events: EventTarget = globalThis): TokenStore {
  let inMemory: string | null = null
  const get = (): string | null => (storage ? storage.getItem(KEY) : inMemory)
  return {
    read() {
      try {
        const parsed = v.safeParse(tokensSchema, JSON.parse(get() ?? 'null'))
        return parsed.success ? parsed.output : null
      } catch {
        return null
      }
    },
    write(tokens) {
      inMemory = JSON.stringify(tokens)
      storage?.setItem(KEY, inMemory)
    },
    clear() {
      inMemory = null
      storage?.removeItem(KEY)
    },
    watch(listener) {
      const onStorage = (event: Event): void => {
        const key = 'key' in event ? event.key : KEY
        // A null key: everything was cleared.
        if (key === KEY || key === null) listener()
      }
      events.addEventListener('storage', onStorage)
      return () => events.removeEventListener('storage', onStorage)
    },
  }
}

/** The browser's storage, or null where it is refused (private window, policy). */
export function usableStorage(): Storage | null {
  try {
    const probe = 'parvis:probe'
    localStorage.setItem(probe, '1')
    localStorage.removeItem(probe)
    return localStorage
  } catch {
    return null
  }
}
