import { inks } from '../inks.ts'
import { cuts, printed, rays } from '../linocut.ts'
import { TALL, type Scene } from '../scene.ts'
import { box, disc, line, path, rod, times } from '../svg.ts'

export const towers: Scene = {
  ...TALL,
  draw: (random) => {
    const ink = inks.plum
    const tower = (x: number, top: number, columns: number, wall: string): string =>
      box(x, top, columns * 92 + 30, 1600 - top, wall) +
      times(columns * 13, (index) => {
        const [px, py] = [x + 24 + (index % columns) * 92, top + 40 + Math.floor(index / columns) * 104]
        return py > 1420
          ? ''
          : box(px, py, 64, 66, random() < 0.55 ? ink.light : random() < 0.5 ? ink.dark : ink.paper) +
              rod(
                [
                  [px - 6, py + 74],
                  [px + 70, py + 74],
                ],
                ink.dark,
                7,
              )
      })
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1107, 1640, ink.middle) + disc(820, 230, 110, ink.light),
          rays(random, [820, 230], 140, 1000, 54, ink.strong, 8),
          tower(90, 330, 4, ink.strong) +
            tower(590, 160 + 420, 4, ink.dark) +
            path('M-20 1500H1107V1640H-20Z', ink.dark) +
            times(
              5,
              (index) =>
                line(
                  [
                    [60 + index * 240, 1560],
                    [66 + index * 240, 1430],
                  ],
                  ink.dark,
                  16,
                ) + disc(66 + index * 240, 1400, 66, ink.dark),
            ) +
            cuts(random, {
              x: -20,
              y: 1510,
              width: 1107,
              height: 90,
              ink: ink.middle,
              angle: 0,
              gap: 26,
              long: 90,
              wide: 4,
            }),
        ],
      },
      1067,
      1600,
      109,
    )
  },
}
