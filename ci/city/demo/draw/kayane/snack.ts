import { glued, paper } from '../papercut.ts'
import { SQUARE, type Scene } from '../scene.ts'
import { at, blob, box, disc, line, path, times, turned } from '../svg.ts'
import { hues } from './hues.ts'

export const snack: Scene = {
  ...SQUARE,
  draw: () => {
    const jar = (x: number, y: number, jam: string): string =>
      box(x, y, 130, 150, jam, 24) +
      box(x - 4, y - 26, 138, 34, hues.white, 8) +
      box(x + 22, y + 46, 86, 58, hues.cream, 4)
    return glued(
      paper(box(80, 60, 1040, 1080, hues.forest, 16), 2) +
        paper(box(110, 90, 980, 1020, '#2c5c45')) +
        [430, 770, 1100].map((y) => paper(box(100, y - 10, 1000, 30, hues.wood), 1)).join('') +
        paper(
          times(5, (index) =>
            jar(160 + index * 182, 274, at([hues.coral, hues.ochre, hues.plum, hues.brick, hues.leaf], index)),
          ),
          2,
        ) +
        paper(
          times(6, (index) =>
            box(
              160 + (index % 3) * 116,
              690 - Math.floor(index / 3) * 84,
              106,
              72,
              at([hues.ochre, hues.coral, hues.sky], index),
              6,
            ),
          ),
          2,
        ) +
        paper(
          path('M560 760C560 640 1040 640 1040 760Z', '#c98744') +
            times(4, (index) =>
              line(
                [
                  [640 + index * 96, 690],
                  [670 + index * 96, 740],
                ],
                '#8f5a2c',
                10,
              ),
            ),
          2,
        ) +
        paper(
          times(4, (index) => disc(230 + index * 124, 1030, 60, '#ee8e34')) +
            times(3, (index) => disc(292 + index * 124, 938, 60, '#f29c44')),
          2,
        ) +
        paper(
          times(4, (index) =>
            blob(
              [
                [236 + index * 124, 972],
                [274 + index * 124, 940],
                [292 + index * 124, 962],
                [258 + index * 124, 988],
              ],
              hues.leaf,
            ),
          ),
        ) +
        paper(
          box(780, 880, 110, 210, hues.sky, 20) +
            box(806, 840, 58, 50, hues.white, 8) +
            box(930, 930, 130, 160, hues.coral, 12) +
            turned(box(960, 800, 20, 150, hues.ochre, 8), 18, 970, 880),
          2,
        ),
      '#dcc79a',
      1200,
      1200,
      31,
    )
  },
}
