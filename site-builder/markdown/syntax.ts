/** The one reading of a text: CommonMark, GFM, and directives on lines of their own. */
import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

/** Directives in the middle of a sentence are left out: they would eat French such as `mot:exemple`. */
function blockDirectives(this: Processor): void {
  const data = this.data()
  const syntax = directive()
  delete syntax.text
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()]
}

const parser = unified().use(remarkParse).use(remarkGfm).use(blockDirectives).freeze()

export function parseTree(body: string): Root {
  return parser.parse(body)
}
