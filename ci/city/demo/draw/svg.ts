/** Shapes as SVG text. Lengths are those of the scene's own sheet, in its units; angles in degrees. */
export type Point = readonly [x: number, y: number]

const n = (value: number): string => String(Math.round(value * 10) / 10)

export function at(list: readonly string[], index: number): string {
  return list[((index % list.length) + list.length) % list.length] ?? '#000'
}

export function times(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join('')
}

export function disc(x: number, y: number, r: number, fill: string): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"/>`
}

export function oval(x: number, y: number, rx: number, ry: number, fill: string, turn = 0): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" transform="rotate(${n(turn)} ${n(x)} ${n(y)})"/>`
}

export function box(x: number, y: number, width: number, height: number, fill: string, round = 0): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(round)}" fill="${fill}"/>`
}

export function poly(points: readonly Point[], fill: string): string {
  return `<path d="${cornered(points)}" fill="${fill}"/>`
}

export function blob(points: readonly Point[], fill: string): string {
  return `<path d="${smooth(points, true)}" fill="${fill}"/>`
}

export function path(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`
}

export function line(points: readonly Point[], ink: string, width: number): string {
  return `<path d="${smooth(points, false)}" fill="none" stroke="${ink}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"/>`
}

/** Straight from point to point. */
export function rod(points: readonly Point[], ink: string, width: number): string {
  return `<path d="${cornered(points).slice(0, -1)}" fill="none" stroke="${ink}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"/>`
}

export function ring(x: number, y: number, r: number, ink: string, width: number): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="${ink}" stroke-width="${n(width)}"/>`
}

export function turned(inside: string, angle: number, x: number, y: number): string {
  return `<g transform="rotate(${n(angle)} ${n(x)} ${n(y)})">${inside}</g>`
}

export function cornered(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`
}

/** A curve through every point (Catmull–Rom). */
export function smooth(points: readonly Point[], closed: boolean): string {
  const count = points.length
  const point = (index: number): Point => {
    const found = closed ? points[(index + count) % count] : points[Math.min(count - 1, Math.max(0, index))]
    return found ?? [0, 0]
  }
  const [x, y] = point(0)
  let d = `M${n(x)} ${n(y)}`
  for (let index = 0; index < (closed ? count : count - 1); index++) {
    const [[ax, ay], [bx, by], [cx, cy], [dx, dy]] = [
      point(index - 1),
      point(index),
      point(index + 1),
      point(index + 2),
    ]
    d += `C${n(bx + (cx - ax) / 6)} ${n(by + (cy - ay) / 6)} ${n(cx - (dx - bx) / 6)} ${n(cy - (dy - by) / 6)} ${n(cx)} ${n(cy)}`
  }
  return closed ? `${d}Z` : d
}
