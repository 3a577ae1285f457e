/**
 * The rectangle to which a photo is cut, in parts of the whole picture (0 to 1), and how a hand changes it: moved, or
 * drawn by a corner, always within the picture, never too small to be a picture, in a shape when one is wanted.
 */
import type { Size } from './photo-limits.ts'

export interface Frame {
  x: number
  y: number
  width: number
  height: number
}

export type Corner = 'north-west' | 'north-east' | 'south-west' | 'south-east'
export const CORNERS: readonly Corner[] = ['north-west', 'north-east', 'south-west', 'south-east']

/** Width for height, in pixels. */
export const SHAPES = { free: null, square: 1, landscape: 4 / 3, portrait: 3 / 4, wide: 16 / 9 } as const
export type Shape = keyof typeof SHAPES

/** What is left of a side at least. */
const LEAST = 0.1

export const WHOLE: Frame = { x: 0, y: 0, width: 1, height: 1 }

const between = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

export const isWhole = ({ width, height }: Frame): boolean => width > 0.995 && height > 0.995

/** Width for height of a shape in parts of the picture; null for none. */
function slope(shape: Shape, picture: Size): number | null {
  const wanted = SHAPES[shape]
  return wanted === null ? null : (wanted * picture.height) / picture.width
}

/** The largest rectangle of this shape, around the middle of the one before. */
export function shaped(frame: Frame, shape: Shape, picture: Size): Frame {
  const ratio = slope(shape, picture)
  if (ratio === null) return frame
  const width = Math.min(1, ratio)
  const height = width / ratio
  const [x, y] = [frame.x + (frame.width - width) / 2, frame.y + (frame.height - height) / 2]
  return { x: between(x, 0, 1 - width), y: between(y, 0, 1 - height), width, height }
}

export function movedBy(frame: Frame, by: { x: number; y: number }): Frame {
  return {
    ...frame,
    x: between(frame.x + by.x, 0, 1 - frame.width),
    y: between(frame.y + by.y, 0, 1 - frame.height),
  }
}

/** Drawn by a corner: the opposite one stays where it is. */
export function drawnBy(
  frame: Frame,
  corner: Corner,
  by: { x: number; y: number },
  shape: Shape,
  picture: Size,
): Frame {
  const [west, north] = [corner.endsWith('west'), corner.startsWith('north')]
  const [right, bottom] = [frame.x + frame.width, frame.y + frame.height]
  const [mostWide, mostHigh] = [west ? right : 1 - frame.x, north ? bottom : 1 - frame.y]
  const [wider, higher] = [west ? -by.x : by.x, north ? -by.y : by.y]
  let width = between(frame.width + wider, LEAST, mostWide)
  let height = between(frame.height + higher, LEAST, mostHigh)
  const ratio = slope(shape, picture)
  if (ratio !== null) {
    // The direction in which the hand went further leads.
    const led = Math.abs(wider) >= Math.abs(higher) * ratio ? frame.width + wider : (frame.height + higher) * ratio
    width = between(led, LEAST * Math.max(1, ratio), Math.min(mostWide, mostHigh * ratio))
    height = width / ratio
  }
  return { x: west ? right - width : frame.x, y: north ? bottom - height : frame.y, width, height }
}
