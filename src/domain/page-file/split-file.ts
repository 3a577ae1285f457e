/** A file of content in its parts, byte for byte: a byte order mark and Windows line ends stay where they are. */
import { splitFrontMatter } from '#site-builder/reading/front-matter.ts'

export interface FileParts {
  /** Everything before the fields: a byte order mark perhaps, the opening line. */
  opening: string
  /** The fields. */
  yaml: string
  /** The closing line. */
  closing: string
  body: string
}

const MARK = '\uFEFF'
const LINE_END = /\r\n?|\n/g

/** `none`: no front matter. `unclosed`: a first line of dashes and no second one. */
export type SplitFile =
  | { kind: 'parts'; parts: FileParts }
  | { kind: 'none'; mark: string; body: string }
  | { kind: 'unclosed' }

/** The split is the builder's own, made on the normal form and carried back to the bytes by counting lines. */
export function splitFile(text: string): SplitFile {
  const mark = text.startsWith(MARK) ? MARK : ''
  const content = text.slice(mark.length)
  const normal = content.replace(LINE_END, '\n')
  const split = splitFrontMatter(normal)
  if (!split) return /^---(\n|$)/.test(normal) ? { kind: 'unclosed' } : { kind: 'none', mark, body: content }
  const begin = afterLines(content, 1)
  const end = afterLines(content, 1 + linesIn(split.yaml))
  const body = split.head.endsWith('\n') ? afterLines(content, linesIn(split.head)) : content.length
  return {
    kind: 'parts',
    parts: {
      opening: mark + content.slice(0, begin),
      yaml: content.slice(begin, end),
      closing: content.slice(end, body),
      body: content.slice(body),
    },
  }
}

export function joinFile(parts: FileParts): string {
  return parts.opening + parts.yaml + parts.closing + parts.body
}

/** The line end that a text uses, by its first one. */
export function lineEndOf(text: string): string {
  return /\r\n|\n/.exec(text)?.[0] ?? '\n'
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}

function afterLines(text: string, count: number): number {
  LINE_END.lastIndex = 0
  let at = 0
  for (let line = 0; line < count; line += 1) {
    if (LINE_END.exec(text) === null) return text.length
    at = LINE_END.lastIndex
  }
  return at
}
