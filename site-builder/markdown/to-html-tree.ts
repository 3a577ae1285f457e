/** From the tidied text to a tree of HTML that holds nothing but what is listed here. */
import type { Element, ElementContent, Nodes, Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { words } from '../words/site.ts'

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
    span: [['className', 'task', 'task-done', 'visually-hidden']],
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

/** Tables that scroll by themselves, alignment by class, tasks as text: what strict HTML and a screen reader want. */
function tidyElements(root: Root): void {
  let tables = 0
  visit(root)

  function visit(parent: Root | Element): void {
    parent.children.forEach((child, index) => {
      if (child.type !== 'element') return
      visit(child)
      if (child.tagName === 'input') parent.children[index] = task(child.properties['checked'] === true)
      if (child.tagName === 'td' || child.tagName === 'th') {
        const { align } = child.properties
        delete child.properties['align']
        if (typeof align === 'string') child.properties['className'] = [`align-${align}`]
      }
      if (child.tagName === 'table') parent.children[index] = scrolling(child, ++tables)
    })
  }
}

function task(done: boolean): Element {
  const label = element('span', { className: ['visually-hidden'] }, [text(done ? words.taskDone : words.taskToDo)])
  return element('span', { className: done ? ['task', 'task-done'] : ['task'] }, [label])
}

function scrolling(table: Element, number: number): Element {
  return element('div', { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: words.table(number) }, [table])
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): Nodes & { type: 'text' } {
  return { type: 'text', value }
}
