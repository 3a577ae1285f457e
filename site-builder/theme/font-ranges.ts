/** What each file of a face covers: French at once, the names of the rest of Europe when one is met. */

/** First and last code point of each run. */
export type Range = readonly (readonly [number, number])[]

/** ASCII, Latin-1 (é, ç, «, ², no-break space…), œ, Ÿ, typographic spaces, dashes, quotes, …, ‹, ›, €, ™, arrows, minus. */
export const FRENCH_RANGE: Range = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x152, 0x153],
  [0x178, 0x178],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2002, 0x200b],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
]

/** Latin of the other languages of Europe, of Turkish and of Vietnamese: Ł, ş, ğ, č, ő, ạ. */
export const EXTENDED_RANGE: Range = [
  [0x100, 0x151],
  [0x154, 0x177],
  [0x179, 0x24f],
  [0x1e00, 0x1eff],
]

/** Value of `unicode-range`. */
export function unicodeRange(range: Range): string {
  return range
    .map(([from, to]) => {
      const first = `U+${from.toString(16).toUpperCase()}`
      return from === to ? first : `${first}-${to.toString(16).toUpperCase()}`
    })
    .join(',')
}
