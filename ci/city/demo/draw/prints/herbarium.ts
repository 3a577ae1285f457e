import { inks } from '../inks.ts'
import { cuts, printed } from '../linocut.ts'
import { TALL, type Scene } from '../scene.ts'
import { blob, box, line, rod, times, turned } from '../svg.ts'

export const herbarium: Scene = {
  ...TALL,
  draw: (random) => {
    const ink = inks.plum
    const frond = (x: number, ground: number, height: number, turn: number, fill: string): string =>
      turned(
        times(13, (index) => {
          const y = ground - (index + 1) * (height / 14)
          const s = (1 - index / 15) * height * 0.26
          return (
            blob(
              [
                [x, y],
                [x + s * 0.4, y - s * 0.34],
                [x + s, y - s * 0.5],
                [x + s * 0.5, y - s * 0.06],
              ],
              fill,
            ) +
            blob(
              [
                [x, y],
                [x - s * 0.4, y - s * 0.34],
                [x - s, y - s * 0.5],
                [x - s * 0.5, y - s * 0.06],
              ],
              fill,
            )
          )
        }) +
          rod(
            [
              [x, ground + 60],
              [x, ground - height],
            ],
            fill,
            9,
          ),
        turn,
        x,
        ground,
      )
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(90, 80, 887, 1440, '#fff9f0') +
            cuts(random, {
              x: 90,
              y: 80,
              width: 887,
              height: 1440,
              ink: ink.paper,
              angle: 88,
              gap: 44,
              long: 160,
              wide: 6,
            }),
          frond(380, 1260, 900, -12, ink.middle),
          frond(620, 1280, 1080, 9, ink.strong) +
            box(330, 1330, 420, 120, ink.paper) +
            `<path d="M330 1330h420v120h-420Z" fill="none" stroke="${ink.dark}" stroke-width="7"/>` +
            times(2, (index) =>
              line(
                [
                  [370, 1372 + index * 40],
                  [470, 1362 + index * 40],
                  [560, 1376 + index * 40],
                  [690 - index * 90, 1368 + index * 40],
                ],
                ink.dark,
                6,
              ),
            ) +
            turned(box(540, 1180, 160, 34, ink.light), -20, 620, 1196),
        ],
      },
      1067,
      1600,
      131,
    )
  },
}
