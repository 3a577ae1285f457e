import { rename } from './elements.ts'

const isList = (element: Element | null): element is Element =>
  element?.localName === 'ul' || element?.localName === 'ol'

/**
 * LibreOffice writes a list of the other kind inside an item as a list beside it, hollow down to its level
 * (`<ul>…</ul><ol><ol><li>`), and begins the outer list again behind it. They become one list, one level in another.
 */
export function fillHollowLists(root: DocumentFragment): void {
  const filled = new Set<Element>()
  for (const list of root.querySelectorAll('ul, ol')) {
    const outer = list.previousElementSibling
    const item = outer?.lastElementChild
    if (!isList(outer) || item?.localName !== 'li') continue
    const children = [...list.children]
    if (children.length > 0 && children.every(isList)) {
      item.append(...children)
      list.remove()
      filled.add(outer)
    } else if (filled.has(outer) && outer.localName === list.localName) {
      outer.append(...children)
      list.remove()
    }
  }
}

/** The style « Title » comes as letters of 28 points: nothing else on the clipboard says that it is one. */
export function nameBigTitles(root: DocumentFragment): void {
  for (const letters of root.querySelectorAll('p font[size="6"], p font[size="7"]')) {
    const paragraph = letters.closest('p')
    if (paragraph && letters.textContent.trim() === paragraph.textContent.trim()) rename(paragraph, 'h1')
  }
}

/** The number of a note, in the text and before the note, in brackets as Word writes it: bare, it ends in the word. */
export function bracketNotes(root: DocumentFragment): void {
  for (const number of root.querySelectorAll('.sdfootnoteanc, .sdendnoteanc')) number.replaceWith(bracketed(number))
  for (const number of root.querySelectorAll('.sdfootnotesym, .sdendnotesym'))
    number.replaceWith(bracketed(number), ' ')
}

const bracketed = (number: Element): string => `[${number.textContent.trim()}]`
