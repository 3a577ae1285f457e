import { unwrap } from './elements.ts'

/**
 * Word on line puts each item into a list of its own, in a wrapper of its own, and its depth into `data-aria-level`.
 * They become one list, one level in another.
 */
export function joinOnlineLists(root: DocumentFragment): void {
  for (const wrapper of root.querySelectorAll('.ListContainerWrapper')) unwrap(wrapper)
  let open: { readonly level: number; readonly list: Element }[] = []
  for (const list of root.querySelectorAll('ul, ol')) {
    const [item, ...others] = list.children
    const level = Number(item?.getAttribute('data-aria-level'))
    if (!item || others.length > 0 || !(level >= 1)) continue
    if (list.previousElementSibling !== (open[0]?.list ?? null)) open = []
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop()
    const last = open.at(-1)
    if (last?.level === level && last.list.localName === list.localName) {
      last.list.append(item)
      list.remove()
      continue
    }
    if (last?.level === level) open.pop()
    open.at(-1)?.list.lastElementChild?.append(list)
    open.push({ level, list })
  }
}

/** A list that stands in a list, as Google Docs writes it, belongs to the item before it. */
export function nestLists(root: DocumentFragment): void {
  for (const list of root.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling
    if (before?.localName === 'li') before.append(list)
    else {
      const item = list.ownerDocument.createElement('li')
      list.replaceWith(item)
      item.append(list)
    }
  }
}
