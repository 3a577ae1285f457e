/**
 * What strict HTML and a screen reader want of a text's elements: tables that scroll by themselves, alignment by class,
 * tasks and kinds of box in words.
 */
import type { Element, ElementContent, Nodes, Root } from 'hast'
import { words } from '../words/site.ts'
import { french } from '../words/typography.ts'

const BOXES = ['info', 'important', 'merci'] as const
const HEADING = /^h[2-6]$/
const NAMED_CELLS = 4
const NAME_LENGTH = 80

export function tidyElements(root: Root): void {
  let heading = ''
  visit(root)

  function visit(parent: Root | Element): void {
    parent.children.forEach((child, index) => {
      if (child.type !== 'element') return
      if (HEADING.test(child.tagName)) heading = nameOf(child)
      visit(child)
      if (child.tagName === 'div') sayKind(child)
      if (child.tagName === 'input') parent.children[index] = task(child.properties['checked'] === true)
      if (child.tagName === 'td' || child.tagName === 'th') {
        const { align } = child.properties
        delete child.properties['align']
        if (typeof align === 'string') child.properties['className'] = [`align-${align}`]
      }
      if (child.tagName === 'table') parent.children[index] = scrolling(child, heading)
    })
  }
}

function task(done: boolean): Element {
  const label = element('span', { className: ['visually-hidden'] }, [text(done ? words.taskDone : words.taskToDo)])
  return element('span', { className: done ? ['task', 'task-done'] : ['task'] }, [label])
}

/** Called by the title above it, else by its own first row. */
function scrolling(table: Element, heading: string): Element {
  const about =
    heading ||
    cut(
      table.children
        .flatMap(firstRow)
        .map(nameOf)
        .filter((name) => name !== '')
        .join(', '),
    )
  return element('div', { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: words.table(about) }, [table])
}

function firstRow(part: ElementContent): Element[] {
  if (part.type !== 'element' || part.tagName !== 'thead') return []
  const row = part.children.find((child) => child.type === 'element')
  return row?.children.filter((child) => child.type === 'element').slice(0, NAMED_CELLS) ?? []
}

/** Colour alone says nothing to who does not see it. */
function sayKind(box: Element): void {
  const kind = BOXES.find((one) => hasClass(box, `box-${one}`))
  if (kind === undefined) return
  const first = box.children.find((child) => child.type === 'element')
  const title = first !== undefined && hasClass(first, 'box-title') ? nameOf(first) : ''
  box.properties['role'] = 'note'
  box.properties['ariaLabel'] = title === '' ? words.boxes[kind] : `${words.boxes[kind]}\u00a0: ${title}`
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name)
}

/** A text repeats its titles as names: they stay short, and only their beginning is read. */
function nameOf(node: Element): string {
  let name = ''
  const read = (one: ElementContent): void => {
    if (name.length > NAME_LENGTH) return
    if (one.type === 'text') name += one.value
    else if (one.type === 'element') one.children.forEach(read)
  }
  read(node)
  return cut(french(name.replace(/\s+/g, ' ').trim()))
}

function cut(name: string): string {
  return name.length <= NAME_LENGTH ? name : `${name.slice(0, NAME_LENGTH - 1)}…`
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): Nodes & { type: 'text' } {
  return { type: 'text', value }
}
