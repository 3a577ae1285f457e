import type { Mark, Node } from '@milkdown/kit/prose/model'
import { addressesOf } from '../markdown/write-markdown.ts'

/** A stretch of a line under the same marks. A `solid` piece (picture, note, break) is never trimmed or merged. */
interface Piece {
  readonly marks: string
  readonly text: string
  readonly solid: boolean
}

/**
 * What a line says, as a string: spaces at its ends, the marks of spaces, and a line break of the file (which reads as
 * a space) do not count; a bare address is a link whether it is marked or not, since the site makes one of it.
 */
export function inlineMeaning(block: Node, oneLine: boolean): string {
  const pieces: Piece[] = []
  block.forEach((child) => pieces.push(...piecesOf(child, oneLine)))
  const line = trim(merge(spaced(pieces)))
  return line.map(({ marks, text }) => `${marks}\u0001${text}`).join('\u0002')
}

function piecesOf(node: Node, oneLine: boolean): readonly Piece[] {
  if (node.isText) {
    const text = node.text ?? ''
    const marks = marksOf(node)
    if (node.marks.some((mark) => mark.type.name === 'inlineCode'))
      return [{ marks, text: text.replaceAll('\n', ' '), solid: true }]
    return text
      .split(/([ \t\n]+)/)
      .map((part, index) => ({ marks: index % 2 === 1 ? '' : marks, text: part, solid: false }))
  }
  if (node.type.name === 'hardbreak') {
    const space = node.attrs['isInline'] === true || oneLine
    return [space ? { marks: '', text: '\n', solid: false } : { marks: '', text: '\u0003', solid: true }]
  }
  const { reference: _reference, ...attrs } = node.attrs
  return [{ marks: marksOf(node), text: `\u0004${node.type.name}${JSON.stringify(attrs)}`, solid: true }]
}

function marksOf(node: Node): string {
  return node.marks
    .filter((mark) => !isBareLink(mark, node))
    .map(markMeaning)
    .toSorted()
    .join(',')
}

function markMeaning(mark: Mark): string {
  if (mark.type.name !== 'link') return mark.type.name
  const { href, title } = mark.attrs
  return `link${JSON.stringify([href, title || null])}`
}

function isBareLink(mark: Mark, node: Node): boolean {
  return mark.type.name === 'link' && !mark.attrs['title'] && addressesOf(node.text ?? '').includes(mark.attrs['href'])
}

/** A run of spaces that holds a line break of the file is one space. */
function spaced(pieces: readonly Piece[]): readonly Piece[] {
  return merge(pieces).map((piece) =>
    piece.solid ? piece : { ...piece, text: piece.text.replace(/[ \t]*\n[ \t\n]*/g, ' ') },
  )
}

function merge(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (piece.text === '') continue
    if (last && !last.solid && !piece.solid && last.marks === piece.marks) {
      merged[merged.length - 1] = { ...last, text: last.text + piece.text }
    } else merged.push(piece)
  }
  return merged
}

/** Spaces at the ends of the line and around line breaks; line breaks at its end. */
function trim(pieces: readonly Piece[]): readonly Piece[] {
  const line = [...pieces]
  while (isBreak(line.at(-1)) || isSpace(line.at(-1))) line.pop()
  return line
    .map((piece, index) => {
      if (piece.solid) return piece
      const first = index === 0 || isBreak(line[index - 1])
      const last = index === line.length - 1 || isBreak(line[index + 1])
      const text = piece.text.replace(first ? /^[ \t]+/ : /$^/, '').replace(last ? /[ \t]+$/ : /$^/, '')
      return { ...piece, text }
    })
    .filter((piece) => piece.text !== '')
}

const isBreak = (piece: Piece | undefined) => piece?.text === '\u0003'
const isSpace = (piece: Piece | undefined) => piece !== undefined && !piece.solid && /^[ \t]*$/.test(piece.text)
