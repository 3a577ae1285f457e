/**
 * The card of a page without a picture of its own: a small poster in the site's colours and letters. Each home layout
 * has its own, so that two associations do not look alike where their pages are shared.
 */
import type { Colours } from '../theme/palettes.ts'
import { SHARING_SIZE, type SharingCard } from '../theme/sharing.ts'
import type { CardFaces } from './card-faces.ts'
import { fitText, type FittedText } from './fit-text.ts'
import type { Typeface } from './typeface.ts'

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** How wide the picture at the right is, where a card has one that cannot fill it. */
export const PANEL_WIDTH = 452
const { width: WIDTH, height: HEIGHT } = SHARING_SIZE
const MARGIN = 76
const TILE = 76
/** Kept free at the right of the first line, for what is drawn there. */
const SUN = 110
const TEAR = { width: 224, height: 276 }

interface Inks {
  paper: string
  title: string
  quiet: string
  mark: string
  onMark: string
}

export function inksOf(home: SharingCard['look']['home'], light: Colours): Inks {
  if (home === 'affiche') {
    return { paper: light.accent, title: light.on, quiet: light.on, mark: light.on, onMark: light.accent }
  }
  return { paper: light.paper, title: light.ink, quiet: light.muted, mark: light.accent, onMark: light.on }
}

/** Where the association's logo goes; as wide as it is, up to a limit. */
export const LOGO_BOX: Rectangle = { x: MARGIN, y: 60, width: 220, height: 92 }

/** @param panel whether a picture takes the right of the card. @param logo pixels that the logo takes, or null. */
export function drawCard(
  card: SharingCard,
  faces: CardFaces,
  light: Colours,
  { panel, logo }: { panel: boolean; logo: number | null },
): string {
  const inks = inksOf(card.look.home, light)
  const right = panel ? WIDTH - PANEL_WIDTH : WIDTH
  const tear = card.date !== null && !panel
  const column = right - 2 * MARGIN - (tear ? TEAR.width + 56 : 0)
  const title = faces.title.drawable(card.title === '' ? card.name : card.title)
  const name = card.title === '' ? '' : faces.strong.drawable(card.name)
  const note = noteOf(card, faces, column)
  const noteTop = HEIGHT - MARGIN - noteHeight(note)
  const journal = card.look.home === 'journal'
  const top = journal && name !== '' ? 196 : name === '' && logo === null ? MARGIN + 12 : 188
  const bottom = note === null ? HEIGHT - MARGIN : noteTop - NOTE_GAP
  return svg([
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${inks.paper}"/>`,
    decoration(card.look.home, light, right, panel),
    journal && name !== '' ? masthead(name, faces, inks, light, right) : heading(name, faces, inks, logo, right),
    titleBlock(title, faces, inks.title, card.title === '' ? 168 : 124, {
      x: MARGIN,
      y: top,
      width: column,
      height: bottom - top,
    }),
    note === null ? '' : inInk(inks.quiet, linesOf(note, faces.text, MARGIN, noteTop, NOTE_LINE)),
    tear ? drawTear(card, faces, light, WIDTH - MARGIN - TEAR.width, HEIGHT - MARGIN - TEAR.height) : '',
  ])
}

/** What lies over a picture: the date of an event. `at`: left edge of the block. */
export function drawDate(card: SharingCard, faces: CardFaces, light: Colours, at: number): string {
  return svg([drawTear(card, faces, light, at, HEIGHT - 56 - TEAR.height)])
}

export const TEAR_WIDTH = TEAR.width

const NOTE_LINE = 1.32
/** Below the base line of the title: room for its descending letters. */
const NOTE_GAP = 54

function noteOf(card: SharingCard, faces: CardFaces, width: number): FittedText | null {
  const text = faces.text.drawable(card.note)
  if (text === '') return null
  return fitText(text, { width, height: 92, largest: 36, smallest: 30, line: NOTE_LINE, lines: 2 }, (line, size) =>
    faces.text.width(line, size),
  )
}

function noteHeight(note: FittedText | null): number {
  return note === null ? 0 : note.size * (0.74 + NOTE_LINE * (note.lines.length - 1))
}

/** Stands on the bottom of its box, as a poster's title does. */
function titleBlock(title: string, faces: CardFaces, ink: string, largest: number, box: Rectangle): string {
  if (title === '') return ''
  const { titleSpacing, titleLine } = faces
  const fitted = fitText(
    title,
    { width: box.width, height: box.height, largest, smallest: 52, line: titleLine },
    (line, size) => faces.title.width(line, size, titleSpacing),
  )
  const { size, lines } = fitted
  const first = box.y + box.height - (lines.length - 1) * titleLine * size
  const drawn = lines.map((line, index) =>
    faces.title.draw(line, { x: box.x, y: first + index * titleLine * size, size, spacing: titleSpacing }),
  )
  return inInk(ink, drawn.join(''))
}

