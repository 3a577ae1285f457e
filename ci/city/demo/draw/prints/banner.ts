import { inks } from '../inks.ts'
import { cuts, printed, rays, within } from '../linocut.ts'
import { HERO, type Scene } from '../scene.ts'
import { blob, box, disc, line, path, type Point, poly, rod, times, turned } from '../svg.ts'
import { printedPerson } from './people.ts'

/** Seven people carry the long print they made, in front of the mountains. */
export const banner: Scene = {
  ...HERO,
  draw: (random) => {
    const ink = inks.brick
    const sun: Point = [1130, 330]
    const far =
      'M-40 760C120 640 240 500 380 560C520 620 560 420 720 430C880 440 960 640 1120 600C1280 560 1400 420 1640 620V1260H-40Z'
    const near = 'M-40 880C260 780 520 860 800 820C1080 780 1320 860 1640 800V1260H-40Z'
    const sheet = 'M150 800C500 740 1050 860 1460 790V1010C1050 1080 500 960 150 1020Z'
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1640, 1240, ink.light) + disc(sun[0], sun[1], 190, ink.paper),
          path(far, ink.middle) +
            within(
              far,
              cuts(random, {
                x: -40,
                y: 400,
                width: 1680,
                height: 480,
                ink: ink.light,
                angle: (x) => -28 + (x / 1600) * 60,
                gap: 26,
                long: 110,
              }),
            ) +
            path(near, ink.strong),
          rays(random, sun, 225, 1300, 74, ink.middle, 8) +
            within(
              near,
              cuts(random, { x: -40, y: 780, width: 1680, height: 440, ink: ink.middle, angle: 6, gap: 24, long: 90 }),
            ),
          [0, 1, 2, 3, 4, 5]
            .map((index) =>
              printedPerson(index, ink, 220 + index * 232, 1190 + (index % 2) * 16, 600 + ((index * 47) % 90), {
                arms: [index % 2 === 0 ? 62 : 74, index % 2 === 0 ? 74 : 58],
                ...(index === 5 ? { skin: ink.paper, top: ink.dark } : {}),
              }),
            )
            .join('') +
            path(sheet, ink.paper) +
            within(
              sheet,
              times(5, (index) => {
                const x = 290 + index * 255
                const y = 905 + (index % 2) * 10
                return (
                  [
                    disc(x, y, 66, ink.strong) +
                      times(9, (ray) =>
                        rod(
                          [
                            [x + Math.cos(ray * 0.7) * 78, y + Math.sin(ray * 0.7) * 78],
                            [x + Math.cos(ray * 0.7) * 104, y + Math.sin(ray * 0.7) * 104],
                          ],
                          ink.strong,
                          9,
                        ),
                      ),
                    turned(
                      path(
                        `M${x} ${y - 90}C${x + 84} ${y - 30} ${x + 60} ${y + 70} ${x} ${y + 90}C${x - 60} ${y + 70} ${x - 84} ${y - 30} ${x} ${y - 90}Z`,
                        ink.dark,
                      ) +
                        rod(
                          [
                            [x, y - 70],
                            [x, y + 104],
                          ],
                          ink.paper,
                          7,
                        ),
                      24,
                      x,
                      y,
                    ),
                    blob(
                      [
                        [x - 100, y],
                        [x - 30, y - 56],
                        [x + 50, y - 30],
                        [x + 104, y - 56],
                        [x + 92, y],
                        [x + 104, y + 56],
                        [x + 50, y + 30],
                        [x - 30, y + 56],
                      ],
                      ink.middle,
                    ) + disc(x - 54, y - 10, 10, ink.dark),
                    disc(x, y, 82, ink.dark) +
                      disc(x - 28, y - 18, 11, ink.paper) +
                      disc(x + 28, y - 18, 11, ink.paper) +
                      line(
                        [
                          [x - 36, y + 26],
                          [x, y + 44],
                          [x + 36, y + 26],
                        ],
                        ink.paper,
                        10,
                      ),
                    poly(
                      [
                        [x - 90, y + 70],
                        [x - 90, y - 20],
                        [x - 30, y - 80],
                        [x + 30, y - 20],
                        [x + 30, y + 70],
                      ],
                      ink.strong,
                    ) +
                      box(x - 52, y + 10, 36, 60, ink.light) +
                      box(x + 40, y - 40, 56, 110, ink.dark) +
                      box(x + 56, y - 20, 22, 22, ink.light),
                  ][index] ?? ''
                )
              }),
            ) +
            `<path d="${sheet}" fill="none" stroke="${ink.dark}" stroke-width="9"/>`,
        ],
      },
      1600,
      1200,
      3,
    )
  },
}
