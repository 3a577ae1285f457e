/** What must stay in view of a photo (`Focus`), as it is chosen and as it is kept. */
import type { Focus } from '#site-builder/model/focus.ts'

export type Point = Focus

export const MIDDLE: Point = { x: 50, y: 50 }

/** « 40 25 », as a sidecar has it. */
export const writtenPoint = ({ x, y }: Point): string => `${x} ${y}`

const percent = (value: number): number => Math.round(Math.min(100, Math.max(0, value)))

export const pointAt = (x: number, y: number): Point => ({ x: percent(x), y: percent(y) })