function linesOf({ lines, size }: FittedText, face: Typeface, x: number, top: number, line: number): string {
  return lines.map((text, index) => face.draw(text, { x, y: top + size * (0.74 + index * line), size })).join('')
}

/** The association: its logo, or its initial on a tile, and its name. */
function heading(name: string, faces: CardFaces, inks: Inks, logo: number | null, right: number): string {
  const middle = LOGO_BOX.y + LOGO_BOX.height / 2
  const tile = logo === null && name !== '' ? initial(name, faces, inks, middle - TILE / 2) : ''
  if (name === '') return tile
  const x = MARGIN + (logo ?? TILE) + 24
  const fitted = fitText(
    name,
    { width: right - MARGIN - SUN - x, height: 84, largest: 36, smallest: 30, line: 1.2, lines: 2 },
    (line, size) => faces.strong.width(line, size),
  )
  const block = fitted.size * (0.72 + 1.2 * (fitted.lines.length - 1))
  const top = middle - block / 2
  return tile + inInk(inks.title, linesOf(fitted, faces.strong, x, top, 1.2))
}

function initial(name: string, faces: CardFaces, inks: Inks, y: number): string {
  const letter = [...name][0]?.toUpperCase() ?? ''
  const size = 46
  const x = MARGIN + (TILE - faces.strong.width(letter, size)) / 2
  const radius = Math.min(faces.radius, TILE / 2)
  return `<rect x="${MARGIN}" y="${y}" width="${TILE}" height="${TILE}" rx="${radius}" fill="${inks.mark}"/>${inInk(
    inks.onMark,
    faces.strong.draw(letter, { x, y: y + TILE / 2 + size * 0.34, size }),
  )}`
}

/** The name as a newspaper says its own: in its title letters, between two rules. */
function masthead(name: string, faces: CardFaces, inks: Inks, light: Colours, right: number): string {
  const fitted = fitText(
    name,
    { width: right - 2 * MARGIN, height: 60, largest: 54, smallest: 34, line: 1.1, lines: 1 },
    (line, size) => faces.title.width(line, size, faces.titleSpacing),
  )
  const text = fitted.lines[0] ?? ''
  return [
    `<rect x="${MARGIN}" y="56" width="${right - 2 * MARGIN}" height="10" fill="${light.accent}"/>`,
    inInk(inks.title, faces.title.draw(text, { x: MARGIN, y: 124, size: fitted.size, spacing: faces.titleSpacing })),
    `<rect x="${MARGIN}" y="152" width="${right - 2 * MARGIN}" height="2" fill="${light.ink}"/>`,
  ].join('')
}

function decoration(home: SharingCard['look']['home'], light: Colours, right: number, panel: boolean): string {
  // Beside a picture there is no room for it.
  const sun = panel ? '' : `<circle cx="${right - 118}" cy="112" r="52" fill="${light.spark}"/>`
  switch (home) {
    case 'affiche':
      return `<circle cx="${right - 40}" cy="${HEIGHT + 30}" r="330" fill="${light.deep}" fill-opacity=".45"/>${sun}`
    case 'journal':
      return `<rect x="0" y="${HEIGHT - 14}" width="${right}" height="14" fill="${light.accent}"/>`
    case 'simple':
      return `<circle cx="${right - 60}" cy="40" r="270" fill="${light.soft}"/><rect x="0" y="${HEIGHT - 20}" width="${right}" height="20" fill="${light.accent}"/><rect x="0" y="${HEIGHT - 20}" width="${MARGIN + TILE}" height="20" fill="${light.spark}"/>`
  }
}

/** The date block of the site's agenda, larger. */
function drawTear(card: SharingCard, faces: CardFaces, light: Colours, x: number, y: number): string {
  if (card.date === null) return ''
  const { month, day, weekday } = card.date
  const { width, height } = TEAR
  const band = 72
  const radius = Math.max(10, Math.min(faces.radius, 24))
  const centred = (face: Typeface, text: string, size: number, base: number, spacing = 0): string =>
    face.draw(text, { x: x + (width - face.width(text, size, spacing)) / 2, y: base, size, spacing })
  return [
    `<rect x="${x - 3}" y="${y - 3}" width="${width + 6}" height="${height + 6}" rx="${radius + 3}" fill="${light.line}"/>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${light.paper}"/>`,
    `<path d="M${x} ${y + band}v-${band - radius}a${radius} ${radius} 0 0 1 ${radius} -${radius}h${width - 2 * radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}v${band - radius}z" fill="${light.accent}"/>`,
    inInk(light.on, centred(faces.strong, month, 38, y + 50)),
    inInk(light.ink, centred(faces.title, day, 142, y + band + 122, faces.titleSpacing)),
    inInk(light.muted, centred(faces.text, weekday, 34, y + height - 26)),
  ].join('')
}

function inInk(ink: string, drawn: string): string {
  return `<g fill="${ink}">${drawn}</g>`
}

function svg(parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${parts.join('')}</svg>`
}
