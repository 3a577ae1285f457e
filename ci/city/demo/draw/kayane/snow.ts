import { glued, paper } from '../papercut.ts'
import { between } from '../random.ts'
import { WIDE, type Scene } from '../scene.ts'
import { at, box, disc, path, poly, rod, times, turned } from '../svg.ts'
import { hues } from './hues.ts'
import { child } from './people.ts'

export const snow: Scene = {
  ...WIDE,
  draw: (random) => {
    const fir = (x: number, ground: number, size: number): string =>
      times(3, (index) =>
        poly(
          [
            [x - size * (0.42 - index * 0.09), ground - index * size * 0.32],
            [x, ground - size * 0.55 - index * size * 0.32],
            [x + size * (0.42 - index * 0.09), ground - index * size * 0.32],
          ],
          at([hues.forest, hues.green], index),
        ),
      )
    const sledge = (x: number, y: number, wood: string): string =>
      rod(
        [
          [x - 130, y],
          [x + 120, y],
          [x + 150, y - 34],
        ],
        wood,
        16,
      ) + box(x - 110, y - 40, 200, 20, wood, 8)
    return glued(
      paper(
        poly(
          [
            [-40, 620],
            [300, 240],
            [520, 470],
            [820, 170],
            [1120, 470],
            [1320, 300],
            [1640, 580],
            [1640, 760],
            [-40, 760],
          ],
          '#9fb9cc',
        ),
        2,
      ) +
        paper(
          poly(
            [
              [722, 268],
              [820, 170],
              [932, 282],
              [870, 262],
              [824, 320],
              [780, 266],
            ],
            hues.white,
          ) +
            poly(
              [
                [226, 322],
                [300, 240],
                [376, 322],
                [310, 310],
              ],
              hues.white,
            ),
        ) +
        paper(path('M-40 560C400 520 800 760 1640 700V1120H-40Z', '#e3edf0'), 2) +
        paper(
          [180, 360, 1240, 1420, 1530].map((x, index) => fir(x, 640 + index * 26, 200 + (index % 3) * 40)).join(''),
          2,
        ) +
        paper(path('M-40 640C500 640 900 900 1640 940V1120H-40Z', hues.white), 2) +
        paper(
          turned(child(6, 520, 770, 250, [120, 120]) + sledge(520, 780, hues.brick), 14, 520, 780) +
            turned(
              child(5, 890, 880, 260, [130, 100]) + child(2, 830, 880, 240, [20, 60]) + sledge(870, 894, hues.ochre),
              12,
              870,
              880,
            ),
          2,
        ) +
        paper(disc(1250, 960, 92, hues.white) + disc(1250, 830, 66, hues.white) + disc(1250, 730, 46, hues.white), 2) +
        paper(
          poly(
            [
              [1250, 730],
              [1190, 742],
              [1250, 746],
            ],
            '#ee8e34',
          ) +
            disc(1236, 716, 6, hues.ink) +
            disc(1264, 716, 6, hues.ink) +
            rod(
              [
                [1190, 800],
                [1110, 740],
              ],
              '#5c4230',
              12,
            ) +
            rod(
              [
                [1310, 800],
                [1390, 750],
              ],
              '#5c4230',
              12,
            ) +
            box(1200, 764, 100, 26, hues.coral, 12) +
            times(3, (index) => disc(1250, 830 + index * 50, 8, hues.ink)),
        ) +
        times(40, () => disc(random() * 1600, random() * 1060, between(random, 5, 11), hues.white)),
      '#bcd3df',
      1600,
      1067,
      29,
    )
  },
}
