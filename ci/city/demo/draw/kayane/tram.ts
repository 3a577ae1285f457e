import { glued, paper } from '../papercut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { at, box, disc, line, path, rod, times } from '../svg.ts'
import { hairs, hues, skins } from './hues.ts'

export const tram: Scene = {
  ...WIDE,
  draw: () =>
    glued(
      paper(
        times(
          7,
          (index) =>
            box(
              -20 + index * 240,
              260 + ((index * 83) % 170),
              230,
              600,
              at(['#d9b78e', '#c98f65', '#b9a98c', '#d3a07a'], index),
            ) +
            times(8, (pane) =>
              box(
                14 + index * 240 + (pane % 3) * 64,
                310 + ((index * 83) % 170) + Math.floor(pane / 3) * 84,
                40,
                54,
                hues.sea,
              ),
            ),
        ),
      ) +
        paper(
          line(
            [
              [0, 150],
              [800, 190],
              [1600, 140],
            ],
            hues.ink,
            6,
          ) +
            rod(
              [
                [820, 190],
                [760, 300],
                [880, 360],
              ],
              hues.ink,
              10,
            ),
        ) +
        paper(path('M120 860V460C120 400 160 360 230 360H1290C1420 360 1490 520 1510 700V860Z', hues.leaf), 2) +
        paper(
          box(120, 690, 1386, 60, hues.forest) +
            path('M1310 430C1380 440 1430 560 1446 660H1310Z', hues.sky) +
            times(4, (index) => box(180 + index * 280, 430, 230, 230, hues.sky, 14)),
        ) +
        paper(
          times(
            4,
            (index) =>
              disc(248 + index * 280, 590, 62, at(skins, index + 1)) +
              path(
                `M${184 + index * 280} 584C${190 + index * 280} 496 ${306 + index * 280} 496 ${312 + index * 280} 584Z`,
                at([hues.coral, hairs[0], hues.ochre, hairs[4]], index),
              ) +
              disc(230 + index * 280, 596, 7, hues.ink) +
              disc(268 + index * 280, 596, 7, hues.ink) +
              line(
                [
                  [234 + index * 280, 620],
                  [249 + index * 280, 628],
                  [264 + index * 280, 620],
                ],
                hues.ink,
                6,
              ) +
              disc(344 + index * 280, 616, 42, at(skins, index + 3)) +
              path(
                `M${300 + index * 280} 612C${306 + index * 280} 556 ${382 + index * 280} 556 ${388 + index * 280} 612Z`,
                at([hairs[1], hues.sea, hairs[2], hues.plum], index),
              ),
          ),
        ) +
        paper(
          box(150, 850, 1330, 50, hues.ink, 10) +
            times(
              4,
              (index) => disc(300 + index * 340, 900, 46, hues.ink) + disc(300 + index * 340, 900, 16, hues.sand),
            ),
          2,
        ) +
        paper(box(-40, 930, 1700, 190, '#8c9a7a'), 2) +
        paper(
          rod(
            [
              [0, 960],
              [1600, 960],
            ],
            hues.ink,
            10,
          ) +
            rod(
              [
                [0, 1030],
                [1600, 1030],
              ],
              hues.ink,
              10,
            ),
        ) +
        paper(box(1360, 760, 50, 30, '#f7e7a0', 8) + box(1200, 372, 90, 34, hues.ochre, 8)),
      '#d9e6e2',
      1600,
      1067,
      33,
    ),
}
