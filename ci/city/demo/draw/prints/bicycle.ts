import { inks } from '../inks.ts'
import { block } from '../lettering.ts'
import { printed, rays } from '../linocut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { at, box, disc, line, path, ring, rod, times, turned } from '../svg.ts'

export const bicycle: Scene = {
  ...WIDE,
  draw: (random) => {
    const ink = inks.brick
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1640, 1107, ink.light),
          rays(random, [800, 560], 380, 1100, 70, ink.paper, 9) + path('M-20 880H1620V1100H-20Z', ink.dark),
          rod(
            [
              [480, 700],
              [640, 400],
              [1010, 400],
              [760, 710],
              [480, 700],
            ],
            '#b8321c',
            34,
          ) +
            rod(
              [
                [640, 400],
                [760, 710],
              ],
              '#b8321c',
              34,
            ) +
            rod(
              [
                [1010, 400],
                [1120, 700],
              ],
              '#b8321c',
              34,
            ),
          [480, 1120]
            .map(
              (x) =>
                ring(x, 700, 230, ink.dark, 30) +
                times(14, (index) =>
                  rod(
                    [
                      [x, 700],
                      [x + Math.cos(index * 0.449) * 214, 700 + Math.sin(index * 0.449) * 214],
                    ],
                    ink.dark,
                    5,
                  ),
                ) +
                disc(x, 700, 30, ink.dark),
            )
            .join('') +
            ring(760, 710, 62, ink.dark, 18) +
            rod(
              [
                [760, 710],
                [820, 800],
                [860, 800],
              ],
              ink.dark,
              18,
            ) +
            rod(
              [
                [620, 350],
                [640, 410],
              ],
              ink.dark,
              18,
            ) +
            path('M540 340C580 310 680 316 720 336C700 370 600 376 540 340Z', ink.dark) +
            rod(
              [
                [1010, 400],
                [980, 300],
              ],
              ink.dark,
              20,
            ) +
            line(
              [
                [980, 300],
                [1060, 280],
                [1110, 330],
              ],
              ink.dark,
              22,
            ) +
            times(
              7,
              (index) =>
                disc(140 + index * 220, 980, 56, at([ink.paper, ink.middle, ink.light], index)) +
                block(at(['7', '2', '5', '4'], index), 116 + index * 220, 950, 48, 60, ink.dark),
            ) +
            turned(box(1150, 420, 130, 90, ink.paper, 6) + ring(1215, 465, 20, '#b8321c', 10), 8, 1215, 465) +
            rod(
              [
                [1100, 360],
                [1160, 420],
              ],
              ink.dark,
              6,
            ),
        ],
      },
      1600,
      1067,
      25,
    )
  },
}
