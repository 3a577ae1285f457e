/** The pipeline's door: a text in, a document out. Pure, and the same in the browser and on the city's runner. */
import type { Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { textWords } from '../feeds/text-words.ts'
import { applyDirectives, type Collected } from './directives.ts'
import { documentAsTyped } from './document-as-typed.ts'
import type { MarkdownDocument } from './document.ts'
import { excessOf, LIMITS } from './limits.ts'
import { serialise, TooLong } from './serialise.ts'
import { shortSummary } from './short-summary.ts'
import { parseTree } from './syntax.ts'
import { tidyTree } from './tidy-tree.ts'
import { toHtmlTree } from './to-html-tree.ts'

/** Never throws for a text, whatever it holds; what cannot be parsed in bounded time is shown as it was typed. */
export function parseDocument(body: string): MarkdownDocument {
  // CommonMark asks for the first; the second makes lines count alike everywhere.
  const text = body.replaceAll('\0', '\ufffd').replace(/\r\n?/g, '\n')
  const excess = excessOf(text)
  if (excess !== null) return plainDocument(text, excess.limit, excess.line)

  const collected: Collected = { holes: [], links: [], directives: [], problems: [] }
  const tree = parseTree(text)
  applyDirectives(tree, text, collected)
  const { headings, pictures } = tidyTree(tree, collected)
  const summary = summaryOf(tree)
  const words = textWords(plainText(tree))
  try {
    return {
      parts: serialise(toHtmlTree(tree), collected.holes),
      headings,
      links: collected.links,
      pictures,
      directives: collected.directives,
      summary,
      words,
      problems: collected.problems.toSorted((a, b) => a.line - b.line),
    }
  } catch (error) {
    if (error instanceof TooLong) return plainDocument(text, 'htmlLength', 1)
    throw error
  }
}

function plainDocument(text: string, limit: keyof typeof LIMITS, line: number): MarkdownDocument {
  return {
    ...documentAsTyped(text),
    problems: [{ code: 'text-too-complex', line, data: { limit, most: LIMITS[limit] } }],
  }
}

/** The first paragraph that says something. */
function summaryOf(tree: Root): string {
  const first = (node: Nodes): string => {
    if (node.type === 'paragraph' && node.data?.hName === undefined) return toString(node).trim()
    if (node.type === 'root' || node.type === 'blockquote') {
      for (const child of node.children) {
        const found = first(child)
        if (found !== '') return found
      }
    }
    return ''
  }
  return shortSummary(first(tree))
}

const PHRASES = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell'])

/** What is read, without marks and addresses; words of two blocks never touch. */
function plainText(node: Nodes): string {
  if ('value' in node) return node.type === 'yaml' ? '' : node.value
  if (node.type === 'break') return ' '
  if (!('children' in node)) return ''
  return node.children.map(plainText).join(PHRASES.has(node.type) ? '' : ' ')
}
