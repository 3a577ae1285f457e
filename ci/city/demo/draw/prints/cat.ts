import { inks } from '../inks.ts'
import { cuts, printed, within } from '../linocut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { blob, box, disc, line, path, poly, rod, times, turned } from '../svg.ts'

export const cat: Scene = {
  ...WIDE,
  draw: (random) => {
    const ink = inks.plum
    const body =
      'M330 780C280 560 480 410 800 400C1160 390 1340 560 1290 740C1270 840 1100 870 800 870C560 870 360 880 330 780Z'
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1640, 1107, ink.light) +
            turned(box(160, 560, 560, 420, ink.paper), -8, 400, 760) +
            turned(box(880, 540, 560, 420, '#fff9f0'), 7, 1160, 760) +
            turned(box(520, 640, 560, 380, ink.paper), 2, 800, 820),
          turned(disc(1300, 880, 60, ink.middle), 0, 0, 0) +
            turned(
              poly(
                [
                  [230, 900],
                  [300, 760],
                  [370, 900],
                ],
                ink.strong,
              ),
              -8,
              300,
              860,
            ) +
            cuts(random, {
              x: -20,
              y: -20,
              width: 1640,
              height: 420,
              ink: ink.middle,
              angle: 0,
              gap: 46,
              long: 150,
              wide: 6,
            }),
          path(body, ink.dark) +
            within(
              body,
              cuts(random, {
                x: 300,
                y: 380,
                width: 1020,
                height: 500,
                ink: ink.middle,
                angle: (x, y) => (Math.atan2(y - 900, x - 800) * 180) / Math.PI + 90,
                gap: 34,
                long: 90,
              }),
            ) +
            blob(
              [
                [330, 620],
                [340, 480],
                [440, 430],
                [560, 440],
                [620, 540],
                [600, 660],
                [480, 720],
                [370, 700],
              ],
              ink.dark,
            ) +
            poly(
              [
                [352, 500],
                [350, 372],
                [450, 440],
              ],
              ink.dark,
            ) +
            poly(
              [
                [520, 440],
                [610, 376],
                [612, 510],
              ],
              ink.dark,
            ) +
            line(
              [
                [400, 580],
                [430, 596],
                [456, 580],
              ],
              ink.light,
              9,
            ) +
            line(
              [
                [510, 584],
                [536, 600],
                [564, 584],
              ],
              ink.light,
              9,
            ) +
            poly(
              [
                [466, 624],
                [502, 624],
                [484, 646],
              ],
              ink.middle,
            ) +
            times(
              3,
              (index) =>
                rod(
                  [
                    [440, 640 + index * 12],
                    [290, 620 + index * 34],
                  ],
                  ink.paper,
                  4,
                ) +
                rod(
                  [
                    [530, 640 + index * 12],
                    [680, 626 + index * 34],
                  ],
                  ink.paper,
                  4,
                ),
            ) +
            line(
              [
                [1250, 800],
                [1330, 860],
                [1200, 900],
                [900, 890],
                [620, 850],
              ],
              ink.dark,
              54,
            ),
        ],
      },
      1600,
      1067,
      151,
    )
  },
}
