import { glued, paper } from '../papercut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { blob, box, disc, line, oval, path, poly, rod, times } from '../svg.ts'
import { hues } from './hues.ts'
import { child, someone } from './people.ts'

export const farm: Scene = {
  ...WIDE,
  draw: () =>
    glued(
      paper(path('M-40 560C200 420 420 360 640 470C820 380 1100 260 1640 480V1120H-40Z', '#9cc0b4')) +
        paper(path('M-40 640C500 560 1000 700 1640 600V1120H-40Z', hues.leaf), 2) +
        paper(
          poly(
            [
              [130, 640],
              [130, 420],
              [330, 270],
              [530, 420],
              [530, 640],
            ],
            hues.brick,
          ) +
            poly(
              [
                [90, 430],
                [330, 240],
                [570, 430],
                [540, 460],
                [330, 300],
                [120, 460],
              ],
              hues.ink,
            ),
          2,
        ) +
        paper(
          box(250, 470, 160, 170, hues.cream) +
            rod(
              [
                [256, 476],
                [404, 634],
              ],
              hues.brick,
              14,
            ) +
            rod(
              [
                [404, 476],
                [256, 634],
              ],
              hues.brick,
              14,
            ),
        ) +
        paper(
          blob(
            [
              [760, 560],
              [860, 500],
              [1100, 500],
              [1230, 540],
              [1250, 680],
              [1180, 740],
              [860, 740],
              [770, 700],
            ],
            hues.white,
          ) +
            times(4, (index) => box(810 + index * 116, 710, 52, 210, hues.white, 18)) +
            line(
              [
                [1246, 560],
                [1300, 640],
                [1290, 760],
              ],
              hues.white,
              16,
            ) +
            oval(690, 560, 92, 76, hues.white) +
            oval(612, 600, 54, 44, '#e9b9a6') +
            oval(720, 480, 50, 22, hues.ink, -20),
          2,
        ) +
        paper(
          blob(
            [
              [880, 540],
              [960, 520],
              [1000, 580],
              [940, 640],
              [870, 610],
            ],
            hues.ink,
          ) +
            blob(
              [
                [1090, 580],
                [1170, 560],
                [1200, 640],
                [1130, 690],
              ],
              hues.ink,
            ) +
            disc(670, 546, 12, hues.ink) +
            disc(596, 600, 8, hues.ink) +
            disc(626, 606, 8, hues.ink) +
            oval(990, 756, 60, 34, '#e9b9a6') +
            poly(
              [
                [660, 490],
                [640, 440],
                [688, 478],
              ],
              hues.sand,
            ),
        ) +
        paper(path('M-40 860C500 820 1000 880 1640 840V1120H-40Z', '#6b8f4e'), 2) +
        paper(
          child(5, 470, 990, 360, [20, 95]) +
            child(6, 320, 1010, 340, [30, 30]) +
            child(2, 1360, 990, 380, [100, 40]) +
            someone(4, 1500, 1010, 560, { arms: [40, 14] }),
          2,
        ) +
        paper(
          blob(
            [
              [760, 960],
              [800, 920],
              [860, 930],
              [910, 890],
              [930, 960],
              [880, 1010],
              [800, 1010],
            ],
            '#d9873c',
          ) +
            disc(774, 910, 30, '#d9873c') +
            poly(
              [
                [744, 908],
                [720, 920],
                [746, 926],
              ],
              hues.ochre,
            ) +
            path('M762 884l8 -24 12 18 14 -18 2 28Z', hues.coral) +
            rod(
              [
                [830, 1010],
                [830, 1046],
              ],
              hues.ochre,
              8,
            ) +
            rod(
              [
                [866, 1010],
                [866, 1046],
              ],
              hues.ochre,
              8,
            ) +
            disc(768, 904, 5, hues.ink),
        ),
      '#dcebe6',
      1600,
      1067,
      19,
    ),
}
