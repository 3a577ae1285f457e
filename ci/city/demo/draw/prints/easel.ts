import { inks } from '../inks.ts'
import { cuts, printed, within } from '../linocut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { box, disc, line, path, poly, ring, rod, times, turned } from '../svg.ts'
import { folds } from './people.ts'

export const easel: Scene = {
  ...WIDE,
  draw: (random) => {
    const ink = inks.leaf
    const cloth = 'M-20 800C500 760 900 800 1640 780V1100H-20Z'
    const vase = 'M1190 800C1120 720 1100 600 1170 510V420H1290V510C1360 600 1340 720 1270 800Z'
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1640, 1107, ink.paper) +
            poly(
              [
                [900, -20],
                [1400, -20],
                [1620, 300],
                [1620, 780],
                [1100, 780],
              ],
              ink.light,
            ),
          path(cloth, ink.middle) +
            within(
              cloth,
              cuts(random, {
                x: -20,
                y: 770,
                width: 1660,
                height: 320,
                ink: ink.paper,
                angle: -14,
                gap: 30,
                long: 110,
              }) +
                cuts(random, {
                  x: -20,
                  y: 770,
                  width: 1660,
                  height: 320,
                  ink: ink.strong,
                  angle: 64,
                  gap: 60,
                  long: 80,
                  wide: 4,
                }),
            ),
          path(vase, ink.strong) +
            within(
              vase,
              cuts(random, { x: 1100, y: 420, width: 160, height: 400, ink: ink.paper, angle: 82, gap: 20, long: 90 }),
            ) +
            disc(1030, 730, 84, ink.light) +
            disc(1440, 740, 74, ink.middle) +
            disc(910, 760, 66, ink.strong) +
            within('M826 680H990V840H826Z', folds(random, ink.paper, 850, 700, 50, 110, 60)),
          times(5, (index) =>
            line(
              [
                [1230, 430],
                [1180 + index * 36, 300],
                [1020 + index * 110, 150 + Math.abs(index - 2) * 46],
              ],
              ink.dark,
              10,
            ),
          ) +
            times(5, (index) =>
              turned(
                path(
                  `M${1020 + index * 110} ${60 + Math.abs(index - 2) * 46}c60 40 60 110 0 150c-60 -40 -60 -110 0 -150Z`,
                  ink.dark,
                ) +
                  rod(
                    [
                      [1020 + index * 110, 90 + Math.abs(index - 2) * 46],
                      [1020 + index * 110, 190 + Math.abs(index - 2) * 46],
                    ],
                    ink.light,
                    6,
                  ),
                -50 + index * 25,
                1020 + index * 110,
                140 + Math.abs(index - 2) * 46,
              ),
            ) +
            line(
              [
                [1030, 646],
                [1050, 610],
              ],
              ink.dark,
              10,
            ) +
            line(
              [
                [910, 694],
                [926, 664],
              ],
              ink.dark,
              10,
            ) +
            rod(
              [
                [200, 1090],
                [420, 60],
              ],
              ink.dark,
              34,
            ) +
            rod(
              [
                [700, 1090],
                [480, 60],
              ],
              ink.dark,
              34,
            ) +
            rod(
              [
                [450, 60],
                [450, 20],
              ],
              ink.dark,
              30,
            ) +
            box(170, 760, 570, 40, ink.dark) +
            box(190, 200, 520, 560, ink.paper) +
            `<path d="M190 200H710V760H190Z" fill="none" stroke="${ink.dark}" stroke-width="12"/>` +
            line(
              [
                [430, 700],
                [380, 600],
                [420, 520],
                [420, 470],
                [500, 470],
                [500, 520],
                [540, 600],
                [490, 700],
                [430, 700],
              ],
              ink.dark,
              9,
            ) +
            times(3, (index) =>
              line(
                [
                  [460, 470],
                  [430 + index * 34, 400],
                  [370 + index * 96, 320],
                ],
                ink.dark,
                7,
              ),
            ) +
            ring(300, 660, 44, ink.dark, 8) +
            ring(610, 664, 40, ink.dark, 8) +
            cuts(random, {
              x: 400,
              y: 560,
              width: 60,
              height: 130,
              ink: ink.dark,
              angle: 60,
              gap: 14,
              long: 34,
              wide: 2.4,
            }) +
            turned(box(820, 960, 240, 24, ink.dark, 8), -12, 900, 970) +
            turned(box(1180, 990, 200, 22, ink.strong, 8), 9, 1280, 1000),
        ],
      },
      1600,
      1067,
      9,
    )
  },
}
