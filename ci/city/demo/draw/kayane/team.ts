import { glued, paper } from '../papercut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { at, box, disc, line, oval, path, poly, times } from '../svg.ts'
import { hues } from './hues.ts'
import { someone } from './people.ts'

const TEAM: readonly (readonly [number, number, number])[] = [
  [0, 150, 640],
  [3, 355, 690],
  [7, 560, 740],
  [2, 770, 650],
  [4, 985, 700],
  [6, 1190, 745],
  [1, 1400, 660],
]

export const team: Scene = {
  ...WIDE,
  draw: () =>
    glued(
      paper(
        times(9, (index) =>
          poly(
            [
              [60 + index * 185, 60],
              [170 + index * 185, 60],
              [115 + index * 185, 160],
            ],
            at([hues.coral, hues.ochre, hues.leaf, hues.sea], index),
          ),
        ) +
          line(
            [
              [0, 50],
              [800, 80],
              [1600, 44],
            ],
            hues.ink,
            6,
          ),
      ) +
        paper(
          TEAM.filter((_, index) => index % 2 === 1)
            .map(([who, x, height]) => someone(who, x, 1130, height + 190, { arms: [14, 14] }))
            .join(''),
          2,
        ) +
        paper(
          TEAM.filter((_, index) => index % 2 === 0)
            .map(([who, x, height], index) =>
              someone(who, x, 1190, height + 200, { arms: index === 1 ? [14, 150] : [20, 16] }),
            )
            .join(''),
          2,
        ) +
        paper(path('M-40 930C500 900 1100 910 1640 940V1120H-40Z', hues.wood), 2) +
        paper(
          times(6, (index) =>
            box(
              250 + (index % 2) * 14,
              900 - index * 26,
              190,
              24,
              at([hues.coral, hues.sea, hues.ochre, hues.forest], index),
              5,
            ),
          ),
        ) +
        paper(
          box(1130, 830, 90, 100, hues.white, 12) +
            oval(1236, 876, 26, 30, hues.white) +
            disc(760, 890, 52, '#ee8e34') +
            disc(860, 896, 50, hues.coral),
        ),
      '#cfe0cf',
      1600,
      1067,
      5,
    ),
}
