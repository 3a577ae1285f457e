import { glued, paper } from '../papercut.ts'
import { between } from '../random.ts'
import { WIDE, type Scene } from '../scene.ts'
import { at, disc, line, path, poly, times, turned } from '../svg.ts'
import { hues } from './hues.ts'
import { child, someone } from './people.ts'
import { tree } from './tree.ts'

export const forest: Scene = {
  ...WIDE,
  draw: (random) => {
    const leaf = (x: number, y: number, r: number, fill: string): string =>
      turned(
        path(
          `M${x} ${y - r}C${x + r * 0.9} ${y - r * 0.3} ${x + r * 0.6} ${y + r * 0.8} ${x} ${y + r}C${x - r * 0.6} ${y + r * 0.8} ${x - r * 0.9} ${y - r * 0.3} ${x} ${y - r}Z`,
          fill,
        ),
        between(random, 0, 360),
        x,
        y,
      )
    const autumn = [hues.ochre, hues.coral, '#c2592f', hues.leaf, '#e6c45c']
    return glued(
      paper(disc(1180, 220, 110, '#f7df9a')) +
        paper(
          times(9, (index) =>
            tree(60 + index * 190, 760, 520 + (index % 3) * 60, at(['#b9c98a', '#c9b566', '#a8bf80'], index)),
          ),
        ) +
        paper(path('M-40 700C400 640 900 760 1640 680V1120H-40Z', '#8aa861')) +
        paper(
          times(6, (index) =>
            tree(
              130 + index * 290,
              860,
              640 + (index % 2) * 90,
              at([hues.ochre, hues.leaf, hues.coral, '#d9873c'], index),
              20 - index * 8,
            ),
          ),
          2,
        ) +
        paper(path('M-40 830C500 780 1000 900 1640 820V1120H-40Z', '#6b8f4e'), 2) +
        paper(
          child(2, 420, 985, 370, [70, 40]) +
            child(5, 660, 1000, 350, [40, 110]) +
            someone(3, 900, 990, 520, { arms: [30, 80] }) +
            child(6, 1130, 1000, 340, [90, 30]) +
            child(0, 1330, 980, 360, [30, 120]),
          2,
        ) +
        paper(
          times(7, (index) =>
            leaf(140 + index * 210, 930 + (index % 3) * 46, 34 + (index % 3) * 10, at(autumn, index)),
          ) +
            leaf(772, 640, 40, hues.coral) +
            leaf(1440, 560, 44, hues.ochre) +
            leaf(300, 560, 36, hues.ochre),
        ) +
        paper(
          poly(
            [
              [1050, 860],
              [1110, 860],
              [1120, 950],
              [1040, 950],
            ],
            hues.sand,
          ) +
            line(
              [
                [1056, 862],
                [1080, 830],
                [1104, 862],
              ],
              hues.sand,
              8,
            ),
        ),
      '#dfe9cf',
      1600,
      1067,
      4,
    )
  },
}
