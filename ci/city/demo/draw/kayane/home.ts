import { glued, paper } from '../papercut.ts'
import { HERO, type Scene } from '../scene.ts'
import { at, box, disc, line, path, poly, rod, times, turned } from '../svg.ts'
import { hairs, hues, skins } from './hues.ts'
import { openBook } from './open-book.ts'
import { someone } from './people.ts'

function lamp(x: number, y: number, lit: boolean): string {
  return (
    (lit
      ? paper(
          `<g opacity=".55">${poly(
            [
              [x - 120, y + 150],
              [x + 130, y + 150],
              [x + 400, y + 640],
              [x - 420, y + 640],
            ],
            '#f7d884',
          )}</g>`,
          1,
        )
      : '') +
    paper(
      rod(
        [
          [x, y - 400],
          [x, y + 20],
        ],
        hues.ink,
        10,
      ) +
        path(`M${x - 150} ${y + 160}C${x - 120} ${y - 40} ${x + 120} ${y - 40} ${x + 150} ${y + 160}Z`, hues.coral) +
        disc(x, y + 166, 46, '#fdf1bd'),
      2,
    )
  )
}

/** A volunteer and a child lean over one book, under the lamp; evening in the window. */
export const home: Scene = {
  ...HERO,
  draw: () => {
    const window_ =
      paper(box(960, 130, 480, 520, hues.wood, 8)) +
      paper(box(990, 160, 420, 460, hues.night)) +
      paper(disc(1290, 280, 54, '#f6dc92')) +
      paper(
        times(5, (index) =>
          box(
            1000 + index * 82,
            430 + (index % 3) * 40,
            70,
            190 - (index % 3) * 40,
            at([hues.sea, hues.forest, '#2d5570'], index),
          ),
        ) +
          times(9, (index) =>
            box(1016 + (index % 5) * 82, 480 + Math.floor(index / 5) * 58 + (index % 3) * 30, 22, 28, '#f3c95c'),
          ),
      ) +
      paper(
        rod(
          [
            [1200, 150],
            [1200, 630],
          ],
          hues.wood,
          22,
        ) +
          rod(
            [
              [980, 390],
              [1420, 390],
            ],
            hues.wood,
            18,
          ),
      )
    const shelf =
      paper(box(70, 470, 470, 26, hues.wood)) +
      paper(
        times(8, (index) =>
          box(
            92 + index * 54,
            470 - 150 - ((index * 37) % 70),
            44,
            150 + ((index * 37) % 70),
            at([hues.coral, hues.sea, hues.ochre, hues.forest, hues.plum], index),
            4,
          ),
        ),
      )
    const adult = someone(3, 640, 1320, 900, { arms: [18, 34], top: hues.sea, hair: hues.plum, skin: skins[2] })
    const child = someone(2, 980, 1330, 660, {
      head: 0.16,
      arms: [34, 20],
      top: hues.coral,
      skin: skins[1],
      hair: hairs[0],
    })
    return glued(
      window_ +
        shelf +
        lamp(800, 150, true) +
        paper(adult, 2) +
        paper(child, 2) +
        paper(path('M-40 960C500 920 1100 930 1640 970V1260H-40Z', hues.wood), 2) +
        paper(openBook(820, 900, 460), 2) +
        paper(
          disc(1270, 1010, 62, hues.ochre) +
            line(
              [
                [1270, 952],
                [1278, 932],
              ],
              hues.forest,
              10,
            ),
        ) +
        paper(
          turned(
            box(300, 1020, 250, 26, hues.green, 8) +
              poly(
                [
                  [550, 1020],
                  [592, 1033],
                  [550, 1046],
                ],
                hues.sand,
              ),
            -14,
            400,
            1030,
          ),
        ) +
        paper(
          box(120, 900, 110, 130, hues.sea, 12) +
            rod(
              [
                [150, 900],
                [140, 800],
              ],
              hues.ochre,
              16,
            ) +
            rod(
              [
                [180, 900],
                [188, 786],
              ],
              hues.coral,
              16,
            ) +
            rod(
              [
                [206, 900],
                [224, 812],
              ],
              hues.forest,
              16,
            ),
          2,
        ),
      '#e9d7ae',
      1600,
      1200,
      3,
    )
  },
}
