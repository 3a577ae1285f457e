/**
 * The small window in which a person signs in again, and the word that it leaves. The word goes over a BroadcastChannel:
 * only pages of this very origin hear it, and it arrives even where the browser has cut the tie between the windows.
 */
import * as v from 'valibot'
import type { ReauthoriseOutcome } from './session.ts'

const CHANNEL = 'parvis:sign-in'
const person = v.object({ account: v.string(), name: v.string(), email: v.string() })
const word = v.object({
  state: v.string(),
  outcome: v.variant('kind', [
    v.object({ kind: v.literal('arrived') }),
    v.object({ kind: v.literal('done') }),
    v.object({ kind: v.literal('other-person'), previous: person, now: person }),
    v.object({ kind: v.literal('refused'), reason: v.picklist(['denied', 'stale', 'scope', 'failed']) }),
  ]),
})

/** Opens it empty, in the same tick as the press of the button, or the browser blocks it. Null when it is blocked. */
export function openSmallWindow(): Window | null {
  const [width, height] = [480, 640]
  const left = Math.max(0, window.screenX + (window.outerWidth - width) / 2)
  const top = Math.max(0, window.screenY + (window.outerHeight - height) / 2)
  return window.open('about:blank', '_blank', `popup,width=${width},height=${height},left=${left},top=${top}`)
}

/**
 * Resolves with what the small window said, or `closed` when it went without a word. `closed` of a window is no proof:
 * coming back from the forge, the browser cuts the tie (Cross-Origin-Opener-Policy) and says so of an open one. What
 * came back says « arrived » as soon as it runs; it has as long as a slow phone needs for that.
 */
export function waitForSmallWindow(small: Pick<Window, 'closed'>, state: string): Promise<ReauthoriseOutcome> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL)
    let closedSince = 0
    let arrivedAt = 0
    const timer = setInterval(() => {
      if (!small.closed) closedSince = 0
      else closedSince ||= Date.now()
      if (arrivedAt ? Date.now() - arrivedAt > 30_000 : closedSince && Date.now() - closedSince > 5000) {
        end({ kind: 'closed' })
      }
    }, 250)
    channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      const parsed = v.safeParse(word, event.data)
      if (!parsed.success || parsed.output.state !== state) return
      if (parsed.output.outcome.kind === 'arrived') arrivedAt = Date.now()
      else end(parsed.output.outcome)
    })
    function end(outcome: ReauthoriseOutcome): void {
      clearInterval(timer)
      channel.close()
      resolve(outcome)
    }
  })
}

/** Said by the small window, before it closes. */
export function tellOpener(state: string, outcome: v.InferOutput<typeof word>['outcome']): void {
  const channel = new BroadcastChannel(CHANNEL)
  // A channel has no target: it is this origin's alone.
  channel.postMessage({ state, outcome })
  channel.close()
}
