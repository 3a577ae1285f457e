import { glued, paper } from '../papercut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { at, blob, box, disc, line, poly, turned } from '../svg.ts'
import { hues } from './hues.ts'

export const books: Scene = {
  ...WIDE,
  draw: (random) => {
    const row = (y: number, seed: number): string => {
      let x = 90
      let out = ''
      for (let index = 0; x < 1480; index++) {
        const w = 34 + random() * 46
        const h = 150 + random() * 110
        const lean = random() < 0.12 ? 12 : 0
        out += turned(
          box(
            x,
            y - h,
            w,
            h,
            at(
              [hues.coral, hues.sea, hues.ochre, hues.forest, hues.plum, hues.cream, hues.leaf, hues.night],
              index * 3 + seed,
            ),
          ) + box(x + 6, y - h + 26, w - 12, 12, hues.sand),
          lean,
          x + w / 2,
          y,
        )
        x += w + (lean > 0 ? 40 : 5)
        if (seed === 1 && x > 700 && x < 900) x = 1010
      }
      return out
    }
    return glued(
      paper(box(40, 40, 1520, 990, '#8a5f3a', 10), 2) +
        paper(box(76, 76, 1448, 918, '#6b4628')) +
        [390, 700, 994]
          .map((y, index) => paper(row(y, index), 2) + paper(box(60, y, 1480, 28, hues.wood), 0))
          .join('') +
        paper(
          blob(
            [
              [760, 700],
              [720, 610],
              [760, 540],
              [850, 520],
              [940, 560],
              [960, 640],
              [940, 700],
            ],
            hues.ink,
          ) +
            disc(760, 540, 62, hues.ink) +
            poly(
              [
                [704, 510],
                [716, 452],
                [752, 490],
              ],
              hues.ink,
            ) +
            poly(
              [
                [772, 486],
                [812, 452],
                [818, 514],
              ],
              hues.ink,
            ) +
            line(
              [
                [950, 680],
                [1000, 700],
                [990, 760],
                [1020, 800],
              ],
              hues.ink,
              26,
            ),
          2,
        ) +
        paper(
          disc(738, 536, 9, hues.ochre) +
            disc(780, 536, 9, hues.ochre) +
            poly(
              [
                [752, 560],
                [768, 560],
                [760, 570],
              ],
              hues.coral,
            ),
        ),
      '#e3cfa5',
      1600,
      1067,
      41,
    )
  },
}
