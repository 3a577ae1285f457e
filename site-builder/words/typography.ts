/** French typography of what is shown; what is stored keeps the spaces that its author typed. */

const NO_BREAK = '\u00a0'

/**
 * Spaces that must not break: before ; : ! ? » %, after «, between a number and the word that it counts. Apostrophes
 * become typographic ones. Nothing is added where no space was typed, so addresses and code stay whole.
 */
export function french(text: string): string {
  return text
    .replace(/ (?=[;:!?»%€]+(?:$|[\s.,)\]…]))/g, NO_BREAK)
    .replace(/(?<=«) /g, NO_BREAK)
    .replace(/(?<=\d) (?=h\b|\d{3}\b|ans?\b|€)/g, NO_BREAK)
    .replace(/(?<=\d\u00a0h) (?=\d\d\b)/g, NO_BREAK)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
}
