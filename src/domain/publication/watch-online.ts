/**
 * Watches the public address until it serves a commit, or says that it was refused. Fast at first, slower later, never
 * giving up by itself: the person is told that it takes longer than usual, and the watch goes on.
 */
export interface Served {
  commit: string | null
  refusal: { commit: string; message: string; count: number } | null
}

export interface WatchOptions {
  commit: string
  announcement(): Promise<Served | null>
  /** Whether the first commit is the second or comes after it. Throws when it cannot be known now. */
  contains(descendant: string, ancestor: string): Promise<boolean>
  now(): number
  /** Rejects or resolves early when the signal is aborted. */
  sleep(milliseconds: number): Promise<void>
  onSlow(): void
  /** The refusal is told at once, and the watch goes on: a later commit may bring ours online. */
  onRefused(refusal: { commit: string; message: string; count: number }): void
  signal: { readonly aborted: boolean }
}

/** Milliseconds after which one is told that it takes longer than usual. */
export const slowAfter = 60_000

/** Milliseconds to wait before the next look, `elapsed` milliseconds after the sending. */
export function pollDelay(elapsed: number): number {
  if (elapsed < 6000) return 150
  if (elapsed < 15_000) return 300
  if (elapsed < slowAfter) return 1000
  if (elapsed < 10 * 60_000) return 5000
  return 30_000
}

/** Resolves true when visitors are served `commit` or a later one, false when the signal ended the watch. */
export async function watchOnline(options: WatchOptions): Promise<boolean> {
  const { commit, signal } = options
  const began = options.now()
  const answers = new Map<string, boolean>()
  const includes = async (candidate: string): Promise<boolean> => {
    if (candidate === commit) return true
    const known = answers.get(candidate)
    if (known !== undefined) return known
    try {
      const answer = await options.contains(candidate, commit)
      answers.set(candidate, answer)
      return answer
    } catch {
      return false // not known now: asked again at the next look
    }
  }
  let told = false
  let refusedCommit = ''
  while (!signal.aborted) {
    const served = await options.announcement()
    if (signal.aborted) return false
    if (served?.commit && (await includes(served.commit))) return true
    const refusal = served?.refusal
    if (refusal && refusal.commit !== refusedCommit && (await includes(refusal.commit))) {
      refusedCommit = refusal.commit
      options.onRefused(refusal)
    }
    const elapsed = options.now() - began
    if (elapsed >= slowAfter && !told) {
      told = true
      if (refusedCommit === '') options.onSlow()
    }
    await options.sleep(refusedCommit === '' ? pollDelay(elapsed) : 5000)
  }
  return false
}
