/** People of both series: a few plain parts, each of its own colour, so that a print or a cut paper can be made of them. */
import { blob, box, disc, line, oval, path, poly, type Point } from './svg.ts'

export type Hair = 'short' | 'long' | 'bun' | 'curls' | 'scarf' | 'cap' | 'bald' | 'plaits'

export interface Figure {
  x: number
  /** Where the feet stand, or the lower edge of a half figure. */
  ground: number
  height: number
  skin: string
  hair: string
  style: Hair
  top: string
  bottom: string
  /** Degrees from hanging, outwards: 180 is up. */
  arms?: readonly [left: number, right: number]
  skirt?: boolean
  /** Ink of eyes and mouth. */
  face: string
  /** Radius of the head for a height of 1: children have larger ones. */
  head?: number
  mouth?: 'smile' | 'open'
}

export function person(f: Figure): string {
  const h = f.height
  const r = h * (f.head ?? 0.115)
  const [cx, cy] = [f.x, f.ground - h + r]
  const shoulders = cy + r * 1.35
  const hips = f.ground - h * 0.4
  const half = h * 0.125
  return [
    behindHead(f, cx, cy, r),
    legs(f, h, hips),
    arm(f, -1, shoulders, half, h),
    arm(f, 1, shoulders, half, h),
    box(cx - r * 0.32, cy + r * 0.6, r * 0.64, r * 0.9, f.skin),
    f.skirt === true
      ? poly(
          [
            [cx - half * 0.8, shoulders],
            [cx + half * 0.8, shoulders],
            [cx + half * 1.7, f.ground - h * 0.2],
            [cx - half * 1.7, f.ground - h * 0.2],
          ],
          f.top,
        )
      : blob(
          [
            [cx - half, shoulders + h * 0.02],
            [cx - half * 0.5, shoulders - h * 0.005],
            [cx + half * 0.5, shoulders - h * 0.005],
            [cx + half, shoulders + h * 0.02],
            [cx + half * 0.95, hips],
            [cx, hips + h * 0.02],
            [cx - half * 0.95, hips],
          ],
          f.top,
        ),
    head(f, cx, cy, r),
  ].join('')
}

/** Head and shoulders, as on a small portrait. */
export function head(
  f: Pick<Figure, 'skin' | 'hair' | 'style' | 'face' | 'mouth'>,
  x: number,
  y: number,
  r: number,
): string {
  const eyes = disc(x - r * 0.36, y + r * 0.02, r * 0.1, f.face) + disc(x + r * 0.36, y + r * 0.02, r * 0.1, f.face)
  const mouth =
    f.mouth === 'open'
      ? oval(x, y + r * 0.5, r * 0.2, r * 0.26, f.face)
      : line(
          [
            [x - r * 0.28, y + r * 0.42],
            [x, y + r * 0.56],
            [x + r * 0.28, y + r * 0.42],
          ],
          f.face,
          r * 0.09,
        )
  const ears = disc(x - r * 0.96, y + r * 0.1, r * 0.2, f.skin) + disc(x + r * 0.96, y + r * 0.1, r * 0.2, f.skin)
  return `${ears}${oval(x, y, r * 0.96, r, f.skin)}${eyes}${mouth}${hairOn(f.style, f.hair, x, y, r)}`
}

function fringe(x: number, y: number, r: number, drop: number): string {
  return `M${x - r * 1.04} ${y + r * drop}C${x - r * 1.15} ${y - r * 1.3} ${x + r * 1.15} ${y - r * 1.3} ${x + r * 1.04} ${y + r * drop}C${x + r * 0.8} ${y - r * 0.5} ${x - r * 0.2} ${y - r * 0.2} ${x - r * 1.04} ${y + r * drop}Z`
}

