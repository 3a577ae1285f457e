/**
 * The templates' own tag: what is printed is escaped, what is HTML already is an `Html`, and nothing else may be
 * printed. An object or a promise in a template is refused by its type, and at run time for whoever got past that.
 */
const DOOR: unique symbol = Symbol('trusted')

export class Html {
  readonly text: string
  constructor(door: typeof DOOR, text: string) {
    if (door !== DOOR) throw new TypeError('Html is made by html`…` or trusted()')
    this.text = text
  }
  /** In dependencies and fixtures, HTML is its text. */
  toJSON(): string {
    return this.text
  }
}

export type Printable = Html | string | number | null | undefined | false | readonly Printable[]

export function html(strings: TemplateStringsArray, ...values: readonly Printable[]): Html {
  let text = strings[0] ?? ''
  values.forEach((value, index) => {
    text += print(value) + (strings[index + 1] ?? '')
  })
  return new Html(DOOR, text)
}

/** The one door for text that is HTML by construction. Each use says why it is. */
export function trusted(text: string): Html {
  return new Html(DOOR, text)
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function print(value: Printable): string {
  if (value instanceof Html) return value.text
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map(print).join('')
  throw new TypeError(`a template cannot print ${Object.prototype.toString.call(value)}`)
}
