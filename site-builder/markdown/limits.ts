/**
 * What a text may hold before it is parsed. micromark is quadratic in the marks of one paragraph and recursive in
 * nesting, so a few kilobytes written for the purpose would hold a build for minutes or overflow its stack. Every
 * count here is an upper bound of what the parser would find, made in one pass.
 */
export const LIMITS = {
  bytes: 256 * 1024,
  /** Empty ones included: each costs what a short paragraph costs. */
  lines: 10_000,
  /** Without an empty one between them: lazy continuation and titles underlined with = are quadratic in it. */
  linesInBlock: 600,
  nesting: 20,
  cellsInRow: 60,
  cellsInTables: 20_000,
  marksInParagraph: 2000,
  /** Sum of the squares of the marks of each paragraph: many long paragraphs are as slow as one. */
  markWork: 10_000_000,
  footnoteMarks: 500,
  directives: 200,
  /** Longest text without a space: the search for bare addresses is quadratic in it. */
  wordLength: 4000,
  /** Characters of a line that begins a directive. */
  directiveLength: 2000,
  /** Sum over the lines of the containers that hold each. */
  containers: 20_000,
  /** `@`, `www.`, `://`: each may become a link. */
  addresses: 3000,
  htmlLength: 2 * 1024 * 1024,
} as const

type Limits = Readonly<Record<keyof typeof LIMITS, number>>

/** What a text may hold that must cost next to nothing: any page of prose, with lists, links and a table. */
export const STRICT_LIMITS: Limits = {
  ...LIMITS,
  bytes: 16 * 1024,
  lines: 600,
  linesInBlock: 60,
  nesting: 5,
  cellsInRow: 12,
  cellsInTables: 400,
  marksInParagraph: 100,
  markWork: 40_000,
  footnoteMarks: 20,
  directives: 20,
  wordLength: 400,
  directiveLength: 400,
  containers: 400,
  addresses: 60,
}

export interface Excess {
  limit: keyof typeof LIMITS
  line: number
}

const BLANK = /^(?: {0,3}>)* *$|^[ \t]*$/
const MARKS = /[*_~[\]`<&\\!:|]/g
const ADDRESSES = /@|www\.|:\/\//gi
const PREFIX = /^[ \t]*(?:(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]*)+/
const DELIMITERS = /^[\s>|:-]*\|[\s|:-]*$|^[\s>]*:?-+:?\s*$/
const FENCE = /^[\s>]*(?:[-+*]\s+|\d{1,9}[.)]\s+)*(:{2,})([A-Za-z])?/

/** The first limit that a body passes, or null when it may be parsed. */
export function excessOf(body: string, limits: Limits = LIMITS): Excess | null {
  if (new TextEncoder().encode(body).length > limits.bytes) return { limit: 'bytes', line: 1 }
  const lists: number[] = []
  const containers: number[] = []
  let marks = 0
  let work = 0
  let footnotes = 0
  let directives = 0
  let cells = 0
  let columns = 0
  let held = 0
  let block = 0
  let addresses = 0
  let line = 0
  const over = (limit: keyof typeof LIMITS): Excess => ({ limit, line })

  for (const text of body.split(/\r\n|\r|\n/)) {
    line += 1
    if (line > limits.lines) return over('lines')
    // A line of nothing but markers holds no text, and still opens what it marks.
    const depth = text.trim() === '' ? 0 : depthOf(text, lists)
    if (depth > limits.nesting) return over('nesting')
    held += depth
    if (held > limits.containers) return over('containers')
    if (BLANK.test(text)) {
      work += marks * marks
      marks = 0
      columns = 0
      block = 0
      continue
    }
    block += 1
    if (block > limits.linesInBlock) return over('linesInBlock')
    if (longestWord(text, limits.wordLength) > limits.wordLength) return over('wordLength')

    const fence = FENCE.exec(text)
    if (fence?.[1] !== undefined) {
      const size = fence[1].length
      if (text.length > limits.directiveLength) return over('directiveLength')
      if (fence[2] !== undefined && ++directives > limits.directives) return over('directives')
      if (size > 2 && fence[2] !== undefined) containers.push(size)
      if (size > 2 && fence[2] === undefined) {
        const closed = containers.findIndex((open) => open <= size)
        if (closed !== -1) containers.length = closed
      }
      if (containers.length > limits.nesting) return over('nesting')
    }

    marks += text.match(MARKS)?.length ?? 0
    if (marks > limits.marksInParagraph && columns === 0) return over('marksInParagraph')
    if (work + marks * marks > limits.markWork) return over('markWork')
    addresses += text.match(ADDRESSES)?.length ?? 0
    if (addresses > limits.addresses) return over('addresses')
    footnotes += text.split('[^').length - 1
    if (footnotes > limits.footnoteMarks) return over('footnoteMarks')

    if (columns > 0) cells += columns
    else if (DELIMITERS.test(text)) {
      columns = text.split('|').length
      if (columns > limits.cellsInRow + 2) return over('cellsInRow')
      // A table's cells are parsed one by one: only its rows count from here.
      if (columns > 1) marks = 0
      else columns = 0
    }
    if (cells > limits.cellsInTables) return over('cellsInTables')
  }
  return null
}

/** Containers that hold the text of a line; `lists` keeps the columns at which the open lists' contents begin. */
function depthOf(text: string, lists: number[]): number {
  const prefix = PREFIX.exec(text)?.[0] ?? /^[ \t]*/.exec(text)?.[0] ?? ''
  let column = 0
  let quotes = 0
  let number = 0
  for (const character of prefix) {
    if (character === '\t') column += 4 - (column % 4)
    else column += 1
    if (character === ' ' || character === '\t' || (character >= '0' && character <= '9')) continue
    number = column
    if (character === '>') quotes += 1
    else {
      while (lists.length > 0 && (lists.at(-1) ?? 0) >= number) lists.pop()
      lists.push(number)
    }
  }
  if (number === 0) while (lists.length > 0 && (lists.at(-1) ?? 0) > column) lists.pop()
  return quotes + lists.length
}

function longestWord(text: string, most: number): number {
  if (text.length <= most) return 0
  return text.split(/\s+/).reduce((longest, word) => Math.max(longest, word.length), 0)
}
