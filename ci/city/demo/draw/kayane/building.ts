import { glued, paper } from '../papercut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { blob, box, path, poly, ring, rod, times } from '../svg.ts'
import { hues } from './hues.ts'
import { child, someone } from './people.ts'
import { tree } from './tree.ts'

export const building: Scene = {
  ...WIDE,
  draw: () => {
    const window_ = (x: number, y: number, lit: boolean): string =>
      box(x, y, 110, 140, lit ? '#f4d27a' : hues.sea, 4) +
      box(x + 50, y, 10, 140, hues.cream) +
      box(x - 10, y + 140, 130, 16, hues.cream)
    return glued(
      paper(
        blob(
          [
            [100, 240],
            [220, 190],
            [330, 240],
            [420, 230],
            [440, 290],
            [120, 300],
          ],
          hues.white,
        ) +
          blob(
            [
              [1180, 130],
              [1290, 90],
              [1400, 140],
              [1500, 140],
              [1480, 190],
              [1200, 190],
            ],
            hues.white,
          ),
      ) +
        paper(box(-40, 420, 260, 600, '#c98f65') + box(1400, 360, 260, 660, '#b9806a')) +
        paper(
          box(200, 270, 1210, 700, hues.coral) +
            poly(
              [
                [170, 280],
                [805, 120],
                [1440, 280],
              ],
              hues.brick,
            ),
          2,
        ) +
        paper(
          times(6, (index) => (index === 2 || index === 3 ? '' : window_(270 + index * 190, 360, index % 2 === 0))) +
            window_(650, 360, true) +
            window_(840, 360, false) +
            times(6, (index) => (index === 2 || index === 3 ? '' : window_(270 + index * 190, 620, index % 3 === 0))),
        ) +
        paper(path('M640 970V700C640 560 970 560 970 700V970Z', hues.forest), 2) +
        paper(path('M680 970V720C680 610 930 610 930 720V970Z', '#f4d27a')) +
        paper(
          box(930, 640, 20, 20, hues.ochre) +
            box(560, 548, 490, 56, hues.cream, 8) +
            times(12, (index) => box(590 + index * 36, 566, 22, 20, hues.forest, 4)),
        ) +
        paper(tree(320, 1000, 560, hues.leaf, 10) + tree(1310, 1000, 480, hues.green, -10), 2) +
        paper(path('M-40 950C500 930 1000 960 1640 940V1120H-40Z', '#a9b98a'), 2) +
        paper(
          child(5, 800, 985, 290, [20, 140]) +
            child(2, 1040, 1030, 300) +
            someone(4, 520, 1030, 430) +
            child(0, 620, 1035, 290, [60, 30]),
          2,
        ) +
        paper(
          ring(1180, 990, 62, hues.ink, 12) +
            ring(1350, 990, 62, hues.ink, 12) +
            rod(
              [
                [1180, 990],
                [1240, 900],
                [1330, 900],
                [1350, 990],
              ],
              hues.sea,
              14,
            ) +
            rod(
              [
                [1240, 900],
                [1270, 990],
                [1330, 900],
              ],
              hues.sea,
              14,
            ) +
            rod(
              [
                [1222, 876],
                [1262, 876],
              ],
              hues.ink,
              16,
            ) +
            rod(
              [
                [1330, 900],
                [1320, 850],
                [1360, 846],
              ],
              hues.ink,
              12,
            ),
        ),
      '#cfe3e0',
      1600,
      1067,
      13,
    )
  },
}
