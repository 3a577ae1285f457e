/** What becomes of a photo before it is kept: turned by quarters, then cut to a rectangle. Pixels, not a note beside them. */
import { WHOLE, type Frame } from './frame.ts'
import type { Size } from './photo-limits.ts'
import { pointAt, type Point } from './point.ts'

/** Quarters, clockwise. */
export type Turn = 0 | 1 | 2 | 3

export interface Cut {
  turn: Turn
  /** Of the turned picture; null for all of it. */
  frame: Frame | null
}

export const UNCUT: Cut = { turn: 0, frame: null }

/** The same as plain values: what the screen observes can neither be sent to a worker nor be kept. */
export const plainCut = ({ turn, frame }: Cut): Cut => ({ turn, frame: frame && { ...frame } })

/** One quarter more, clockwise: what was inside of the rectangle still is. */
export function turned({ turn, frame }: Cut): Cut {
  return {
    turn: ((turn + 1) % 4) as Turn,
    frame: frame && { x: 1 - frame.y - frame.height, y: frame.x, width: frame.height, height: frame.width },
  }
}

export const turnedPoint = ({ x, y }: Point): Point => pointAt(100 - y, x)

/** The same spot after another rectangle was chosen; null when it was cut off. */
export function pointAfter(point: Point, before: Frame | null, after: Frame | null): Point | null {
  const [from, to] = [before ?? WHOLE, after ?? WHOLE]
  const x = (from.x + (point.x / 100) * from.width - to.x) / to.width
  const y = (from.y + (point.y / 100) * from.height - to.y) / to.height
  return x < 0 || x > 1 || y < 0 || y > 1 ? null : pointAt(x * 100, y * 100)
}

/** The turned picture in pixels, and the rectangle of it that is kept. */
export function keptRectangle(picture: Size, { turn, frame }: Cut): { whole: Size; x: number; y: number } & Size {
  const whole = turn % 2 === 0 ? picture : { width: picture.height, height: picture.width }
  const { x, y, width, height } = frame ?? WHOLE
  const [left, top] = [Math.round(x * whole.width), Math.round(y * whole.height)]
  return {
    whole,
    x: left,
    y: top,
    width: Math.max(1, Math.min(whole.width - left, Math.round(width * whole.width))),
    height: Math.max(1, Math.min(whole.height - top, Math.round(height * whole.height))),
  }
}
