/**
 * Prints as the workshop makes them: flat inks that overlap by a hair, edges cut by hand, lines left by the gouge, a little
 * salt where the ink did not take.
 */
import { between, type Random } from './random.ts'
import type { Point } from './svg.ts'

export interface Cuts {
  /** What is covered, before clipping. */
  x: number
  y: number
  width: number
  height: number
  ink: string
  /** Degrees, or what they are at a place. */
  angle: number | ((x: number, y: number) => number)
  /** Between rows; length and width of a stroke follow. */
  gap?: number
  long?: number
  wide?: number
}

/** Strokes of the gouge: thin lenses in rows, none like the next. */
export function cuts(random: Random, { x, y, width, height, ink, angle, gap = 22, long = 90, wide = 5 }: Cuts): string {
  let d = ''
  const reach = Math.hypot(width, height) / 2
  const steady = typeof angle === 'number' ? (angle * Math.PI) / 180 : 0
  const [cx, cy] = [x + width / 2, y + height / 2]
  for (let row = -reach; row < reach; row += gap) {
    for (let along = -reach + between(random, 0, long); along < reach; along += long * between(random, 1.1, 1.7)) {
      const px = cx + along * Math.cos(steady) - row * Math.sin(steady)
      const py = cy + along * Math.sin(steady) + row * Math.cos(steady)
      if (px < x - long || px > x + width + long || py < y - long || py > y + height + long) continue
      const turn = typeof angle === 'number' ? steady : (angle(px, py) * Math.PI) / 180
      const half = (long * between(random, 0.3, 0.62)) / 1
      d += stroke(
        px + between(random, -4, 4),
        py + between(random, -4, 4),
        turn,
        half,
        wide * between(random, 0.6, 1.3),
      )
    }
  }
  return `<path d="${d}" fill="${ink}"/>`
}

/** Strokes around a centre, from one distance to another. */
export function rays(
  random: Random,
  [x, y]: Point,
  from: number,
  to: number,
  count: number,
  ink: string,
  wide = 7,
): string {
  let d = ''
  for (let index = 0; index < count; index++) {
    const turn = (2 * Math.PI * (index + between(random, -0.2, 0.2))) / count
    for (let far = from + between(random, 0, 60); far < to; far += between(random, 130, 220)) {
      const half = between(random, 40, 80) * (0.6 + far / to)
      d += stroke(
        x + Math.cos(turn) * (far + half),
        y + Math.sin(turn) * (far + half),
        turn,
        half,
        wide * (0.5 + far / to),
      )
    }
  }
  return `<path d="${d}" fill="${ink}"/>`
}

function stroke(x: number, y: number, turn: number, half: number, wide: number): string {
  const n = (value: number): string => value.toFixed(1)
  const [dx, dy] = [Math.cos(turn) * half, Math.sin(turn) * half]
  const [nx, ny] = [-Math.sin(turn) * wide, Math.cos(turn) * wide]
  return `M${n(x - dx)} ${n(y - dy)}Q${n(x + nx)} ${n(y + ny)} ${n(x + dx)} ${n(y + dy)}Q${n(x - nx)} ${n(y - ny)} ${n(x - dx)} ${n(y - dy)}Z`
}

let clips = 0
/** What is inside a path, seen only there. */
export function within(d: string, inside: string): string {
  clips += 1
  return `<clipPath id="c${clips}"><path d="${d}"/></clipPath><g clip-path="url(#c${clips})">${inside}</g>`
}

export interface Print {
  paper: string
  /** From the lightest ink to the darkest: each is a plate of its own. */
  plates: readonly string[]
}

export function printed({ paper, plates }: Print, width: number, height: number, seed: number): string {
  clips = 0
  // The dark plate lies a hair beside the coloured ones.
  const key = `<g transform="translate(3 2)">${plates.at(-1) ?? ''}</g>`
  return `<defs>${inkFilter(seed, width, height)}</defs><rect width="${width}" height="${height}" fill="${paper}"/><g filter="url(#ink)">${plates.slice(0, -1).join('')}${key}</g>`
}

/** @see https://www.w3.org/TR/filter-effects-1/ */
function inkFilter(seed: number, width: number, height: number): string {
  return `<filter id="ink" filterUnits="userSpaceOnUse" x="0" y="0" width="${width}" height="${height}" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency=".016" numOctaves="1" seed="${seed}" result="hand"/><feDisplacementMap in="SourceGraphic" in2="hand" scale="13" xChannelSelector="R" yChannelSelector="G" result="edge"/><feTurbulence type="fractalNoise" baseFrequency=".22" numOctaves="1" seed="${seed + 7}" result="grain"/><feColorMatrix in="grain" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 9 0 0 0 -1.2" result="salt"/><feComposite in="edge" in2="salt" operator="in"/></filter>`
}
