/** The mark that Word types before an item: a bullet of a symbol font, `1.`, `a)`, and spaces. */
const numbered = /^[\s\u00a0]*(?:\d+|[a-z]{1,3})[.)]/i

/**
 * Word writes a list as paragraphs (`MsoListParagraph`, `mso-list: l0 level2 lfo1`), with the bullet typed in. They
 * become lists again, one level in another.
 */
export function liftOfficeLists(root: DocumentFragment): void {
  let open: { readonly level: number; readonly list: Element }[] = []
  let last: Element | null = null
  for (const paragraph of root.querySelectorAll('p')) {
    const level = levelOf(paragraph)
    if (level === 0) continue
    if (!last || paragraph.previousElementSibling !== last) open = []
    const mark = takeMark(paragraph)
    const tag = numbered.test(mark) ? 'ol' : 'ul'

    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop()
    let current = open.at(-1)
    if (!current || current.level < level || current.list.localName !== tag) {
      if (current?.level === level) open.pop()
      const list = root.ownerDocument.createElement(tag)
      const start = /\d+/.exec(mark)?.[0]
      if (tag === 'ol' && start !== undefined && start !== '1') list.setAttribute('start', start)
      const parentItem = open.at(-1)?.list.lastElementChild
      if (parentItem) parentItem.append(list)
      else paragraph.before(list)
      current = { level, list }
      open.push(current)
    }
    const item = root.ownerDocument.createElement('li')
    const line = root.ownerDocument.createElement('p')
    line.append(...paragraph.childNodes)
    item.append(line)
    current.list.append(item)
    last = open[0]?.list ?? null
    paragraph.remove()
  }
}

function levelOf(paragraph: Element): number {
  const style = paragraph.getAttribute('data-style') ?? ''
  const level = /mso-list:[^;]*level(\d)/i.exec(style)?.[1]
  if (level !== undefined) return Number(level)
  return /MsoListParagraph/i.test(paragraph.className) && paragraph.querySelector('[data-style*="mso-list" i]') ? 1 : 0
}

/** Removes the typed bullet or number, and gives it. */
function takeMark(paragraph: Element): string {
  const mark = paragraph.querySelector('[data-style*="mso-list:Ignore" i], [data-style*="mso-list: Ignore" i]')
  const text = mark?.textContent ?? ''
  mark?.remove()
  return text
}
