import { glued, paper } from '../papercut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { at, blob, box, disc, path, poly, rod, times } from '../svg.ts'
import { hairs, hues, skins } from './hues.ts'

export const lake: Scene = {
  ...WIDE,
  draw: () => {
    const boat = (x: number, y: number, hull: string, sail: string, size = 1): string =>
      poly(
        [
          [x - 120 * size, y],
          [x + 130 * size, y],
          [x + 80 * size, y + 56 * size],
          [x - 80 * size, y + 56 * size],
        ],
        hull,
      ) +
      rod(
        [
          [x, y],
          [x, y - 230 * size],
        ],
        '#5c4230',
        10 * size,
      ) +
      path(
        `M${x + 10 * size} ${y - 226 * size}C${x + 120 * size} ${y - 150 * size} ${x + 130 * size} ${y - 70 * size} ${x + 112 * size} ${y - 22 * size}H${x + 10 * size}Z`,
        sail,
      ) +
      path(`M${x - 10 * size} ${y - 190 * size}L${x - 96 * size} ${y - 22 * size}H${x - 10 * size}Z`, hues.white)
    return glued(
      paper(disc(420, 220, 96, '#f7df9a')) +
        paper(
          poly(
            [
              [-40, 560],
              [260, 250],
              [460, 460],
              [740, 150],
              [1010, 470],
              [1240, 260],
              [1640, 560],
              [1640, 640],
              [-40, 640],
            ],
            '#7fa0a8',
          ),
          2,
        ) +
        paper(
          poly(
            [
              [640, 262],
              [740, 150],
              [836, 264],
              [780, 250],
              [742, 290],
              [700, 254],
            ],
            hues.white,
          ) +
            poly(
              [
                [196, 316],
                [260, 250],
                [312, 304],
                [266, 310],
              ],
              hues.white,
            ) +
            poly(
              [
                [1180, 320],
                [1240, 260],
                [1316, 312],
                [1250, 316],
              ],
              hues.white,
            ),
        ) +
        paper(path('M-40 560C300 500 500 600 800 560C1100 520 1300 600 1640 540V700H-40Z', hues.green)) +
        paper(box(-40, 620, 1700, 500, hues.sea), 2) +
        paper(boat(420, 700, hues.brick, hues.ochre, 0.8) + boat(1180, 690, hues.forest, hues.coral, 0.7)) +
        paper(path('M-40 740C200 710 400 770 700 740C1000 710 1300 770 1640 730V1120H-40Z', '#357182')) +
        paper(boat(800, 850, hues.coral, hues.sand, 1.3), 2) +
        paper(
          disc(730, 820, 34, skins[1]) +
            path('M694 816C700 770 760 770 766 816Z', hairs[0]) +
            disc(850, 822, 34, skins[0]) +
            path('M814 818C820 772 880 772 886 818Z', hues.sea),
        ) +
        paper(path('M-40 900C250 870 500 930 800 900C1100 870 1350 930 1640 890V1120H-40Z', '#28606f'), 2) +
        paper(
          times(
            4,
            (index) =>
              blob(
                [
                  [250 + index * 320, 1000],
                  [290 + index * 320, 976],
                  [350 + index * 320, 990],
                  [392 + index * 320, 972],
                  [384 + index * 320, 1020],
                  [350 + index * 320, 1010],
                  [290 + index * 320, 1024],
                ],
                at([hues.ochre, hues.coral, hues.sky], index),
              ) + disc(282 + index * 320, 996, 6, hues.ink),
          ),
        ),
      '#d5e8e6',
      1600,
      1067,
      27,
    )
  },
}
