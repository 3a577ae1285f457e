import { glued, paper } from '../papercut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { at, box, rod, times } from '../svg.ts'
import { hues } from './hues.ts'
import { openBook } from './open-book.ts'
import { someone } from './people.ts'

/** 2016: three neighbours, four children and a table in the hall of number 14. */
export const hall: Scene = {
  ...WIDE,
  draw: () =>
    glued(
      paper(box(-40, 820, 1700, 320, '#c9b48a')) +
        paper(
          box(90, 170, 420, 300, hues.forest, 6) +
            times(
              12,
              (index) =>
                box(
                  108 + (index % 4) * 98,
                  190 + Math.floor(index / 4) * 92,
                  84,
                  72,
                  at([hues.leaf, hues.green, hues.leaf, hues.ochre], index * 3),
                ) +
                rod(
                  [
                    [126 + (index % 4) * 98, 212 + Math.floor(index / 4) * 92],
                    [170 + (index % 4) * 98, 212 + Math.floor(index / 4) * 92],
                  ],
                  hues.forest,
                  6,
                ),
            ),
        ) +
        paper(
          times(7, (index) => box(1160 + index * 66, 760 - index * 92, 520, 100, at(['#8fa7a0', '#a3b8ae'], index))),
          2,
        ) +
        paper(
          rod(
            [
              [1190, 560],
              [1620, -40],
            ],
            hues.brick,
            24,
          ) +
            times(4, (index) =>
              rod(
                [
                  [1240 + index * 106, 488 - index * 148],
                  [1240 + index * 106, 690 - index * 148],
                ],
                hues.brick,
                12,
              ),
            ),
        ) +
        paper(
          box(700, 110, 240, 110, hues.night, 10) +
            rod(
              [
                [768, 152],
                [786, 138],
                [786, 192],
              ],
              hues.ochre,
              12,
            ) +
            rod(
              [
                [860, 140],
                [846, 172],
                [880, 172],
              ],
              hues.ochre,
              12,
            ) +
            rod(
              [
                [868, 150],
                [868, 192],
              ],
              hues.ochre,
              12,
            ),
        ) +
        paper(
          someone(3, 560, 960, 640, { arms: [20, 40] }) +
            someone(4, 800, 950, 620) +
            someone(1, 1060, 965, 610, { arms: [46, 16] }),
          2,
        ) +
        paper(
          box(420, 720, 780, 44, hues.wood, 8) +
            rod(
              [
                [470, 760],
                [450, 1010],
              ],
              hues.wood,
              26,
            ) +
            rod(
              [
                [1150, 760],
                [1170, 1010],
              ],
              hues.wood,
              26,
            ),
          2,
        ) +
        paper(openBook(650, 676, 190) + box(900, 660, 160, 58, hues.coral, 6) + box(912, 636, 140, 26, hues.sea, 6)) +
        paper(
          someone(2, 390, 1020, 400, { head: 0.17, arms: [20, 70] }) +
            someone(5, 610, 1040, 380, { head: 0.17, arms: [60, 60], skirt: true }) +
            someone(0, 960, 1040, 390, { head: 0.17, arms: [50, 60] }) +
            someone(6, 1230, 1030, 400, { head: 0.17, arms: [80, 20] }),
          2,
        ),
      '#e5dcc0',
      1600,
      1067,
      8,
    ),
}
