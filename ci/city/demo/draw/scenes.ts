/**
 * Scenes in the manner of linocuts: few inks, plain shapes, gouge lines left in the flat parts. Each gives the inside of
 * an SVG of the asked size, in pixels.
 */
import type { Inks } from './inks.ts'
import { between, type Random } from './random.ts'

export interface Sheet {
  width: number
  height: number
  inks: Inks
  random: Random
}

const n = (value: number): string => value.toFixed(1)

/** A flat shape with lines left by the gouge, which follow one direction. */
function gouged(sheet: Sheet, id: string, shape: string, ink: string, cut: string, angle: number): string {
  const step = between(sheet.random, 15, 24)
  return `<pattern id="${id}" width="${n(step * 4)}" height="${n(step)}" patternUnits="userSpaceOnUse" patternTransform="rotate(${n(angle)})"><rect width="100%" height="100%" fill="${ink}"/><path d="M2 ${n(step / 2)}h${n(step * 1.7)}M${n(step * 2.3)} ${n(step / 2 + 3)}h${n(step)}" stroke="${cut}" stroke-width="3" stroke-linecap="round"/></pattern>${shape.replace('/>', ` fill="url(#${id})"/>`)}`
}

function ridge(sheet: Sheet, base: number, swing: number, waves: number): string {
  const { width, height, random } = sheet
  const points = Array.from({ length: waves + 1 }, (_, index) => {
    return [(width * index) / waves, base + between(random, -swing, swing)] as const
  })
  let path = `M0 ${height}V${n(points[0]?.[1] ?? base)}`
  for (let index = 1; index < points.length; index++) {
    const [x0, y0] = points[index - 1] ?? [0, base]
    const [x1, y1] = points[index] ?? [width, base]
    const middle = (x0 + x1) / 2
    path += `C${n(middle)} ${n(y0)} ${n(middle)} ${n(y1)} ${n(x1)} ${n(y1)}`
  }
  return `<path d="${path}V${height}Z"/>`
}

function person(x: number, ground: number, size: number, coat: string, skin: string, tilt = 0): string {
  const head = size * 0.17
  return `<g transform="rotate(${n(tilt)} ${n(x)} ${n(ground)})"><path d="M${n(x - size * 0.3)} ${n(ground)}C${n(x - size * 0.34)} ${n(ground - size * 0.42)} ${n(x - size * 0.16)} ${n(ground - size * 0.66)} ${n(x)} ${n(ground - size * 0.66)}S${n(x + size * 0.34)} ${n(ground - size * 0.42)} ${n(x + size * 0.3)} ${n(ground)}Z" fill="${coat}"/><circle cx="${n(x)}" cy="${n(ground - size * 0.83)}" r="${n(head)}" fill="${skin}"/></g>`
}

export function hills(sheet: Sheet): string {
  const { width, height, inks, random } = sheet
  const sun = between(random, 0.6, 0.8) * width
  return `<rect width="${width}" height="${height}" fill="${inks.light}"/>
<circle cx="${n(sun)}" cy="${n(height * 0.3)}" r="${n(height * 0.17)}" fill="${inks.paper}"/>
${gouged(sheet, 'far', ridge(sheet, height * 0.55, height * 0.1, 3), inks.middle, inks.light, -8)}
${gouged(sheet, 'near', ridge(sheet, height * 0.72, height * 0.07, 2), inks.strong, inks.middle, 6)}
${ridge(sheet, height * 0.88, height * 0.04, 3).replace('/>', ` fill="${inks.dark}"/>`)}`
}

export function together(sheet: Sheet): string {
  const { width, height, inks, random } = sheet
  const coats = [inks.strong, inks.paper, inks.middle, inks.dark, inks.strong]
  const people = coats.map((coat, index) => {
    const x = width * (0.16 + index * 0.17)
    const size = height * between(random, 0.42, 0.58)
    return person(x, height * 0.98, size, coat, index % 2 === 0 ? inks.dark : inks.strong, between(random, -4, 4))
  })
  return `${hills({ ...sheet, inks: { ...inks, dark: inks.strong } })}${people.join('')}`
}

