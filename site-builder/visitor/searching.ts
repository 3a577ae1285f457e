/** Answers for the search page: from a thread, or from the page itself where there can be none or it finds no index. */
import type { Asked, Said } from './finder-thread.ts'
import { createFinder, type Answer, type Finder, type Found } from './finder.ts'

/** Asks for the `most` best pages. */
export type Search = (text: string, most: number) => Promise<Answer>

/**
 * @param script where this very script lies, or null.
 * @param listed what the page itself shows: all there is where the index cannot be had (a lost network, a folder opened
 *   from a disk).
 */
export function openSearch(script: string | null, index: string, listed: () => readonly Found[]): Search {
  let own: Promise<Finder> | null = null
  const search: Search = async (text, most) => (await (own ??= createFinder(listed()))).find(text, most)
  const thread = script === null ? null : threadOf(script)
  if (thread === null) return search

  const waiting = new Map<number, (answer: Answer | null) => void>()
  let broken = false
  const giveUp = (): void => {
    broken = true
    thread.terminate()
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
  }
  thread.addEventListener('error', giveUp)
  thread.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data === null) return giveUp()
    waiting.get(data.number)?.(data)
    waiting.delete(data.number)
  })
  const ask = (question: Asked): void => thread.postMessage(question)
  ask({ index })
  let number = 0
  return async (text, most) => {
    const answer = broken
      ? null
      : await new Promise<Answer | null>((done) => {
          waiting.set(++number, done)
          ask({ number, text, most })
        })
    return answer ?? search(text, most)
  }
}

/** Sites ask for Trusted Types: the address of a thread is one, and this one is our own. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

function threadOf(script: string): Worker | null {
  try {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
    const policy = trustedTypes?.createPolicy('recherche', { createScriptURL: () => script })
    return new Worker(policy === undefined ? script : policy.createScriptURL(script))
  } catch {
    // A folder opened from a disk.
    return null
  }
}
