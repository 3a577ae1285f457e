/** Apart from the pipeline, so that whoever shows a text as it is does not load a parser. */
import { textWords } from '../feeds/text-words.ts'
import type { MarkdownDocument } from './document.ts'
import { LIMITS } from './limits.ts'
import { escapeText } from './serialise.ts'
import { shortSummary } from './short-summary.ts'

const SUMMARISED = 1000

/** A text in plain paragraphs, as it was typed: nobody parses it, and visitors need its words. */
export function documentAsTyped(text: string): MarkdownDocument {
  const shown = text.slice(0, LIMITS.bytes)
  const blocks = shown.split(/\r?\n[ \t]*\r?\n/).filter((block) => block.trim() !== '')
  return {
    parts: [blocks.map((block) => `<p>${escapeText(block)}</p>`).join('\n')],
    headings: [],
    links: [],
    pictures: [],
    directives: [],
    summary: shortSummary(blocks[0]?.slice(0, SUMMARISED) ?? ''),
    words: textWords(shown),
    problems: [],
  }
}
