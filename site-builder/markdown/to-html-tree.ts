/** From the tidied text to a tree of HTML that holds nothing but what is listed here. */
import type { Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { words } from '../words/site.ts'
import { tidyElements } from './tidy-elements.ts'

const SCHEMA: Schema = {
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
  ancestors: { li: ['ol', 'ul'], tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
  protocols: { href: ['http', 'https', 'mailto', 'tel', 'HTTP', 'HTTPS', 'MAILTO', 'TEL'] },
  required: {},
  tagNames: [
    ...[
      'a',
      'blockquote',
      'br',
      'code',
      'del',
      'div',
      'em',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'hr',
      'li',
      'ol',
      'p',
      'pre',
    ],
    ...['section', 'span', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul', 'x-hole'],
  ],
  attributes: {
    a: [
      'href',
      'title',
      'id',
      'ariaDescribedBy',
      'ariaLabel',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['className', 'button', 'embed-link', 'data-footnote-backref'],
    ],
    code: [['className', /^language-\S{1,40}$/]],
    div: [
      ['className', 'box', 'box-info', 'box-important', 'box-merci', 'picture', 'table'],
      'role',
      'tabIndex',
      'ariaLabel',
    ],
    h2: ['id', ['className', 'notes-title']],
    ...Object.fromEntries(['h3', 'h4', 'h5', 'h6'].map((name) => [name, ['id']])),
    li: ['id', ['className', 'task-list-item']],
    ol: ['start', ['className', 'contains-task-list']],
    p: [['className', 'button-row', 'embed', 'embed-video', 'embed-map', 'box-title']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    span: [['className', 'embed-where', 'task', 'task-done', 'visually-hidden']],
    td: [['className', 'align-left', 'align-center', 'align-right']],
    th: [['className', 'align-left', 'align-center', 'align-right']],
    ul: [['className', 'contains-task-list']],
    'x-hole': ['n'],
  },
}

const bridge = unified()
  .use(remarkRehype, {
    clobberPrefix: 'note-',
    footnoteLabel: words.notes,
    footnoteLabelProperties: { className: ['notes-title'] },
    footnoteBackLabel: (index: number) => words.backToText(index + 1),
  })
  .use(() => tidyElements)
  .use(rehypeSanitize, SCHEMA)
  .freeze()

export function toHtmlTree(tree: MarkdownRoot): Root {
  return bridge.runSync(tree) as Root
}
