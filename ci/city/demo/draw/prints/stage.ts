import { inks } from '../inks.ts'
import { cuts, printed, within } from '../linocut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { box, disc, line, path, poly, times } from '../svg.ts'
import { folds, printedPerson } from './people.ts'

export const stage: Scene = {
  ...WIDE,
  draw: (random) => {
    const ink = inks.plum
    const left = 'M-20 -20H420C380 300 460 560 300 930H-20Z'
    const right = 'M1620 -20H1180C1220 300 1140 560 1300 930H1620Z'
    const valance = `M-20 -20H1620V150${times(8, (index) => `Q${1520 - index * 200} 250 ${1420 - index * 200} 150`)}H-20Z`
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1640, 1107, ink.strong) +
            path('M620 -20L380 930H1000L760 -20Z', ink.light) +
            path('M1000 -20L760 930H1240L1080 -20Z', ink.paper),
          path('M-20 900H1620V1100H-20Z', ink.middle) +
            cuts(random, {
              x: -20,
              y: 905,
              width: 1640,
              height: 120,
              ink: ink.strong,
              angle: 0,
              gap: 22,
              long: 160,
              wide: 4,
            }),
          path(left, ink.middle) +
            path(right, ink.middle) +
            within(
              left,
              cuts(random, {
                x: -20,
                y: -20,
                width: 460,
                height: 960,
                ink: ink.dark,
                angle: (x) => 92 - x * 0.02,
                gap: 30,
                long: 220,
                wide: 9,
              }),
            ) +
            within(
              right,
              cuts(random, {
                x: 1160,
                y: -20,
                width: 460,
                height: 960,
                ink: ink.dark,
                angle: (x) => 86 + (x - 1200) * 0.02,
                gap: 30,
                long: 220,
                wide: 9,
              }),
            ),
          path(valance, ink.dark) +
            within(
              valance,
              cuts(random, {
                x: -20,
                y: -20,
                width: 1640,
                height: 260,
                ink: ink.middle,
                angle: 90,
                gap: 34,
                long: 70,
                wide: 5,
              }),
            ) +
            printedPerson(1, ink, 640, 960, 600, {
              arms: [40, 128],
              skin: ink.paper,
              top: ink.dark,
              bottom: ink.dark,
              style: 'short',
            }) +
            path('M560 400C600 330 700 340 740 396L700 404C660 370 620 376 590 410Z', ink.dark) +
            line(
              [
                [720, 390],
                [790, 350],
                [820, 290],
              ],
              ink.middle,
              22,
            ) +
            folds(random, ink.paper, 590, 520, 100, 150, 84) +
            poly(
              [
                [560, 700],
                [720, 700],
                [770, 880],
                [520, 880],
              ],
              ink.dark,
            ) +
            cuts(random, { x: 540, y: 720, width: 200, height: 150, ink: ink.light, angle: 84, gap: 22, long: 90 }) +
            printedPerson(4, ink, 960, 965, 560, {
              arms: [140, 50],
              skin: ink.paper,
              top: ink.middle,
              skirt: true,
              bottom: ink.dark,
            }) +
            folds(random, ink.paper, 900, 640, 130, 180, 86) +
            times(
              9,
              (index) =>
                disc(80 + index * 180, 1058, 76, ink.dark) +
                path(
                  `M${-40 + index * 180} 1110C${-20 + index * 180} 1040 ${180 + index * 180} 1040 ${200 + index * 180} 1110Z`,
                  ink.dark,
                ),
            ) +
            cuts(random, {
              x: 0,
              y: 1000,
              width: 1600,
              height: 67,
              ink: ink.strong,
              angle: 70,
              gap: 40,
              long: 34,
              wide: 3,
            }),
        ],
      },
      1600,
      1067,
      7,
    )
  },
}
