/**
 * Splits a content file in two. Own regular expression on purpose: libraries that do this also run programs (`---js`)
 * or choose another language after the dashes.
 */
export interface SplitFile {
  /** Everything above the body, both lines of dashes included: `head + body` is the file. */
  head: string
  yaml: string
  body: string
  /** Line of the file (1-based) where the body begins. */
  bodyLine: number
}

const CLOSING = /^---$/gm

/** Null when the file does not begin with a line `---`, or when no second one follows. Wants LF line ends. */
export function splitFrontMatter(text: string): SplitFile | null {
  if (!text.startsWith('---\n')) return null
  CLOSING.lastIndex = 4
  const closing = CLOSING.exec(text)
  if (closing === null) return null
  const end = Math.min(closing.index + 4, text.length)
  const head = text.slice(0, end)
  return { head, yaml: text.slice(4, closing.index), body: text.slice(end), bodyLine: head.split('\n').length }
}
