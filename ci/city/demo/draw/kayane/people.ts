import { type Figure, type Hair, person } from '../figures.ts'
import { at } from '../svg.ts'
import { hairs, hues, skins } from './hues.ts'

export function someone(index: number, x: number, ground: number, height: number, more: Partial<Figure> = {}): string {
  const styles: readonly Hair[] = ['short', 'long', 'curls', 'scarf', 'bun', 'plaits', 'cap', 'bald']
  const tops = [hues.coral, hues.sea, hues.ochre, hues.green, hues.plum, hues.brick, hues.leaf]
  const style = styles[index % styles.length] ?? 'short'
  return person({
    x,
    ground,
    height,
    skin: at(skins, index),
    hair: style === 'scarf' || style === 'cap' ? at(tops, index + 2) : at(hairs, index * 2),
    style,
    top: at(tops, index),
    bottom: at([hues.night, hues.forest, hues.ink, hues.plum], index),
    face: hues.ink,
    ...more,
  })
}

/** Kayane, outside: what the children cut out when they come back from a day together. */

export function child(
  index: number,
  x: number,
  ground: number,
  height = 330,
  arms: readonly [number, number] = [30, 50],
): string {
  return someone(index, x, ground, height, { head: 0.17, arms, skin: at(skins, index * 3 + 1), hair: at(hairs, index) })
}
