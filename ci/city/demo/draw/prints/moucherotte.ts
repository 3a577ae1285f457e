import { inks } from '../inks.ts'
import { cuts, printed, rays, within } from '../linocut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { box, disc, path, poly, times } from '../svg.ts'

/** Reg'art, the album of the year: twelve prints, each of its own format, as hands of different people made them. */

export const moucherotte: Scene = {
  ...WIDE,
  draw: (random) => {
    const ink = inks.brick
    const peak =
      'M-20 760C200 700 420 620 620 420C700 340 760 300 820 300L900 250L960 330C1100 380 1240 560 1640 640V1100H-20Z'
    const front = 'M-20 900C400 800 900 960 1640 820V1100H-20Z'
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1640, 1107, ink.light) + disc(420, 330, 150, ink.paper),
          rays(random, [420, 330], 180, 1300, 64, ink.middle, 8) +
            path(peak, ink.middle) +
            within(
              peak,
              cuts(random, {
                x: -20,
                y: 240,
                width: 1660,
                height: 860,
                ink: ink.light,
                angle: (x) => (x < 880 ? -38 : 34),
                gap: 30,
                long: 120,
              }),
            ),
          path(front, ink.strong) +
            within(
              front,
              cuts(random, {
                x: -20,
                y: 800,
                width: 1660,
                height: 300,
                ink: ink.middle,
                angle: -6,
                gap: 24,
                long: 100,
              }),
            ) +
            times(11, (index) => {
              const x = 60 + index * 150
              const h = 90 + (index % 3) * 40
              return poly(
                [
                  [x - 34, 1080],
                  [x, 1080 - h * 2],
                  [x + 34, 1080],
                ],
                ink.dark,
              )
            }),
        ],
      },
      1600,
      1067,
      101,
    )
  },
}
