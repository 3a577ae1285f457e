import { glued, paper } from '../papercut.ts'
import { between, type Random } from '../random.ts'
import { WIDE, type Scene } from '../scene.ts'
import { at, box, disc, oval, path, poly, rod, times, turned } from '../svg.ts'
import { hues } from './hues.ts'
import { child, someone } from './people.ts'

function stars(random: Random, count: number, width: number, height: number): string {
  return times(count, () => {
    const [x, y, r] = [random() * width, random() * height, between(random, 5, 14)]
    return poly(
      [
        [x, y - r * 2],
        [x + r * 0.5, y - r * 0.5],
        [x + r * 2, y],
        [x + r * 0.5, y + r * 0.5],
        [x, y + r * 2],
        [x - r * 0.5, y + r * 0.5],
        [x - r * 2, y],
        [x - r * 0.5, y - r * 0.5],
      ],
      at(['#fbe7a6', '#f3c95c', hues.white], Math.floor(random() * 3)),
    )
  })
}

export const sky: Scene = {
  ...WIDE,
  draw: (random) =>
    glued(
      paper(path('M-40 420C300 340 900 480 1640 300V1120H-40Z', '#24466a')) +
        stars(random, 46, 1600, 560) +
        paper(
          disc(330, 250, 130, '#f6e3a4') +
            disc(300, 220, 24, '#e6cd83') +
            disc(372, 290, 32, '#e6cd83') +
            disc(330, 322, 14, '#e6cd83'),
          2,
        ) +
        paper(
          turned(oval(1240, 210, 150, 34, hues.coral), -18, 1240, 210) +
            disc(1240, 210, 74, '#eab25a') +
            turned(
              path('M1090 210C1130 262 1350 262 1390 210C1360 232 1120 232 1090 210Z', hues.coral),
              -18,
              1240,
              210,
            ),
          2,
        ) +
        paper(path('M-40 800C400 700 1100 760 1640 820V1120H-40Z', '#16324a'), 2) +
        paper(
          turned(
            box(690, 470, 470, 92, hues.sea, 20) +
              box(1110, 450, 90, 132, hues.coral, 16) +
              box(640, 490, 70, 54, hues.ochre, 10),
            -24,
            900,
            520,
          ) +
            rod(
              [
                [880, 560],
                [760, 900],
              ],
              hues.ochre,
              22,
            ) +
            rod(
              [
                [890, 560],
                [900, 920],
              ],
              hues.ochre,
              22,
            ) +
            rod(
              [
                [900, 560],
                [1030, 900],
              ],
              hues.ochre,
              22,
            ),
          2,
        ) +
        paper(child(6, 590, 960, 430, [20, 60]), 2) +
        paper(
          child(5, 380, 1000, 380, [20, 150]) +
            someone(3, 1180, 990, 600, { arms: [40, 150] }) +
            child(2, 1390, 1010, 370, [20, 160]),
          2,
        ) +
        paper(path('M-40 960C500 920 1000 980 1640 940V1120H-40Z', '#0f2436'), 2),
      '#1b3450',
      1600,
      1067,
      9,
    ),
}
