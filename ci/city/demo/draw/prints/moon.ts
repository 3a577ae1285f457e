import { inks } from '../inks.ts'
import { cuts, printed, within } from '../linocut.ts'
import { between } from '../random.ts'
import { WIDE, type Scene } from '../scene.ts'
import { box, disc, path, poly, rod, times } from '../svg.ts'

export const moon: Scene = {
  ...WIDE,
  draw: (random) => {
    const ink = inks.night
    const sea = 'M-20 640H1620V1100H-20Z'
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1640, 1107, ink.strong) + disc(1080, 300, 190, ink.light) + disc(1160, 250, 170, ink.strong),
          times(40, () => disc(between(random, 0, 1600), between(random, 0, 560), between(random, 4, 9), ink.light)) +
            path(sea, ink.dark),
          within(
            sea,
            cuts(random, { x: -20, y: 640, width: 1640, height: 440, ink: ink.middle, angle: 0, gap: 26, long: 130 }) +
              cuts(random, {
                x: 860,
                y: 660,
                width: 380,
                height: 400,
                ink: ink.light,
                angle: 0,
                gap: 30,
                long: 120,
                wide: 7,
              }),
          ) +
            [
              [300, 760, 1],
              [720, 860, 1.3],
              [1400, 740, 0.8],
            ]
              .map(
                ([x = 0, y = 0, s = 1]) =>
                  path(
                    `M${x - 150 * s} ${y}C${x - 60 * s} ${y + 70 * s} ${x + 60 * s} ${y + 70 * s} ${x + 150 * s} ${y}Z`,
                    ink.paper,
                  ) +
                  rod(
                    [
                      [x, y],
                      [x, y - 150 * s],
                    ],
                    ink.paper,
                    8 * s,
                  ) +
                  poly(
                    [
                      [x + 8, y - 150 * s],
                      [x + 90 * s, y - 30 * s],
                      [x + 8, y - 30 * s],
                    ],
                    ink.paper,
                  ),
              )
              .join(''),
        ],
      },
      1600,
      1067,
      107,
    )
  },
}
