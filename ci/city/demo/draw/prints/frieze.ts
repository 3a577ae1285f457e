import { inks } from '../inks.ts'
import { cuts, printed } from '../linocut.ts'

import { type Scene } from '../scene.ts'
import { box, disc, path, rod, times, turned } from '../svg.ts'

/** A band between two parts of a text. */
export const frieze: Scene = {
  width: 1600,
  height: 300,
  draw: (random) => {
    const ink = inks.brick
    const part = (index: number): string => {
      const x = 100 + index * 200
      return (
        [
          disc(x, 150, 58, ink.strong) +
            times(12, (ray) =>
              rod(
                [
                  [x + Math.cos(ray * 0.524) * 74, 150 + Math.sin(ray * 0.524) * 74],
                  [x + Math.cos(ray * 0.524) * 100, 150 + Math.sin(ray * 0.524) * 100],
                ],
                ink.strong,
                9,
              ),
            ),
          turned(
            box(x - 100, 134, 110, 34, ink.dark, 16) +
              box(x + 6, 142, 44, 18, ink.middle) +
              path(`M${x + 48} 138L${x + 110} 148V154L${x + 48} 164Z`, ink.strong),
            -32,
            x,
            150,
          ),
          turned(
            path(`M${x} 40C${x + 80} 100 ${x + 64} 210 ${x} 260C${x - 64} 210 ${x - 80} 100 ${x} 40Z`, ink.dark) +
              times(
                4,
                (vein) =>
                  rod(
                    [
                      [x, 110 + vein * 34],
                      [x + 34, 84 + vein * 34],
                    ],
                    ink.paper,
                    6,
                  ) +
                  rod(
                    [
                      [x, 110 + vein * 34],
                      [x - 34, 84 + vein * 34],
                    ],
                    ink.paper,
                    6,
                  ),
              ) +
              rod(
                [
                  [x, 64],
                  [x, 280],
                ],
                ink.paper,
                6,
              ),
            18,
            x,
            150,
          ),
          box(x - 66, 90, 132, 46, ink.dark, 22) +
            rod(
              [
                [x + 66, 112],
                [x + 90, 112],
                [x + 90, 170],
                [x, 170],
                [x, 250],
              ],
              ink.dark,
              12,
            ) +
            box(x - 14, 190, 28, 76, ink.middle, 10),
        ][index % 4] ?? ''
      )
    }
    return printed(
      {
        paper: ink.paper,
        plates: [
          cuts(random, {
            x: -10,
            y: -10,
            width: 1620,
            height: 320,
            ink: ink.light,
            angle: -50,
            gap: 46,
            long: 70,
            wide: 5,
          }),
          times(8, part),
        ],
      },
      1600,
      300,
      29,
    )
  },
}
