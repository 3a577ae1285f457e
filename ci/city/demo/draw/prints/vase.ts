import { inks } from '../inks.ts'
import { cuts, printed, within } from '../linocut.ts'
import { SQUARE, type Scene } from '../scene.ts'
import { at, box, disc, line, oval, path, times, turned } from '../svg.ts'

export const vase: Scene = {
  ...SQUARE,
  draw: (random) => {
    const ink = inks.brick
    const body = 'M470 900C380 800 380 620 480 520V430H700V520C800 620 800 800 710 900Z'
    const cloth = 'M-20 860C400 820 800 830 1240 870V1240H-20Z'
    const apple = (x: number, y: number, r: number, fill: string, cut: string): string => {
      const d = `M${x} ${y - r * 0.8}C${x + r} ${y - r * 1.2} ${x + r * 1.3} ${y + r * 0.6} ${x + r * 0.3} ${y + r}C${x} ${y + r * 0.9} ${x} ${y + r * 0.9} ${x - r * 0.3} ${y + r}C${x - r * 1.3} ${y + r * 0.6} ${x - r} ${y - r * 1.2} ${x} ${y - r * 0.8}Z`
      return (
        path(d, fill) +
        within(
          d,
          cuts(random, {
            x: x - r * 1.2,
            y: y - r,
            width: r,
            height: r * 2,
            ink: cut,
            angle: 70,
            gap: 20,
            long: 60,
            wide: 4,
          }),
        ) +
        line(
          [
            [x, y - r * 0.8],
            [x + 20, y - r * 1.3],
          ],
          ink.dark,
          11,
        )
      )
    }
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1240, 1240, ink.light) +
            cuts(random, {
              x: -20,
              y: -20,
              width: 1240,
              height: 900,
              ink: ink.paper,
              angle: 90,
              gap: 60,
              long: 170,
              wide: 7,
            }),
          path(cloth, ink.middle) +
            within(
              cloth,
              cuts(random, {
                x: -20,
                y: 820,
                width: 1240,
                height: 400,
                ink: ink.paper,
                angle: -20,
                gap: 34,
                long: 100,
              }) +
                cuts(random, {
                  x: -20,
                  y: 820,
                  width: 1240,
                  height: 400,
                  ink: ink.strong,
                  angle: 70,
                  gap: 70,
                  long: 90,
                  wide: 4,
                }),
            ) +
            apple(290, 960, 100, ink.strong, ink.light) +
            apple(900, 940, 110, ink.light, ink.strong),
          times(7, (index) => {
            const x = 590 + (index - 3) * 130
            const y = 120 + Math.abs(index - 3) * 54
            return (
              line(
                [
                  [590, 440],
                  [590 + (index - 3) * 40, 330],
                  [x, y + 40],
                ],
                ink.dark,
                10,
              ) +
              times(6, (petal) =>
                turned(oval(x, y - 40, 22, 44, at([ink.strong, ink.paper], index)), petal * 60, x, y),
              ) +
              disc(x, y, 20, ink.dark)
            )
          }) +
            path(body, ink.dark) +
            within(
              body,
              cuts(random, { x: 370, y: 430, width: 200, height: 480, ink: ink.middle, angle: 84, gap: 26, long: 110 }),
            ) +
            apple(1060, 1030, 90, ink.dark, ink.middle),
        ],
      },
      1200,
      1200,
      113,
    )
  },
}
