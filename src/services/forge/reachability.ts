/**
 * Why nothing came back. A browser says only « Failed to fetch » for an unplugged cable, a stopped forge and an answer
 * without CORS; the three want different sentences.
 */

/** `witness`: an address elsewhere than the forge, or null. */
export async function whyUnreachable(
  forge: string,
  witness: string | null,
  fetch: typeof globalThis.fetch,
): Promise<'offline' | 'forge-down'> {
  if (saysOffline()) return 'offline'
  // `no-cors`: whatever answers at that address proves a network; what it says cannot be read, and need not be.
  if (await answers(`${forge}/api/healthz`, fetch)) return 'forge-down'
  return witness !== null && (await answers(witness, fetch)) ? 'forge-down' : 'offline'
}

async function answers(address: string, fetch: typeof globalThis.fetch): Promise<boolean> {
  try {
    await fetch(address, { mode: 'no-cors', cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(5000) })
    return true
  } catch {
    return false
  }
}

/** True only when the system is sure; `true` for « online » proves nothing, and Node has no such property. */
function saysOffline(): boolean {
  const { navigator } = globalThis as { navigator?: { onLine?: boolean } }
  return navigator?.onLine === false
}