function hairOn(style: Hair, hair: string, x: number, y: number, r: number): string {
  switch (style) {
    case 'bald':
      return ''
    case 'scarf':
      return `<path fill-rule="evenodd" d="M${x - r * 1.25} ${y + r * 1.3}C${x - r * 1.5} ${y - r * 1.6} ${x + r * 1.5} ${y - r * 1.6} ${x + r * 1.25} ${y + r * 1.3}C${x} ${y + r * 1.75} ${x} ${y + r * 1.75} ${x - r * 1.25} ${y + r * 1.3}ZM${x - r * 0.74} ${y + r * 0.1}C${x - r * 0.8} ${y - r * 0.95} ${x + r * 0.8} ${y - r * 0.95} ${x + r * 0.74} ${y + r * 0.1}C${x + r * 0.7} ${y + r * 1.1} ${x - r * 0.7} ${y + r * 1.1} ${x - r * 0.74} ${y + r * 0.1}Z" fill="${hair}"/>`
    case 'curls':
      return ring12(x, y, r, hair)
    case 'cap':
      return `${path(`M${x - r * 1.06} ${y - r * 0.2}C${x - r} ${y - r * 1.5} ${x + r} ${y - r * 1.5} ${x + r * 1.06} ${y - r * 0.2}Z`, hair)}${box(x - r * 1.12, y - r * 0.45, r * 2.24, r * 0.34, hair, r * 0.15)}${disc(x, y - r * 1.28, r * 0.22, hair)}`
    case 'bun':
      return `${disc(x, y - r * 1.2, r * 0.42, hair)}${path(fringe(x, y, r, 0), hair)}`
    case 'long':
    case 'plaits':
      return path(fringe(x, y, r, 0.15), hair)
    case 'short':
      return path(fringe(x, y, r, -0.1), hair)
  }
}

function ring12(x: number, y: number, r: number, hair: string): string {
  return Array.from({ length: 9 }, (_, index) => {
    const angle = Math.PI * (0.96 + (index * 1.08) / 8)
    return disc(x + Math.cos(angle) * r, y - r * 0.12 + Math.sin(angle) * r * 0.92, r * 0.36, hair)
  }).join('')
}

function behindHead(f: Figure, x: number, y: number, r: number): string {
  if (f.style === 'long')
    return path(
      `M${x - r * 1.1} ${y}C${x - r * 1.3} ${y - r * 1.3} ${x + r * 1.3} ${y - r * 1.3} ${x + r * 1.1} ${y}L${x + r * 1.25} ${y + r * 2}L${x - r * 1.25} ${y + r * 2}Z`,
      f.hair,
    )
  if (f.style !== 'plaits') return ''
  const plait = (side: number): string =>
    line(
      [
        [x + side * r, y],
        [x + side * r * 1.35, y + r],
        [x + side * r * 1.25, y + r * 1.9],
      ],
      f.hair,
      r * 0.4,
    )
  return plait(-1) + plait(1)
}

function legs(f: Figure, h: number, hips: number): string {
  const leg = (side: number): string => {
    const x = f.x + side * h * 0.06
    const shoe = oval(x + side * h * 0.02, f.ground - h * 0.012, h * 0.052, h * 0.022, f.face)
    return `${line(
      [
        [x, hips - h * 0.02],
        [x + side * h * 0.01, f.ground - h * 0.02],
      ],
      f.bottom,
      h * 0.095,
    )}${shoe}`
  }
  return leg(-1) + leg(1)
}

function arm(f: Figure, side: 1 | -1, shoulders: number, half: number, h: number): string {
  const angle = ((f.arms?.[side === -1 ? 0 : 1] ?? 12) * Math.PI) / 180
  const from: Point = [f.x + side * half * 0.82, shoulders + h * 0.035]
  const reach = (length: number, bend: number): Point => [
    from[0] + side * Math.sin(angle + bend) * h * length,
    from[1] + Math.cos(angle + bend) * h * length,
  ]
  const hand = reach(0.31, 0)
  return `${line([from, reach(0.16, 0.12), hand], f.top, h * 0.075)}${disc(hand[0], hand[1], h * 0.04, f.skin)}`
}
