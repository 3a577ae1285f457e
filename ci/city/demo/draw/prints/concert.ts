import { inks } from '../inks.ts'
import { cuts, printed, rays, within } from '../linocut.ts'
import { between } from '../random.ts'
import { WIDE, type Scene } from '../scene.ts'
import { at, box, disc, path, rod, times, turned } from '../svg.ts'
import { folds, printedPerson } from './people.ts'

export const concert: Scene = {
  ...WIDE,
  draw: (random) => {
    const ink = inks.plum
    const guitar =
      'M470 1010C300 1010 250 860 340 770C390 720 380 690 370 650C350 560 420 500 490 500C560 500 630 560 610 650C600 690 590 720 640 770C730 860 640 1010 470 1010Z'
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1640, 1107, ink.strong) +
            times(26, () => disc(between(random, 0, 1600), between(random, 0, 420), between(random, 6, 16), ink.light)),
          rays(random, [1080, 1000], 420, 900, 44, ink.middle, 8) + path('M-20 960H1620V1100H-20Z', ink.middle),
          times(
            6,
            (index) =>
              printedPerson(
                [0, 4, 2, 3, 5, 1][index] ?? 0,
                ink,
                800 + index * 142,
                1010 + (index % 2) * 30,
                520 + (index % 3) * 36,
                {
                  mouth: 'open',
                  arms: [16, 16],
                  top: at([ink.dark, ink.middle], index),
                  skin: at([ink.paper, ink.light], index),
                },
              ) + box(770 + index * 142, 790 + (index % 2) * 30, 64, 84, ink.paper),
          ),
          turned(
            box(438, 60, 64, 520, ink.dark, 8) +
              times(8, (index) =>
                rod(
                  [
                    [440, 130 + index * 48],
                    [500, 130 + index * 48],
                  ],
                  ink.light,
                  5,
                ),
              ) +
              box(420, 20, 100, 110, ink.dark, 14) +
              times(
                3,
                (index) => disc(412, 46 + index * 30, 11, ink.light) + disc(528, 46 + index * 30, 11, ink.light),
              ) +
              path(guitar, ink.light) +
              within(
                guitar,
                cuts(random, {
                  x: 250,
                  y: 480,
                  width: 440,
                  height: 540,
                  ink: ink.middle,
                  angle: 88,
                  gap: 26,
                  long: 140,
                  wide: 5,
                }),
              ) +
              disc(490, 740, 76, ink.dark) +
              box(420, 880, 140, 26, ink.dark, 8) +
              times(4, (index) =>
                rod(
                  [
                    [466 + index * 16, 100],
                    [466 + index * 16, 890],
                  ],
                  ink.paper,
                  3,
                ),
              ),
            -16,
            480,
            700,
          ) + folds(random, ink.paper, 800, 800, 60, 10),
        ],
      },
      1600,
      1067,
      21,
    )
  },
}
