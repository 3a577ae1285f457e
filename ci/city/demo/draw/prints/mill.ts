import { inks } from '../inks.ts'
import { cuts, printed, within } from '../linocut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { box, disc, path, poly, ring, rod, times, turned } from '../svg.ts'
import { printedPerson } from './people.ts'

export const mill: Scene = {
  ...WIDE,
  draw: (random) => {
    const ink = inks.leaf
    const river = 'M-20 900C300 860 500 960 820 900C1100 850 1300 940 1640 880V1100H-20Z'
    const hill = 'M-20 520C300 300 620 420 900 300C1200 180 1400 320 1640 260V900H-20Z'
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1640, 1107, ink.paper) + disc(300, 190, 90, ink.light) + path(hill, ink.middle),
          within(
            hill,
            cuts(random, {
              x: -20,
              y: 180,
              width: 1660,
              height: 720,
              ink: ink.paper,
              angle: (x) => -24 + x / 60,
              gap: 34,
              long: 120,
            }),
          ) +
            poly(
              [
                [620, 900],
                [620, 460],
                [1120, 460],
                [1120, 900],
              ],
              ink.light,
            ) +
            poly(
              [
                [570, 470],
                [870, 250],
                [1170, 470],
              ],
              ink.dark,
            ),
          within(
            'M570 470L870 250L1170 470Z',
            cuts(random, {
              x: 570,
              y: 250,
              width: 600,
              height: 220,
              ink: ink.middle,
              angle: 0,
              gap: 22,
              long: 60,
              wide: 5,
            }),
          ) +
            times(
              6,
              (index) =>
                box(680 + (index % 3) * 150, 520 + Math.floor(index / 3) * 160, 70, 100, ink.dark) +
                box(690 + (index % 3) * 150, 530 + Math.floor(index / 3) * 160, 22, 80, ink.paper),
            ) +
            path(river, ink.strong) +
            within(
              river,
              cuts(random, { x: -20, y: 850, width: 1660, height: 240, ink: ink.paper, angle: 3, gap: 24, long: 130 }),
            ),
          ring(470, 760, 210, ink.dark, 26) +
            ring(470, 760, 150, ink.dark, 12) +
            times(
              12,
              (index) =>
                rod(
                  [
                    [470, 760],
                    [470 + Math.cos(index * 0.5236) * 230, 760 + Math.sin(index * 0.5236) * 230],
                  ],
                  ink.dark,
                  13,
                ) + turned(box(650, 736, 60, 48, ink.dark), index * 30, 470, 760),
            ) +
            disc(470, 760, 40, ink.dark) +
            rod(
              [
                [1190, 560],
                [1580, 520],
              ],
              ink.dark,
              6,
            ) +
            times(4, (index) =>
              turned(
                box(1210 + index * 92, 556 - index * 9, 74, 110, ink.paper) +
                  `<path d="M${1210 + index * 92} ${556 - index * 9}h74v110h-74Z" fill="none" stroke="${ink.dark}" stroke-width="6"/>`,
                3,
                1240 + index * 92,
                600,
              ),
            ) +
            printedPerson(3, ink, 1330, 930, 330, { arms: [60, 150], skin: ink.paper, top: ink.dark }),
        ],
      },
      1600,
      1067,
      23,
    )
  },
}
