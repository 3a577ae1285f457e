/** What the thread does: first message, where the index is; then questions, answered in order under their number. */
import { createFinder, type Answer, type Finder, type Found } from './finder.ts'

export type Asked = { index: string } | { number: number; text: string; most: number }
/** `null` where the index cannot be had: the page then searches what it lists itself. */
export type Said = null | ({ number: number } & Answer)

export function runFinderThread(): void {
  let finder: Promise<Finder | null> = Promise.resolve(null)
  addEventListener('message', ({ data }: MessageEvent<Asked>) => {
    if ('index' in data) finder = open(data.index)
    else void finder.then((ready) => ready && say({ number: data.number, ...ready.find(data.text, data.most) }))
  })
}

async function open(index: string): Promise<Finder | null> {
  try {
    const answer = await fetch(index)
    if (answer.ok) return await createFinder((await answer.json()) as Found[])
  } catch {
    // No network, or no JSON: the page is told below.
  }
  say(null)
  return null
}

function say(message: Said): void {
  ;(globalThis as unknown as { postMessage(message: Said): void }).postMessage(message)
}
