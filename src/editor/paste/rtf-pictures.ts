const types: Readonly<Record<string, string>> = { pngblip: 'image/png', jpegblip: 'image/jpeg' }

/**
 * The pictures of a pasted document, from the RTF that word processors put beside their HTML: the HTML only names files
 * of the writer's disk, which no page may open. Drawings (`wmetafile`, `emfblip`) are none that a site can show.
 * @see Rich Text Format Specification 1.9.1, « Pictures »
 */
export function rtfPictures(rtf: string): File[] {
  const files: File[] = []
  let read = 0
  for (const { index } of rtf.matchAll(/\{\\pict(?![a-z])/g)) {
    // Each byte once, whatever was left open.
    if (index < read) continue
    const { type, digits, end } = readGroup(rtf, index + 1)
    read = end
    const bytes = type === null ? null : fromHex(digits)
    if (type !== null && bytes)
      files.push(new File([bytes], `image-${files.length + 1}.${type.slice('image/'.length)}`, { type }))
  }
  return files
}

/** From behind its brace to the brace that closes it: its own control words and text, not those of groups in it. */
function readGroup(rtf: string, start: number): { type: string | null; digits: string; end: number } {
  const token = /[{}]|\\([a-z]+)-?\d* ?|\\.|[^\\{}]+/sy
  token.lastIndex = start
  let type: string | null = null
  const digits: string[] = []
  for (let depth = 1; depth > 0;) {
    const match = token.exec(rtf)
    if (!match) return { type: null, digits: '', end: rtf.length }
    const [text, word] = match
    if (text === '{') depth++
    else if (text === '}') depth--
    else if (depth > 1) continue
    else if (word !== undefined) type = types[word] ?? type
    else if (!text.startsWith('\\')) digits.push(text.replace(/\s+/g, ''))
  }
  return { type, digits: digits.join(''), end: token.lastIndex }
}

function fromHex(digits: string): Uint8Array<ArrayBuffer> | null {
  if (digits === '' || digits.length % 2 !== 0 || /[^0-9a-f]/i.test(digits)) return null
  const bytes = new Uint8Array(digits.length / 2)
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16)
  return bytes
}
