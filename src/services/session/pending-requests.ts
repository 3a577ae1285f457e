/**
 * Sign-ins that were begun and have not come back, by their `state`. In localStorage because the one that comes back
 * may be another window than the one that began. Each serves once; what is older than a quarter of an hour is dropped.
 */
import * as v from 'valibot'

const requestSchema = v.object({
  state: v.string(),
  verifier: v.string(),
  returnTo: v.string(),
  smallWindow: v.boolean(),
  /** Account that the page belonged to when it asked, or empty. */
  expected: v.string(),
  /** Milliseconds since 1970. */
  startedAt: v.number(),
})
export type PendingRequest = v.InferOutput<typeof requestSchema>

const PREFIX = 'parvis:sign-in:'
const LIFE = 15 * 60_000

export interface PendingRequests {
  put(request: PendingRequest): void
  /** Gives it and forgets it. */
  take(state: string, now: number): PendingRequest | null
}

export function createPendingRequests(storage: Storage | null): PendingRequests {
  const parse = (text: string | null): PendingRequest | null => {
    try {
      const parsed = v.safeParse(requestSchema, JSON.parse(text ?? 'null'))
      return parsed.success ? parsed.output : null
    } catch {
      return null
    }
  }
  function dropOld(now: number): void {
    if (!storage) return
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    for (const key of keys.filter((name) => name.startsWith(PREFIX))) {
      const request = parse(storage.getItem(key))
      if (!request || Math.abs(now - request.startedAt) > LIFE) storage.removeItem(key)
    }
  }
  return {
    put(request) {
      dropOld(request.startedAt)
      storage?.setItem(PREFIX + request.state, JSON.stringify(request))
    },
    take(state, now) {
      dropOld(now)
      const request = parse(storage?.getItem(PREFIX + state) ?? null)
      storage?.removeItem(PREFIX + state)
      return request
    },
  }
}
