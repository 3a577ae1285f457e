import { fold } from './fold.ts'

/** A page of the site, as a link can lead to it. */
export interface LinkTarget {
  readonly title: string
  /** `/contact/` */
  readonly address: string
  /** What it is, in a word: « Page », « Actualité » and the day. */
  readonly detail?: string
}

const shownAtMost = 7

/** Pages whose name has every word that was typed, those that begin with it first. */
export function matchingTargets(targets: readonly LinkTarget[], typed: string): readonly LinkTarget[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  const [first = ''] = words
  const found = targets.filter(({ title, address, detail = '' }) => {
    const text = `${fold(title)} ${address} ${fold(detail)}`
    return words.every((word) => text.includes(word))
  })
  const begins = (target: LinkTarget) => (fold(target.title).startsWith(first) ? 0 : 1)
  return found.toSorted((a, b) => begins(a) - begins(b)).slice(0, shownAtMost)
}