export function street(sheet: Sheet): string {
  const { width, height, inks, random } = sheet
  let out = `<rect width="${width}" height="${height}" fill="${inks.paper}"/><circle cx="${n(width * 0.2)}" cy="${n(height * 0.22)}" r="${n(height * 0.1)}" fill="${inks.light}"/>`
  const colours = [inks.strong, inks.middle, inks.dark, inks.light]
  let x = -20
  for (let index = 0; x < width; index++) {
    const w = between(random, width * 0.1, width * 0.17)
    const h = between(random, height * 0.4, height * 0.78)
    const colour = colours[index % colours.length] ?? inks.strong
    out += `<path d="M${n(x)} ${height}V${n(height - h)}l${n(w / 2)} ${n(-between(random, 20, height * 0.1))}l${n(w / 2)} ${n(height * 0.04)}V${height}Z" fill="${colour}"/>`
    const pane = colour === inks.light ? inks.dark : inks.light
    for (let row = 0; row < 5; row++) {
      for (let column = 0; column < 3; column++) {
        if (random() < 0.28) continue
        const top = height - h + 60 + row * (h / 6)
        out += `<rect x="${n(x + w * (0.14 + column * 0.27))}" y="${n(top)}" width="${n(w * 0.17)}" height="${n(h / 11)}" rx="3" fill="${random() < 0.75 ? pane : inks.paper}"/>`
      }
    }
    x += w + between(random, 4, 14)
  }
  return `${out}<path d="M0 ${height}V${n(height * 0.94)}H${width}V${height}Z" fill="${inks.dark}"/>`
}

export function leaves(sheet: Sheet): string {
  const { width, height, inks, random } = sheet
  let out = `<rect width="${width}" height="${height}" fill="${inks.paper}"/>`
  const colours = [inks.strong, inks.middle, inks.dark, inks.light]
  for (let index = 0; index < 13; index++) {
    const x = (width * (index % 5) + width * 0.5) / 5 + between(random, -60, 60)
    const y = height * (0.2 + 0.3 * Math.floor(index / 5)) + between(random, -40, 40)
    const long = between(random, height * 0.14, height * 0.24)
    const colour = colours[index % colours.length] ?? inks.strong
    const veins = [0.25, 0.45, 0.65]
      .map(
        (at) =>
          `M0 ${n(-long + 2 * long * at)}l${n(long * 0.24)} ${n(-long * 0.2)}M0 ${n(-long + 2 * long * at)}l${n(-long * 0.24)} ${n(-long * 0.2)}`,
      )
      .join('')
    out += `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(between(random, -70, 70))})"><path d="M0 ${n(-long)}C${n(long * 0.6)} ${n(-long * 0.4)} ${n(long * 0.5)} ${n(long * 0.5)} 0 ${n(long)}C${n(-long * 0.5)} ${n(long * 0.5)} ${n(-long * 0.6)} ${n(-long * 0.4)} 0 ${n(-long)}Z" fill="${colour}"/><path d="M0 ${n(-long * 0.9)}V${n(long * 1.15)}${veins}" stroke="${inks.paper}" stroke-width="5" fill="none" stroke-linecap="round"/></g>`
  }
  return out
}

