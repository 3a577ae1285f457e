import { inks } from '../inks.ts'
import { cuts, printed, rays } from '../linocut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { blob, box, disc, line, path, poly, rod } from '../svg.ts'
import { houses } from './houses.ts'

export const exhibition: Scene = {
  ...WIDE,
  draw: (random) => {
    const ink = inks.night
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1640, 1107, ink.strong) + disc(1240, 220, 120, ink.light),
          rays(random, [1240, 220], 150, 760, 60, ink.middle, 6),
          houses(random, -30, 1620, 900, 330, 620, {
            walls: [ink.middle, ink.paper, ink.dark, ink.light],
            pane: ink.light,
            dark: ink.dark,
          }) +
            path('M-20 890H1620V1100H-20Z', ink.dark) +
            cuts(random, {
              x: -20,
              y: 900,
              width: 1640,
              height: 170,
              ink: ink.middle,
              angle: 2,
              gap: 34,
              long: 120,
              wide: 5,
            }) +
            rod(
              [
                [330, 1010],
                [330, 620],
              ],
              ink.light,
              12,
            ) +
            disc(330, 600, 34, ink.light) +
            blob(
              [
                [1050, 1010],
                [1030, 960],
                [1060, 920],
                [1130, 910],
                [1170, 950],
                [1160, 1010],
              ],
              ink.light,
            ) +
            disc(1040, 912, 30, ink.light) +
            poly(
              [
                [1014, 900],
                [1020, 866],
                [1044, 886],
              ],
              ink.light,
            ) +
            poly(
              [
                [1048, 886],
                [1068, 866],
                [1068, 902],
              ],
              ink.light,
            ) +
            line(
              [
                [1162, 1000],
                [1210, 980],
                [1220, 930],
              ],
              ink.light,
              14,
            ),
        ],
      },
      1600,
      1067,
      17,
    )
  },
}
