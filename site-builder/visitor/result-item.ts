/** A result as the visitor sees it. Made of elements and texts: nothing of a page is read as HTML. */
import { stem, wordsIn } from '../feeds/fold.ts'
import type { Found } from './finder.ts'

export function resultItem(page: Found, siteRoot: string, marks: ReadonlySet<string>): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = page.adresse.startsWith('/') ? siteRoot + page.adresse.slice(1) : page.adresse
  appendMarked(link, page.titre, marks)
  item.append(link)
  const note = [page.rubrique, page.date].filter(Boolean).join(', ')
  if (note !== '') {
    const span = document.createElement('span')
    span.className = 'muted'
    span.textContent = note
    item.append(' ', span)
  }
  if (page.resume !== undefined && page.resume !== '') {
    const summary = document.createElement('p')
    appendMarked(summary, page.resume, marks)
    item.append(summary)
  }
  return item
}

function appendMarked(parent: HTMLElement, text: string, marks: ReadonlySet<string>): void {
  let done = 0
  for (const { start, end, folded } of wordsIn(text)) {
    if (!marks.has(folded) && !marks.has(stem(folded))) continue
    const mark = document.createElement('mark')
    mark.textContent = text.slice(start, end)
    parent.append(text.slice(done, start), mark)
    done = end
  }
  parent.append(text.slice(done))
}
