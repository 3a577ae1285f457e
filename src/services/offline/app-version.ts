/** Whether the app that this page runs is still the one that the city serves. */

/** The script that a page of the app begins with: its name holds the hash of all that it leads to. */
export function entryOf(page: string): string | null {
  return /<script[^>]*\bsrc="(\/assets\/[^"]+)"/.exec(page)?.[1] ?? null
}

/** False also when nobody can be asked. */
export async function isReplaced(): Promise<boolean> {
  const mine = document.querySelector('script[src^="/assets/"]')?.getAttribute('src') ?? null
  if (mine === null) return false
  try {
    const answer = await fetch('/', { cache: 'no-cache', credentials: 'omit' })
    const now = answer.ok ? entryOf(await answer.text()) : null
    return now !== null && now !== mine
  } catch {
    return false
  }
}
