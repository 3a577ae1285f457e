import { inks } from '../inks.ts'
import { cuts, printed } from '../linocut.ts'
import { between } from '../random.ts'
import { SQUARE, type Scene } from '../scene.ts'
import { at, box, disc, oval, poly, times } from '../svg.ts'

export const market: Scene = {
  ...SQUARE,
  draw: (random) => {
    const ink = inks.leaf
    const parasol = (x: number, y: number, r: number, one: string, two: string): string =>
      times(8, (index) => {
        const [a, b] = [(index * Math.PI) / 4, ((index + 1) * Math.PI) / 4]
        return poly(
          [
            [x, y],
            [x + Math.cos(a) * r, y + Math.sin(a) * r],
            [x + Math.cos((a + b) / 2) * r * 1.03, y + Math.sin((a + b) / 2) * r * 1.03],
            [x + Math.cos(b) * r, y + Math.sin(b) * r],
          ],
          index % 2 === 0 ? one : two,
        )
      }) + disc(x, y, 12, ink.dark)
    const stall = (x: number, y: number): string =>
      box(x, y, 250, 110, ink.dark) +
      times(12, (index) =>
        disc(
          x + 30 + (index % 6) * 38,
          y + 34 + Math.floor(index / 6) * 42,
          16,
          at([ink.light, ink.middle, ink.paper], index),
        ),
      )
    const passer = (x: number, y: number, coat: string): string =>
      oval(x, y, 40, 26, coat, between(random, -40, 40)) + disc(x, y, 20, ink.dark)
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1240, 1240, ink.light) +
            cuts(random, {
              x: -20,
              y: -20,
              width: 1240,
              height: 1240,
              ink: ink.paper,
              angle: 45,
              gap: 52,
              long: 70,
              wide: 5,
            }),
          times(6, (index) => stall(90 + (index % 2) * 640, 110 + Math.floor(index / 2) * 380)),
          times(6, (index) =>
            parasol(
              220 + (index % 2) * 640 + (index % 3) * 30,
              300 + Math.floor(index / 2) * 370,
              128,
              at([ink.strong, ink.dark, ink.middle], index),
              ink.paper,
            ),
          ) +
            times(15, (index) =>
              passer(
                500 + (index % 3) * 76 + between(random, -30, 30),
                90 + Math.floor(index / 3) * 240 + between(random, -40, 40),
                at([ink.strong, ink.middle, ink.paper], index),
              ),
            ),
        ],
      },
      1200,
      1200,
      149,
    )
  },
}
