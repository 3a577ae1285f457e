import { inks } from '../inks.ts'
import { cuts, printed, within } from '../linocut.ts'
import { TALL, type Scene } from '../scene.ts'
import { blob, box, line, oval, path, poly, times } from '../svg.ts'

export const rain: Scene = {
  ...TALL,
  draw: (random) => {
    const ink = inks.leaf
    const hill = 'M-20 760C200 560 420 480 620 520C820 560 940 680 1107 700V1640H-20Z'
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1107, 1640, ink.paper) +
            blob(
              [
                [60, 240],
                [240, 120],
                [480, 160],
                [700, 90],
                [960, 190],
                [1000, 320],
                [700, 360],
                [300, 350],
              ],
              ink.middle,
            ),
          path(hill, ink.middle) +
            within(
              hill,
              cuts(random, {
                x: -20,
                y: 480,
                width: 1127,
                height: 1160,
                ink: ink.light,
                angle: (x) => -30 + x / 18,
                gap: 36,
                long: 130,
                wide: 6,
              }),
            ) +
            path('M-20 1180C300 1080 700 1240 1107 1120V1640H-20Z', ink.strong),
          cuts(random, {
            x: -20,
            y: 300,
            width: 1107,
            height: 1000,
            ink: ink.dark,
            angle: 104,
            gap: 60,
            long: 120,
            wide: 4,
          }) +
            box(560, 1060, 230, 190, ink.paper) +
            poly(
              [
                [520, 1070],
                [676, 940],
                [830, 1070],
              ],
              ink.dark,
            ) +
            box(600, 1110, 60, 70, ink.light) +
            box(700, 1120, 54, 130, ink.dark) +
            line(
              [
                [726, 1250],
                [690, 1380],
                [760, 1500],
                [700, 1620],
              ],
              ink.light,
              40,
            ) +
            times(
              6,
              (index) =>
                line(
                  [
                    [90 + index * 76, 1330 + (index % 2) * 60],
                    [94 + index * 76, 1180 + (index % 2) * 60],
                  ],
                  ink.dark,
                  12,
                ) + oval(94 + index * 76, 1120 + (index % 2) * 60, 46, 88, ink.dark),
            ) +
            cuts(random, {
              x: -20,
              y: 1380,
              width: 1107,
              height: 220,
              ink: ink.paper,
              angle: 12,
              gap: 40,
              long: 100,
              wide: 5,
            }),
        ],
      },
      1067,
      1600,
      157,
    )
  },
}
