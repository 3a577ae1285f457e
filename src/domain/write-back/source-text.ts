/**
 * The file as it was read. Parsers and the editor see `text`, with `\n` alone and no byte order mark; slices come back
 * as they lie in the file, even where a file mixes line endings.
 */
export interface SourceText {
  readonly text: string
  /** What new lines are ended by: the ending that the file uses most. */
  readonly lineEnding: '\n' | '\r\n'
  readonly mark: string
  /** Offsets of `text`. */
  slice(start: number, end: number): string
}

const byteOrderMark = '\ufeff'

export function sourceText(file: string): SourceText {
  const mark = file.startsWith(byteOrderMark) ? byteOrderMark : ''
  const raw = file.slice(mark.length)
  const text = raw.replaceAll('\r\n', '\n')
  if (text.length === raw.length) return { text, lineEnding: '\n', mark, slice: (start, end) => text.slice(start, end) }

  const returns = returnsBefore(raw)
  const toRaw = (offset: number) => offset + countUpTo(returns, offset)
  const lines = text.split('\n').length - 1
  return {
    text,
    lineEnding: returns.length * 2 > lines ? '\r\n' : '\n',
    mark,
    slice: (start, end) => raw.slice(toRaw(start), toRaw(end)),
  }
}

/** For each `\r\n` of the raw text, the offset (in the text without `\r`) of its `\n`. */
function returnsBefore(raw: string): readonly number[] {
  const offsets: number[] = []
  for (let at = raw.indexOf('\r\n'); at !== -1; at = raw.indexOf('\r\n', at + 2)) offsets.push(at - offsets.length)
  return offsets
}

/** How many values of an ascending list are below `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? Infinity) < limit) low = middle + 1
    else high = middle
  }
  return low
}
