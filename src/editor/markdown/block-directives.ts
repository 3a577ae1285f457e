import { $remark } from '@milkdown/kit/utils'
import { directiveFromMarkdown, directiveToMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import type { Processor } from 'unified'

/**
 * Directives that are blocks of their own: `::contact` and `:::encadre … :::`. Not the third form, `:name` inside a
 * sentence: it would eat French such as « mot:exemple ».
 */
export const blockDirectives = $remark('blockDirectives', () => attachBlockDirectives)

function attachBlockDirectives(this: Processor): void {
  const syntax = directive()
  delete syntax.text
  const writing = directiveToMarkdown()
  // What is left to escape is a line that begins with two colons; a colon in a sentence is only a colon.
  writing.unsafe = (writing.unsafe ?? []).filter(({ inConstruct }) => ![inConstruct].flat().includes('phrasing'))

  const data = this.data()
  ;(data.micromarkExtensions ??= []).push(syntax)
  ;(data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown())
  ;(data.toMarkdownExtensions ??= []).push(writing)
}
