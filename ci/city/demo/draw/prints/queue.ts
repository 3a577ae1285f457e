import { inks } from '../inks.ts'
import { cuts, printed } from '../linocut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { at, box, disc, path, poly, rod, times } from '../svg.ts'
import { printedPerson } from './people.ts'

export const queue: Scene = {
  ...WIDE,
  draw: (random) => {
    const ink = inks.night
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1640, 1107, ink.strong) +
            box(980, 120, 660, 800, ink.light) +
            times(10, (index) => disc(1020 + index * 66, 160, 20, ink.paper)) +
            box(1060, 230, 460, 300, ink.paper) +
            box(1130, 640, 320, 290, ink.dark),
          cuts(random, {
            x: -20,
            y: -20,
            width: 1640,
            height: 940,
            ink: ink.middle,
            angle: 74,
            gap: 46,
            long: 90,
            wide: 4,
          }) +
            disc(1220, 380, 64, ink.strong) +
            disc(1370, 380, 64, ink.strong) +
            poly(
              [
                [1180, 460],
                [1300, 430],
                [1420, 460],
                [1420, 510],
                [1180, 510],
              ],
              ink.strong,
            ),
          path('M-20 900H1620V1100H-20Z', ink.dark) +
            cuts(random, {
              x: -20,
              y: 930,
              width: 1640,
              height: 130,
              ink: ink.light,
              angle: 0,
              gap: 34,
              long: 100,
              wide: 5,
            }) +
            times(6, (index) => {
              const x = 110 + index * 176
              const g = 980 + (index % 2) * 24
              const top = 430 + (index % 3) * 34
              return (
                printedPerson([2, 1, 4, 0, 3, 5][index] ?? 0, ink, x, g, 400, {
                  arms: [14, 160],
                  top: at([ink.dark, ink.middle, ink.paper], index),
                  bottom: ink.dark,
                }) +
                path(
                  `M${x - 120} ${top + 90}C${x - 110} ${top - 30} ${x + 190} ${top - 30} ${x + 200} ${top + 90}C${x + 150} ${top + 60} ${x + 110} ${top + 60} ${x + 92} ${top + 90}C${x + 60} ${top + 60} ${x + 10} ${top + 60} ${x - 10} ${top + 90}C${x - 40} ${top + 60} ${x - 80} ${top + 60} ${x - 120} ${top + 90}Z`,
                  at([ink.light, ink.paper, ink.middle], index),
                ) +
                rod(
                  [
                    [x + 40, top + 60],
                    [x + 60, 690],
                  ],
                  ink.paper,
                  7,
                )
              )
            }),
        ],
      },
      1600,
      1067,
      137,
    )
  },
}