export function stage(sheet: Sheet): string {
  const { width, height, inks, random } = sheet
  const folds = Array.from({ length: 9 }, (_, index) => {
    const x = (width * index) / 9
    return `<path d="M${n(x)} 0C${n(x + 30)} ${n(height * 0.4)} ${n(x - 20)} ${n(height * 0.7)} ${n(x + 14)} ${n(height * 0.86)}" stroke="${inks.dark}" stroke-width="7" fill="none" opacity=".55"/>`
  })
  return `<rect width="${width}" height="${height}" fill="${inks.strong}"/>${folds.join('')}
<path d="M${n(width * 0.3)} 0L${n(width * 0.12)} ${n(height * 0.86)}H${n(width * 0.62)}Z" fill="${inks.light}" opacity=".55"/>
<path d="M${n(width * 0.7)} 0L${n(width * 0.42)} ${n(height * 0.86)}H${n(width * 0.92)}Z" fill="${inks.paper}" opacity=".45"/>
<path d="M0 ${n(height * 0.86)}H${width}V${height}H0Z" fill="${inks.dark}"/>
${person(width * 0.37, height * 0.9, height * between(random, 0.45, 0.55), inks.paper, inks.dark, -5)}
${person(width * 0.6, height * 0.9, height * between(random, 0.5, 0.6), inks.middle, inks.dark, 6)}
${[0.08, 0.22, 0.36, 0.5, 0.64, 0.78, 0.92].map((at) => `<circle cx="${n(width * at)}" cy="${n(height * 0.985)}" r="${n(height * 0.055)}" fill="${inks.strong}"/>`).join('')}`
}

export function press(sheet: Sheet): string {
  const { width, height, inks, random } = sheet
  const x = width * 0.5
  const wheel = height * 0.25
  const spokes = Array.from({ length: 8 }, (_, index) => {
    const angle = (Math.PI * index) / 4 + between(random, 0, 0.2)
    return `M${n(x)} ${n(height * 0.42)}l${n(Math.cos(angle) * wheel)} ${n(Math.sin(angle) * wheel)}`
  })
  return `<rect width="${width}" height="${height}" fill="${inks.light}"/>
${gouged(sheet, 'table', `<path d="M0 ${n(height * 0.7)}H${width}V${height}H0Z"/>`, inks.strong, inks.middle, 3)}
<path d="M${n(width * 0.28)} ${n(height * 0.24)}h${n(width * 0.08)}v${n(height * 0.5)}h${n(-width * 0.08)}ZM${n(width * 0.64)} ${n(height * 0.24)}h${n(width * 0.08)}v${n(height * 0.5)}h${n(-width * 0.08)}Z" fill="${inks.dark}"/>
<rect x="${n(width * 0.2)}" y="${n(height * 0.62)}" width="${n(width * 0.6)}" height="${n(height * 0.07)}" fill="${inks.dark}"/>
<rect x="${n(width * 0.25)}" y="${n(height * 0.55)}" width="${n(width * 0.5)}" height="${n(height * 0.06)}" rx="30" fill="${inks.strong}"/>
<rect x="${n(width * 0.38)}" y="${n(height * 0.59)}" width="${n(width * 0.44)}" height="${n(height * 0.026)}" fill="${inks.paper}"/>
<circle cx="${n(x)}" cy="${n(height * 0.42)}" r="${n(wheel)}" fill="none" stroke="${inks.dark}" stroke-width="26"/>
<path d="${spokes.join('')}" stroke="${inks.dark}" stroke-width="16"/><circle cx="${n(x)}" cy="${n(height * 0.42)}" r="34" fill="${inks.middle}"/>`
}

