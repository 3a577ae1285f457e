import { between, type Random } from '../random.ts'
import { at, box, poly, rod, times } from '../svg.ts'

/** Reg'art, second series: the town, its evenings, and the poster of the exhibition. */

interface HouseInks {
  walls: readonly string[]
  pane: string
  dark: string
}

/** Houses shoulder to shoulder on a ground line, each with its own roof and windows. */
export function houses(
  random: Random,
  from: number,
  to: number,
  ground: number,
  low: number,
  high: number,
  { walls, pane, dark }: HouseInks,
): string {
  let out = ''
  let x = from
  for (let index = 0; x < to; index++) {
    const w = between(random, 130, 210)
    const h = between(random, low, high)
    const top = ground - h
    const wall = at(walls, index)
    const roof = [
      poly(
        [
          [x - 12, top],
          [x + w / 2, top - w * 0.5],
          [x + w + 12, top],
        ],
        dark,
      ),
      poly(
        [
          [x, top],
          [x, top - 60],
          [x + w * 0.4, top - 20],
          [x + w * 0.4, top - 60],
          [x + w * 0.8, top - 20],
          [x + w, top - 60],
          [x + w, top],
        ],
        wall,
      ),
      box(x - 10, top - 18, w + 20, 26, dark),
    ][index % 3]
    const columns = Math.max(2, Math.round(w / 70))
    const rows = Math.floor((h - 90) / 92)
    const panes = times(rows * columns, (cell) => {
      const [px, py] = [x + 20 + (cell % columns) * ((w - 30) / columns), top + 40 + Math.floor(cell / columns) * 92]
      return random() < 0.22
        ? box(px, py, 34, 52, dark)
        : box(px, py, 34, 52, pane) +
            rod(
              [
                [px + 17, py],
                [px + 17, py + 52],
              ],
              dark,
              4,
            )
    })
    out += `${poly(
      [
        [x, ground],
        [x, top],
        [x + w, top],
        [x + w, ground],
      ],
      wall,
    )}${roof ?? ''}${panes}${box(x + w / 2 - 22, ground - 78, 44, 78, dark)}`
    x += w + 6
  }
  return out
}
