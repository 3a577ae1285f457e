import { glued, paper } from '../papercut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { blob, box, disc, line, poly, rod, times, turned } from '../svg.ts'
import { hues, skins } from './hues.ts'

/** The table seen from above, at half past four. */
export const table: Scene = {
  ...WIDE,
  draw: () => {
    const copybook = (x: number, y: number, angle: number, cover: string): string =>
      paper(
        turned(
          box(x, y, 420, 300, cover, 10) +
            box(x + 12, y + 10, 194, 280, hues.white) +
            box(x + 212, y + 10, 196, 280, '#f4ead2') +
            times(
              6,
              (index) =>
                rod(
                  [
                    [x + 34, y + 56 + index * 38],
                    [x + 190, y + 56 + index * 38],
                  ],
                  '#9fb9c0',
                  4,
                ) +
                (index < 4
                  ? rod(
                      [
                        [x + 234, y + 56 + index * 38],
                        [x + 330 + (index % 2) * 50, y + 56 + index * 38],
                      ],
                      hues.night,
                      5,
                    )
                  : ''),
            ),
          angle,
          x + 210,
          y + 150,
        ),
        2,
      )
    const cup = (x: number, y: number): string =>
      paper(disc(x, y, 92, hues.white), 2) + paper(disc(x, y, 70, '#e7b25a'))
    const clementine = (x: number, y: number): string =>
      paper(
        disc(x, y, 62, '#ee8e34') +
          disc(x, y - 6, 10, hues.forest) +
          blob(
            [
              [x + 8, y - 10],
              [x + 50, y - 46],
              [x + 66, y - 26],
              [x + 30, y - 2],
            ],
            hues.green,
          ),
        2,
      )
    const sleeve = (points: readonly (readonly [number, number])[], cloth: string, skin: string): string => {
      const last = points.at(-1) ?? [0, 0]
      return (
        paper(line(points, cloth, 120), 2) +
        paper(
          disc(last[0], last[1], 62, skin) +
            times(4, (index) => disc(last[0] - 44 + index * 30, last[1] + (last[1] < 500 ? 52 : -52), 19, skin)),
        )
      )
    }
    return glued(
      paper(box(-40, -40, 1700, 300, '#c9965f') + box(-40, 500, 1700, 290, '#c08b55')) +
        copybook(210, 300, -9, hues.coral) +
        copybook(900, 420, 7, hues.sea) +
        sleeve(
          [
            [60, -60],
            [220, 90],
            [330, 250],
          ],
          hues.green,
          skins[1],
        ) +
        sleeve(
          [
            [760, -70],
            [660, 100],
            [560, 260],
          ],
          hues.green,
          skins[1],
        ) +
        sleeve(
          [
            [1640, 1150],
            [1480, 960],
            [1330, 820],
          ],
          hues.plum,
          skins[0],
        ) +
        sleeve(
          [
            [880, 1150],
            [910, 1000],
            [960, 850],
          ],
          hues.plum,
          skins[0],
        ) +
        cup(760, 800) +
        cup(1350, 230) +
        clementine(560, 890) +
        clementine(690, 640) +
        paper(disc(1080, 220, 120, hues.white), 2) +
        paper(
          times(
            3,
            (index) =>
              disc(1040 + index * 42, 190 + (index % 2) * 62, 40, '#c98744') +
              times(4, (dot) =>
                disc(
                  1024 + index * 42 + (dot % 2) * 30,
                  178 + (index % 2) * 62 + Math.floor(dot / 2) * 26,
                  6,
                  '#6d4020',
                ),
              ),
          ),
        ) +
        paper(
          turned(
            box(500, 560, 330, 30, hues.ochre, 6) +
              poly(
                [
                  [830, 560],
                  [876, 575],
                  [830, 590],
                ],
                hues.sand,
              ),
            28,
            660,
            575,
          ),
        ) +
        paper(
          turned(
            box(120, 760, 400, 56, '#d7e4d0', 4) +
              times(13, (index) =>
                rod(
                  [
                    [140 + index * 29, 760],
                    [140 + index * 29, index % 2 === 0 ? 786 : 776],
                  ],
                  hues.forest,
                  4,
                ),
              ),
            12,
            300,
            780,
          ),
        ),
      hues.wood,
      1600,
      1067,
      11,
    )
  },
}
