import { inks } from '../inks.ts'
import { cuts, printed, within } from '../linocut.ts'
import { between } from '../random.ts'
import { SQUARE, type Scene } from '../scene.ts'
import { at, box, path, rod, times, turned } from '../svg.ts'

export const leaves: Scene = {
  ...SQUARE,
  draw: (random) => {
    const ink = inks.leaf
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1240, 1240, ink.paper) +
            cuts(random, {
              x: -20,
              y: -20,
              width: 1240,
              height: 1240,
              ink: ink.light,
              angle: 30,
              gap: 40,
              long: 110,
              wide: 4,
            }),
          times(9, (index) => {
            const [x = 0, y = 0] = [220 + (index % 3) * 380, 220 + Math.floor(index / 3) * 380]
            const turn = between(random, -60, 60)
            const kind = index % 3
            const shape =
              kind === 0
                ? `M${x} ${y - 150}C${x + 110} ${y - 60} ${x + 90} ${y + 90} ${x} ${y + 150}C${x - 90} ${y + 90} ${x - 110} ${y - 60} ${x} ${y - 150}Z`
                : kind === 1
                  ? `M${x} ${y + 130}L${x - 40} ${y + 60}L${x - 140} ${y + 70}L${x - 90} ${y}L${x - 150} ${y - 80}L${x - 60} ${y - 70}L${x} ${y - 160}L${x + 60} ${y - 70}L${x + 150} ${y - 80}L${x + 90} ${y}L${x + 140} ${y + 70}L${x + 40} ${y + 60}Z`
                  : `M${x} ${y + 140}C${x - 190} ${y + 60} ${x - 150} ${y - 130} ${x - 60} ${y - 120}C${x - 30} ${y - 120} ${x} ${y - 90} ${x} ${y - 70}C${x} ${y - 90} ${x + 30} ${y - 120} ${x + 60} ${y - 120}C${x + 150} ${y - 130} ${x + 190} ${y + 60} ${x} ${y + 140}Z`
            const fill = at([ink.strong, ink.dark, ink.middle], index * 2 + Math.floor(index / 3))
            return turned(
              path(shape, fill) +
                within(
                  shape,
                  cuts(random, {
                    x: x - 160,
                    y: y - 160,
                    width: 160,
                    height: 320,
                    ink: ink.paper,
                    angle: -48,
                    gap: 32,
                    long: 80,
                    wide: 4,
                  }) +
                    cuts(random, {
                      x,
                      y: y - 160,
                      width: 160,
                      height: 320,
                      ink: ink.paper,
                      angle: 48,
                      gap: 32,
                      long: 80,
                      wide: 4,
                    }),
                ) +
                rod(
                  [
                    [x, y - 120],
                    [x, y + 190],
                  ],
                  ink.paper,
                  8,
                ) +
                rod(
                  [
                    [x, y + 140],
                    [x, y + 190],
                  ],
                  fill,
                  10,
                ),
              turn,
              x,
              y,
            )
          }),
        ],
      },
      1200,
      1200,
      103,
    )
  },
}
