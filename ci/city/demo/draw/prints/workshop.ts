import { inks } from '../inks.ts'
import { cuts, printed, within } from '../linocut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { blob, box, disc, line, path, poly, ring, rod, times } from '../svg.ts'

export const workshop: Scene = {
  ...WIDE,
  draw: (random) => {
    const ink = inks.brick
    const wall = 'M140 170H1300V960H140Z'
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1640, 1107, ink.light),
          path(wall, ink.paper) +
            poly(
              [
                [90, 190],
                [720, 40],
                [1350, 190],
              ],
              ink.middle,
            ) +
            box(-20, 940, 1640, 160, ink.middle),
          within(
            'M90 190L720 40L1350 190Z',
            cuts(random, {
              x: 90,
              y: 30,
              width: 1260,
              height: 170,
              ink: ink.strong,
              angle: 0,
              gap: 20,
              long: 80,
              wide: 5,
            }),
          ) +
            times(9, (row) =>
              times(8, (brick) =>
                (row * 3 + brick) % 5 === 0
                  ? box(150 + brick * 142 + (row % 2) * 60, 216 + row * 80, 96, 26, ink.light)
                  : '',
              ),
            ) +
            path('M560 960V560C560 470 780 470 780 560V960Z', ink.strong),
          within(
            'M560 960V560C560 470 780 470 780 560V960Z',
            cuts(random, {
              x: 560,
              y: 480,
              width: 220,
              height: 480,
              ink: ink.middle,
              angle: 90,
              gap: 24,
              long: 130,
              wide: 4,
            }),
          ) +
            disc(750, 740, 14, ink.light) +
            [
              [220, 430],
              [900, 430],
            ]
              .map(
                ([x = 0, y = 0]) =>
                  box(x, y, 280, 300, ink.dark) +
                  times(4, (pane) =>
                    box(x + 20 + (pane % 2) * 126, y + 20 + Math.floor(pane / 2) * 136, 112, 122, ink.light),
                  ) +
                  box(x - 20, y + 300, 320, 26, ink.strong),
              )
              .join('') +
            disc(280, 640, 30, ink.dark) +
            box(250, 660, 60, 60, ink.dark) +
            rod(
              [
                [990, 700],
                [1060, 600],
              ],
              ink.dark,
              12,
            ) +
            poly(
              [
                [940, 700],
                [1000, 560],
                [1060, 700],
              ],
              ink.strong,
            ) +
            box(520, 300, 310, 110, ink.dark, 8) +
            times(
              3,
              (index) =>
                [
                  disc(600, 355, 32, ink.light),
                  poly(
                    [
                      [650, 386],
                      [680, 322],
                      [710, 386],
                    ],
                    ink.middle,
                  ),
                  box(736, 324, 60, 62, ink.paper),
                ][index] ?? '',
            ) +
            line(
              [
                [1440, 980],
                [1450, 700],
                [1420, 500],
              ],
              ink.dark,
              44,
            ) +
            line(
              [
                [1446, 700],
                [1520, 560],
              ],
              ink.dark,
              22,
            ) +
            blob(
              [
                [1240, 420],
                [1300, 240],
                [1440, 170],
                [1580, 240],
                [1640, 420],
                [1560, 540],
                [1400, 560],
                [1280, 520],
              ],
              ink.strong,
            ) +
            within(
              'M1240 160H1640V570H1240Z',
              cuts(random, {
                x: 1250,
                y: 190,
                width: 360,
                height: 360,
                ink: ink.light,
                angle: (x, y) => (Math.atan2(y - 380, x - 1440) * 180) / Math.PI + 90,
                gap: 34,
                long: 60,
                wide: 6,
              }),
            ) +
            ring(960, 930, 84, ink.dark, 14) +
            ring(1190, 930, 84, ink.dark, 14) +
            rod(
              [
                [960, 930],
                [1040, 810],
                [1150, 810],
                [1190, 930],
              ],
              ink.dark,
              15,
            ) +
            rod(
              [
                [1040, 810],
                [1080, 930],
                [1150, 810],
              ],
              ink.dark,
              15,
            ) +
            rod(
              [
                [1010, 780],
                [1070, 780],
              ],
              ink.dark,
              18,
            ) +
            rod(
              [
                [1150, 810],
                [1140, 746],
                [1190, 742],
              ],
              ink.dark,
              13,
            ),
        ],
      },
      1600,
      1067,
      15,
    )
  },
}
