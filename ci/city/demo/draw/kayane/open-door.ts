import { glued, paper } from '../papercut.ts'
import { TALL, type Scene } from '../scene.ts'
import { at, box, disc, line, poly, rod, times } from '../svg.ts'
import { hues } from './hues.ts'
import { child, someone } from './people.ts'

/** The poster of the open day: a door ajar, light, and who waits behind it. */
export const openDoor: Scene = {
  ...TALL,
  draw: () =>
    glued(
      paper(box(150, 300, 780, 1160, hues.forest, 8), 2) +
        paper(box(200, 350, 680, 1110, '#f8dd8d')) +
        paper(
          poly(
            [
              [200, 1460],
              [880, 1460],
              [1067, 1640],
              [0, 1640],
            ],
            '#f3cf72',
          ),
        ) +
        paper(someone(3, 700, 1400, 800, { arms: [30, 20] }) + someone(4, 430, 1390, 760), 1) +
        paper(child(2, 560, 1490, 520, [150, 40]), 2) +
        paper(child(5, 770, 1520, 480, [40, 140]) + child(6, 380, 1530, 470, [60, 140]), 2) +
        paper(
          poly(
            [
              [200, 350],
              [60, 260],
              [60, 1560],
              [200, 1460],
            ],
            hues.coral,
          ) + disc(90, 950, 20, hues.ochre),
          2,
        ) +
        paper(
          times(6, (index) =>
            poly(
              [
                [60 + index * 170, 90],
                [170 + index * 170, 90],
                [115 + index * 170, 200],
              ],
              at([hues.coral, hues.ochre, hues.sea, hues.leaf], index),
            ),
          ) +
            line(
              [
                [0, 84],
                [530, 110],
                [1067, 76],
              ],
              hues.ink,
              6,
            ),
        ) +
        paper(
          disc(540, 400, 0, hues.ink) +
            box(470, 250, 140, 84, hues.night, 10) +
            rod(
              [
                [506, 274],
                [520, 264],
                [520, 320],
              ],
              hues.ochre,
              9,
            ) +
            rod(
              [
                [566, 264],
                [552, 302],
                [584, 302],
              ],
              hues.ochre,
              9,
            ) +
            rod(
              [
                [574, 284],
                [574, 322],
              ],
              hues.ochre,
              9,
            ),
        ),
      '#8fb59a',
      1067,
      1600,
      37,
    ),
}
