/** A text in a box: as large as it holds, its lines of about the same length, an ellipsis where nothing else helps. */
export interface Box {
  width: number
  height: number
  /** Pixels of the letters: what is tried first, and what is still readable on a small screen. */
  largest: number
  smallest: number
  /** Of a line, times the size. */
  line: number
  /** At most; the height may allow fewer. */
  lines?: number
}

export interface FittedText {
  lines: readonly string[]
  size: number
}

type Measure = (text: string, size: number) => number

const STEP = 2
const ELLIPSIS = '…'

/** @param measure pixels of a text at a size */
export function fitText(text: string, box: Box, measure: Measure): FittedText {
  const words = text.split(' ').filter((word) => word !== '')
  for (let size = box.largest; size >= box.smallest; size -= STEP) {
    const lines = wrap(words, box.width, (line) => measure(line, size))
    if (lines !== null && lines.length <= most(box, size))
      return { size, lines: balanced(lines, words, box, size, measure) }
  }
  return { size: box.smallest, lines: cut(words, box, measure) }
}

function most({ height, line, lines = Infinity }: Box, size: number): number {
  // The last line needs the height of its letters alone.
  return Math.max(1, Math.min(lines, Math.floor((height - size) / (line * size)) + 1))
}

/** Null where a word is wider than the line. */
function wrap(words: readonly string[], width: number, measure: (line: string) => number): string[] | null {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else if (measure(word) > width) return null
    else lines.push(word)
  }
  return lines
}

/** As many lines, in the narrowest column that holds them. */
function balanced(
  lines: readonly string[],
  words: readonly string[],
  box: Box,
  size: number,
  measure: Measure,
): readonly string[] {
  if (lines.length < 2) return lines
  let best = lines
  let [low, high] = [box.width / 2, box.width]
  for (let round = 0; round < 6; round++) {
    const middle = (low + high) / 2
    const tried = wrap(words, middle, (line) => measure(line, size))
    if (tried !== null && tried.length <= lines.length) {
      best = tried
      high = middle
    } else low = middle
  }
  return best
}

function cut(words: readonly string[], box: Box, measure: Measure): string[] {
  const size = box.smallest
  const fits = (line: string): boolean => measure(line, size) <= box.width
  const lines: string[] = ['']
  const room = most(box, size)
  for (const [index, word] of words.entries()) {
    const last = lines.at(-1) ?? ''
    const longer = last === '' ? word : `${last} ${word}`
    if (fits(longer)) lines[lines.length - 1] = longer
    else if (lines.length < room && fits(word)) lines.push(word)
    // A word wider than the line is cut where the line ends; what comes after it is not missed.
    else
      return [...lines.slice(0, -1), shortened(fits(word) || last !== '' ? longer : words.slice(index).join(' '), fits)]
  }
  return lines
}

function shortened(text: string, fits: (line: string) => boolean): string {
  const letters = [...text]
  while (letters.length > 0 && !fits(letters.join('').trimEnd() + ELLIPSIS)) letters.pop()
  return letters.join('').replace(/[\s,;:.–-]+$/u, '') + ELLIPSIS
}
