/**
 * Where a new file of `medias/` lies. Its name is said from its words and ends in eight digits of its own bytes: two
 * people who add « affiche » on the same evening never meet, and the same photo twice is one file.
 */
import { placeOf, segmentFrom } from '#site-builder/model/address.ts'

/** Long enough to be recognised in a list of files, short enough for any archive to unpack. */
const WORDS_MAX = 48
const DIGITS = 8

export interface NewMedia {
  /** What names it, best first: its description, its title, the name that its file had. The first that says something. */
  words: readonly string[]
  /** Without dot: `webp`. */
  extension: string
  year: number
  /** SHA-256 of the bytes, hexadecimal. */
  digest: string
}

/** `medias/2026/atelier-de-gravure-3f9a2c10.webp` */
export function newMediaPath({ words, extension, year, digest }: NewMedia): string {
  const said = words.map(shortName).find((name) => name !== '')
  const own = digest.slice(0, DIGITS)
  const path = `medias/${year}/${said === undefined ? own : `${said}-${own}`}.${extension}`
  if (placeOf(path).kind !== 'media') throw new Error(`not a media path: ${path}`)
  return path
}

/** « Atelier de gravure, un mardi soir… » → `atelier-de-gravure-un-mardi-soir`, cut between two words. */
function shortName(words: string): string {
  const whole = segmentFrom(words)
  if (whole.length <= WORDS_MAX) return whole
  const cut = whole.slice(0, WORDS_MAX + 1)
  return cut.slice(0, cut.lastIndexOf('-') > 0 ? cut.lastIndexOf('-') : WORDS_MAX)
}

/** « IMG_2034.jpg » says nothing to anybody; « affiche-loto.jpg » does. Without its extension. */
export function wordsOfFileName(name: string): string {
  const bare = name.replace(/\.[^.]*$/, '')
  return /^(?:img|dsc[fn]?|dcim|pxl|mvimg|photo|image|wp|screenshot|capture)?[-_ ]*[\d\-_ ()]*$/i.test(bare) ? '' : bare
}

/** The title that a document's file name suggests: « statuts_2026-final.pdf » → « Statuts 2026 final ». */
export function titleFromFileName(name: string): string {
  const words = name
    .replace(/\.[^.]*$/, '')
    .replace(/[_-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1)
}