export function desk(sheet: Sheet): string {
  const { width, height, inks, random } = sheet
  const books = [inks.strong, inks.middle, inks.light, inks.dark, inks.strong, inks.middle].map((colour, index) => {
    const h = height * between(random, 0.2, 0.32)
    return `<rect x="${n(width * (0.06 + index * 0.05))}" y="${n(height * 0.7 - h)}" width="${n(width * 0.044)}" height="${n(h)}" rx="5" fill="${colour}"/>`
  })
  const lamp = `<path d="M${n(width * 0.78)} ${n(height * 0.7)}V${n(height * 0.38)}L${n(width * 0.68)} ${n(height * 0.24)}" stroke="${inks.dark}" stroke-width="14" fill="none" stroke-linejoin="round"/><path d="M${n(width * 0.6)} ${n(height * 0.3)}L${n(width * 0.7)} ${n(height * 0.15)}L${n(width * 0.76)} ${n(height * 0.26)}Z" fill="${inks.strong}"/><path d="M${n(width * 0.6)} ${n(height * 0.3)}L${n(width * 0.76)} ${n(height * 0.26)}L${n(width * 0.72)} ${n(height * 0.7)}H${n(width * 0.44)}Z" fill="${inks.light}" opacity=".6"/>`
  return `<rect width="${width}" height="${height}" fill="${inks.paper}"/>${lamp}${books.join('')}
${gouged(sheet, 'wood', `<path d="M0 ${n(height * 0.7)}H${width}V${height}H0Z"/>`, inks.middle, inks.light, 2)}
${person(width * 0.46, height * 0.86, height * 0.52, inks.strong, inks.dark, -3)}${person(width * 0.6, height * 0.86, height * 0.4, inks.dark, inks.middle, 5)}
<path d="M${n(width * 0.4)} ${n(height * 0.84)}l${n(width * 0.13)} ${n(-height * 0.03)}l${n(width * 0.13)} ${n(height * 0.03)}v${n(height * 0.05)}l${n(-width * 0.13)} ${n(-height * 0.03)}l${n(-width * 0.13)} ${n(height * 0.03)}Z" fill="${inks.paper}"/>`
}

export function moon(sheet: Sheet): string {
  const { width, height, inks, random } = sheet
  const stars = Array.from({ length: 34 }, () => {
    return `<circle cx="${n(between(random, 0, width))}" cy="${n(between(random, 0, height * 0.6))}" r="${n(between(random, 2, 7))}" fill="${inks.light}"/>`
  })
  const waves = [0.68, 0.78, 0.88].map((at, index) =>
    gouged(
      sheet,
      `wave${index}`,
      ridge(sheet, height * at, height * 0.03, 5),
      index === 1 ? inks.middle : inks.strong,
      inks.paper,
      0,
    ),
  )
  return `<rect width="${width}" height="${height}" fill="${inks.dark}"/>${stars.join('')}<circle cx="${n(width * 0.3)}" cy="${n(height * 0.34)}" r="${n(height * 0.2)}" fill="${inks.light}"/><circle cx="${n(width * 0.36)}" cy="${n(height * 0.29)}" r="${n(height * 0.18)}" fill="${inks.dark}"/>${waves.join('')}`
}

export function still(sheet: Sheet): string {
  const { width, height, inks, random } = sheet
  const fruits = [0.3, 0.42, 0.53, 0.66].map((at, index) => {
    const r = height * between(random, 0.07, 0.11)
    const colour = [inks.strong, inks.light, inks.middle, inks.strong][index] ?? inks.strong
    return `<circle cx="${n(width * at)}" cy="${n(height * 0.74 - r)}" r="${n(r)}" fill="${colour}"/><path d="M${n(width * at)} ${n(height * 0.74 - 2 * r)}q12 -34 40 -30" stroke="${inks.dark}" stroke-width="8" fill="none"/>`
  })
  return `<rect width="${width}" height="${height}" fill="${inks.paper}"/><path d="M${n(width * 0.12)} 0h${n(width * 0.2)}v${n(height * 0.74)}h${n(-width * 0.2)}Z" fill="${inks.light}" opacity=".6"/>
${gouged(sheet, 'cloth', `<path d="M0 ${n(height * 0.74)}H${width}V${height}H0Z"/>`, inks.dark, inks.strong, 12)}
<path d="M${n(width * 0.74)} ${n(height * 0.74)}c-60 -60 -70 -180 -20 -250v-90h90v90c50 70 40 190 -20 250Z" fill="${inks.strong}"/><path d="M${n(width * 0.755)} ${n(height * 0.42)}q60 -210 190 -230M${n(width * 0.76)} ${n(height * 0.42)}q-30 -190 -150 -220" stroke="${inks.dark}" stroke-width="9" fill="none"/>${fruits.join('')}`
}

export const scenes = { hills, together, street, leaves, stage, press, desk, moon, still } as const
export type SceneName = keyof typeof scenes
