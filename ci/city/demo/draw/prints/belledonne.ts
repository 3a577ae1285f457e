import { inks } from '../inks.ts'
import { cuts, printed, within } from '../linocut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { box, path, type Point, poly, times } from '../svg.ts'

export const belledonne: Scene = {
  ...WIDE,
  draw: (random) => {
    const ink = inks.sea
    const far: readonly Point[] = [
      [-20, 640],
      [160, 420],
      [260, 520],
      [420, 240],
      [540, 400],
      [640, 330],
      [800, 140],
      [960, 380],
      [1080, 300],
      [1200, 440],
      [1360, 220],
      [1500, 420],
      [1640, 360],
      [1640, 900],
      [-20, 900],
    ]
    const d = `M${far.map(([x, y]) => `${x} ${y}`).join('L')}Z`
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1640, 1107, ink.light),
          path(d, ink.middle) +
            within(
              d,
              times(6, (index) => {
                const [x = 0, y = 0] = [
                  [160, 420],
                  [420, 240],
                  [640, 330],
                  [800, 140],
                  [1080, 300],
                  [1360, 220],
                ][index] ?? [0, 0]
                return poly(
                  [
                    [x, y],
                    [x - 130, y + 190],
                    [x - 50, y + 150],
                    [x - 10, y + 230],
                    [x + 40, y + 150],
                    [x + 110, y + 190],
                  ],
                  ink.paper,
                )
              }) +
                cuts(random, {
                  x: -20,
                  y: 340,
                  width: 1660,
                  height: 560,
                  ink: ink.strong,
                  angle: (x) => (Math.floor(x / 170) % 2 === 0 ? -1 : 1) * 52,
                  gap: 34,
                  long: 110,
                }),
            ) +
            path('M-20 760C400 700 1100 820 1640 720V1100H-20Z', ink.paper),
          path('M-20 860C500 800 1000 900 1640 840V1100H-20Z', ink.strong) +
            times(13, (index) => {
              const [x, g, s] = [40 + index * 130, 900 + (index % 4) * 40, 120 + (index % 3) * 50]
              return times(3, (step) =>
                poly(
                  [
                    [x - s * (0.5 - step * 0.11), g - step * s * 0.42],
                    [x, g - s * 0.7 - step * s * 0.42],
                    [x + s * (0.5 - step * 0.11), g - step * s * 0.42],
                  ],
                  ink.dark,
                ),
              )
            }) +
            cuts(random, { x: -20, y: 940, width: 1640, height: 140, ink: ink.paper, angle: -4, gap: 26, long: 90 }),
        ],
      },
      1600,
      1067,
      127,
    )
  },
}
