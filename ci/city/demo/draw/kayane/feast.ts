import { glued, paper } from '../papercut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { at, blob, box, disc, line, path, poly, rod, times } from '../svg.ts'
import { hairs, hues, skins } from './hues.ts'
import { someone } from './people.ts'

export const feast: Scene = {
  ...WIDE,
  draw: () =>
    glued(
      paper(
        blob(
          [
            [-40, 150],
            [160, 60],
            [420, 110],
            [640, 40],
            [900, 90],
            [960, 200],
            [700, 260],
            [420, 230],
            [160, 270],
            [-40, 240],
          ],
          '#66717f',
        ),
        2,
      ) +
        paper(
          poly(
            [
              [560, 250],
              [640, 250],
              [600, 340],
              [660, 340],
              [540, 480],
              [580, 370],
              [530, 370],
            ],
            '#f6d45c',
          ),
        ) +
        paper(
          path('M0 330C400 460 1200 460 1600 300', 'none') +
            line(
              [
                [0, 330],
                [800, 440],
                [1600, 300],
              ],
              hues.ink,
              7,
            ) +
            times(13, (index) => {
              const x = 40 + index * 122
              const y = 340 + Math.sin((index / 12) * Math.PI) * 96
              return poly(
                [
                  [x, y],
                  [x + 80, y],
                  [x + 40, y + 84],
                ],
                at([hues.coral, hues.ochre, hues.leaf, hues.sea, hues.plum], index),
              )
            }),
        ) +
        paper(
          box(230, 820, 1140, 260, '#8a5f3a') +
            times(9, (index) =>
              rod(
                [
                  [260 + index * 132, 830],
                  [260 + index * 132, 1060],
                ],
                '#6b4628',
                8,
              ),
            ),
          2,
        ) +
        paper(
          blob(
            [
              [930, 820],
              [900, 620],
              [960, 480],
              [1080, 450],
              [1180, 520],
              [1200, 680],
              [1180, 820],
            ],
            '#5d5f66',
          ) +
            poly(
              [
                [940, 510],
                [950, 390],
                [1030, 470],
              ],
              '#5d5f66',
            ) +
            poly(
              [
                [1100, 470],
                [1180, 400],
                [1180, 520],
              ],
              '#5d5f66',
            ) +
            path('M900 600C850 610 800 640 800 668C830 690 900 680 950 660Z', '#77797f') +
            disc(812, 660, 18, hues.ink) +
            line(
              [
                [1190, 780],
                [1290, 740],
                [1320, 640],
              ],
              '#5d5f66',
              50,
            ),
          2,
        ) +
        paper(
          disc(1000, 560, 16, hues.ochre) +
            poly(
              [
                [850, 682],
                [868, 720],
                [884, 682],
              ],
              hues.white,
            ) +
            poly(
              [
                [896, 680],
                [912, 714],
                [928, 676],
              ],
              hues.white,
            ),
        ) +
        paper(
          someone(5, 560, 830, 420, {
            head: 0.16,
            skirt: true,
            top: hues.coral,
            arms: [110, 60],
            skin: skins[1],
            hair: hues.coral,
            style: 'scarf',
            mouth: 'open',
          }) +
            path('M690 700h110l-14 80h-82Z', hues.sand) +
            line(
              [
                [700, 702],
                [745, 640],
                [790, 702],
              ],
              hues.sand,
              10,
            ),
          2,
        ) +
        paper(
          times(
            9,
            (index) =>
              disc(90 + index * 180, 1050 + (index % 2) * 20, 84, at(skins, index * 2 + 1)) +
              path(
                `M${0 + index * 180} ${1030 + (index % 2) * 20}C${10 + index * 180} ${920 + (index % 2) * 20} ${170 + index * 180} ${920 + (index % 2) * 20} ${180 + index * 180} ${1030 + (index % 2) * 20}Z`,
                at([hairs[0], hairs[1], hues.coral, hairs[3], hairs[4], hues.sea], index),
              ),
          ),
          2,
        ),
      '#bfd8c6',
      1600,
      1067,
      17,
    ),
}
