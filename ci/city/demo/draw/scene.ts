/** A scene is drawn on its own sheet, of the shape that its subject wants. */
import type { Random } from './random.ts'

export interface Scene {
  width: number
  height: number
  /** Inside of an SVG of that size. */
  draw(random: Random): string
}

export const WIDE = { width: 1600, height: 1067 } as const
export const TALL = { width: 1067, height: 1600 } as const
export const HERO = { width: 1600, height: 1200 } as const
export const SQUARE = { width: 1200, height: 1200 } as const
