/**
 * What somebody left to be filled in: « [à compléter] », « Horaires : à compléter », « À compléter : les tarifs ». A
 * sentence that asks readers to fill in a form (« le bulletin à compléter et à renvoyer ») is none.
 */
import { splitFrontMatter } from '#site-builder/reading/front-matter.ts'
import { informationOf } from '#src/domain/contents/page-text.ts'

export interface LeftOpen {
  /** Key of the information, or null when it is in the text. */
  field: string | null
  /** Line of the text (1-based), or null when it is in the information. */
  line: number | null
  /** What is left open, as it stands there. */
  words: string
}

const NAMED = /(?<!\p{L})(?:à|a\u0300?)[ \u00a0]compl(?:é|e\u0301?)ter/giu
/** Nothing but a mark, a bullet or the beginning of the line before it. */
const BEGINS = /(?:^|[\n[(:;–—|*_#>.!?…-])[\s*_]*$/u
const ENDS = /^[\s*_]*(?:$|[\n\])|.!?…])/u
/** « Horaires d’ouverture à compléter »: a name for what is missing, not a sentence. */
const NAME_WORDS = 3

/** Where in a line or a block, from and to, in characters. With its brackets, when it has some. */
export function leftOpenIn(text: string): readonly { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (const { index, 0: words } of text.matchAll(NAMED)) {
    const [before, after] = [text.slice(0, index), text.slice(index + words.length)]
    const opened = /\[[^\]\n]*$/u.exec(before)?.index
    const closed = opened === undefined ? null : /^[^\]\n]*\]/u.exec(after)
    const isLink = closed !== null && /^[({]/u.test(after.slice(closed[0].length))
    if (opened !== undefined && closed !== null && !isLink)
      found.push({ from: opened, to: index + words.length + closed[0].length })
    else if (BEGINS.test(before) || (!isLink && ENDS.test(after) && isName(before)))
      found.push({ from: index, to: index + words.length })
  }
  return found
}

function isName(before: string): boolean {
  const since = before.split(/[\n.!?…:;|]/u).at(-1) ?? ''
  return (since.match(/\p{L}+/gu) ?? []).length <= NAME_WORDS
}

/** A quick answer for lists, where most pages have nothing of the kind. */
export function hasLeftOpen(file: string): boolean {
  return file.search(NAMED) !== -1 && leftOpen(file).length > 0
}

/** Of a whole file; what stands in a code block is left alone. */
export function leftOpen(file: string): readonly LeftOpen[] {
  const fields = Object.entries(informationOf(file) ?? {}).flatMap(([field, value]) => {
    const text = textsIn(value).find((one) => leftOpenIn(one).length > 0)
    return text === undefined ? [] : [{ field, line: null, words: text }]
  })
  const lines = (splitFrontMatter(file)?.body ?? file).split('\n')
  let fence = ''
  const inText = lines.flatMap((line, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    const inCode = fence !== '' || mark !== ''
    if (fence === '') fence = mark
    else if (mark.startsWith(fence)) fence = ''
    return inCode
      ? []
      : leftOpenIn(line).map(({ from, to }) => ({ field: null, line: index + 1, words: line.slice(from, to) }))
  })
  return [...fields, ...inText]
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
