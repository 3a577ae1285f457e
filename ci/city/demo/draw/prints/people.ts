import { type Figure, type Hair, person } from '../figures.ts'
import type { inks } from '../inks.ts'
import { cuts } from '../linocut.ts'

import { type Random } from '../random.ts'
import { at } from '../svg.ts'

/** Reg'art, first series of linocuts: the workshops, the place, the parties. */

type Inks = (typeof inks)[keyof typeof inks]

/** A figure in few inks: dark heads on light skin, or light lines on dark. */
export function printedPerson(
  index: number,
  ink: Inks,
  x: number,
  ground: number,
  height: number,
  more: Partial<Figure> = {},
): string {
  const styles: readonly Hair[] = ['curls', 'short', 'bun', 'scarf', 'long', 'bald', 'plaits', 'cap']
  return person({
    x,
    ground,
    height,
    skin: at([ink.paper, ink.middle, ink.light, ink.paper], index),
    hair: ink.dark,
    style: styles[index % styles.length] ?? 'short',
    top: at([ink.dark, ink.strong, ink.paper, ink.middle], index),
    bottom: at([ink.strong, ink.dark, ink.dark, ink.strong], index),
    face: ink.dark,
    ...more,
  })
}

/** Lines left by the gouge on clothes: short, slanted, in the paper's colour. */
export function folds(
  random: Random,
  ink: string,
  x: number,
  y: number,
  width: number,
  height: number,
  angle = 80,
): string {
  return cuts(random, { x, y, width, height, ink, angle, gap: 17, long: 46, wide: 3.4 })
}
