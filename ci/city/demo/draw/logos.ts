/** Marks of the two associations and of their invented partners: plain shapes, legible at 40 pixels, on any ground. */
import { block } from './lettering.ts'
import type { Scene } from './scene.ts'
import { box, disc, line, path, poly, ring, rod, times, turned } from './svg.ts'

const MARK = { width: 320, height: 320 } as const

function mark(draw: () => string): Scene {
  return { ...MARK, draw }
}

export const logos = {
  regArt: mark(
    () =>
      box(0, 0, 320, 320, '#8b2a11', 28) +
      block('R', 62, 60, 150, 200, '#fff8f0') +
      turned(
        path('M214 40L250 40L262 128L232 160L202 128Z', '#f0b44a') +
          rod(
            [
              [232, 60],
              [232, 128],
            ],
            '#8b2a11',
            7,
          ),
        24,
        232,
        100,
      ),
  ),
  kayane: mark(
    () =>
      disc(160, 160, 160, '#17512f') +
      path(
        'M160 150C110 112 70 118 44 132V238C72 222 112 220 160 250C208 220 248 222 276 238V132C250 118 210 112 160 150Z',
        '#f6f3e4',
      ) +
      rod(
        [
          [160, 158],
          [160, 240],
        ],
        '#17512f',
        8,
      ) +
      disc(160, 84, 34, '#e2a63b') +
      times(5, (index) => {
        const turn = Math.PI * (1 + (index + 0.5) / 5)
        return rod(
          [
            [160 + Math.cos(turn) * 48, 84 + Math.sin(turn) * 48],
            [160 + Math.cos(turn) * 64, 84 + Math.sin(turn) * 64],
          ],
          '#e2a63b',
          9,
        )
      }),
  ),
  city: mark(
    () =>
      box(0, 0, 320, 320, '#fdfbf5', 20) +
      poly(
        [
          [40, 210],
          [110, 90],
          [160, 160],
          [214, 70],
          [282, 210],
        ],
        '#1d5f72',
      ) +
      poly(
        [
          [110, 90],
          [132, 122],
          [110, 136],
          [92, 120],
        ],
        '#fdfbf5',
      ) +
      times(5, (index) =>
        line(
          [
            [44 + index * 48, 236],
            [56 + index * 48, 262],
            [68 + index * 48, 236],
            [80 + index * 48, 262],
          ],
          '#63a6ad',
          9,
        ),
      ),
  ),
  mill: mark(
    () =>
      box(0, 0, 320, 320, '#f6f3e4', 20) +
      ring(160, 150, 84, '#35683f', 20) +
      times(8, (index) =>
        rod(
          [
            [160, 150],
            [160 + Math.cos(index * 0.785) * 116, 150 + Math.sin(index * 0.785) * 116],
          ],
          '#35683f',
          13,
        ),
      ) +
      line(
        [
          [30, 284],
          [90, 266],
          [160, 284],
          [230, 266],
          [290, 284],
        ],
        '#17301f',
        14,
      ),
  ),
  radio: mark(
    () =>
      box(0, 0, 320, 320, '#2c1533', 20) +
      rod(
        [
          [160, 280],
          [160, 130],
        ],
        '#f0a98b',
        18,
      ) +
      disc(160, 116, 30, '#f0a98b') +
      times(3, (index) => {
        const r = 62 + index * 34
        return `<path d="M${160 - r * 0.72} ${116 - r * 0.7}A${r} ${r} 0 0 0 ${160 - r * 0.72} ${116 + r * 0.7}M${160 + r * 0.72} ${116 - r * 0.7}A${r} ${r} 0 0 1 ${160 + r * 0.72} ${116 + r * 0.7}" fill="none" stroke="#c8587a" stroke-width="14" stroke-linecap="round"/>`
      }),
  ),
  bookshop: mark(
    () =>
      box(0, 0, 320, 320, '#f6ecd6', 20) +
      path('M70 50H220L260 90V270H70Z', '#a9432f') +
      path('M220 50V90H260Z', '#e2a63b') +
      times(4, (index) =>
        rod(
          [
            [104, 130 + index * 34],
            [226 - (index % 2) * 34, 130 + index * 34],
          ],
          '#f6ecd6',
          11,
        ),
      ),
  ),
  grocer: mark(
    () =>
      box(0, 0, 320, 320, '#fdf9ee', 20) +
      times(3, (index) => disc(100 + index * 60, 220, 40, '#ee8e34')) +
      times(2, (index) => disc(130 + index * 60, 168, 40, '#f29c44')) +
      path('M160 128C170 80 220 60 252 66C246 104 214 130 160 128Z', '#3f7a4a') +
      box(44, 254, 232, 26, '#b98553', 8),
  ),
} as const
