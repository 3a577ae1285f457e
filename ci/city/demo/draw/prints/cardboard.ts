import { inks } from '../inks.ts'
import { cuts, printed, within } from '../linocut.ts'
import { SQUARE, type Scene } from '../scene.ts'
import { box, disc, line, oval, path, poly, rod, times } from '../svg.ts'
import { houses } from './houses.ts'

export const cardboard: Scene = {
  ...SQUARE,
  draw: (random) => {
    const ink = inks.brick
    const cat =
      'M420 900C340 860 330 620 420 520C400 420 420 330 440 250L530 330C590 312 650 312 700 330L790 250C810 330 820 420 800 520C890 620 880 860 800 900Z'
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1240, 1240, ink.middle) + disc(960, 220, 110, ink.light),
          houses(random, -30, 1210, 860, 130, 330, {
            walls: [ink.light, ink.paper],
            pane: ink.middle,
            dark: ink.strong,
          }),
          path(cat, ink.dark),
          within(
            cat,
            cuts(random, {
              x: 330,
              y: 330,
              width: 560,
              height: 580,
              ink: ink.middle,
              angle: (x, y) => (Math.atan2(y - 460, x - 610) * 180) / Math.PI,
              gap: 38,
              long: 60,
              wide: 4,
            }),
          ) +
            oval(540, 440, 34, 26, ink.light) +
            oval(690, 440, 34, 26, ink.light) +
            oval(544, 440, 9, 24, ink.dark) +
            oval(686, 440, 9, 24, ink.dark) +
            poly(
              [
                [590, 500],
                [640, 500],
                [615, 532],
              ],
              ink.middle,
            ) +
            times(
              3,
              (index) =>
                rod(
                  [
                    [560, 520 + index * 18],
                    [400, 490 + index * 34],
                  ],
                  ink.paper,
                  4,
                ) +
                rod(
                  [
                    [670, 520 + index * 18],
                    [830, 490 + index * 34],
                  ],
                  ink.paper,
                  4,
                ),
            ) +
            line(
              [
                [800, 880],
                [980, 820],
                [1000, 660],
                [940, 600],
              ],
              ink.dark,
              56,
            ) +
            houses(random, -60, 1210, 1220, 180, 320, {
              walls: [ink.light, ink.paper, ink.strong],
              pane: ink.dark,
              dark: ink.dark,
            }),
        ],
      },
      1200,
      1200,
      27,
    )
  },
}
