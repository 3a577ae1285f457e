/** Its content takes its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** The same element under another name. */
export function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag)
  for (const { name, value } of element.attributes) renamed.setAttribute(name, value)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}
