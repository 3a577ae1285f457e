/** Letters cut in the block: strokes on a grid of 4 by 6, no fonts. */
import { cornered, type Point } from './svg.ts'

type Strokes = readonly (readonly Point[])[]
const LETTERS: Readonly<Record<string, Strokes>> = {
  A: [
    [
      [0, 6],
      [2, 0],
      [4, 6],
    ],
    [
      [1, 4],
      [3, 4],
    ],
  ],
  E: [
    [
      [4, 0],
      [0, 0],
      [0, 6],
      [4, 6],
    ],
    [
      [0, 3],
      [3, 3],
    ],
  ],
  K: [
    [
      [0, 0],
      [0, 6],
    ],
    [
      [4, 0],
      [0, 3.4],
      [4, 6],
    ],
  ],
  N: [
    [
      [0, 6],
      [0, 0],
      [4, 6],
      [4, 0],
    ],
  ],
  O: [
    [
      [0, 0],
      [4, 0],
      [4, 6],
      [0, 6],
      [0, 0],
    ],
  ],
  R: [
    [
      [0, 6],
      [0, 0],
      [4, 0],
      [4, 3],
      [0, 3],
    ],
    [
      [1.6, 3],
      [4, 6],
    ],
  ],
  S: [
    [
      [4, 0],
      [0, 0],
      [0, 3],
      [4, 3],
      [4, 6],
      [0, 6],
    ],
  ],
  U: [
    [
      [0, 0],
      [0, 6],
      [4, 6],
      [4, 0],
    ],
  ],
  '’': [
    [
      [2, 0],
      [1.4, 1.6],
    ],
  ],
  '2': [
    [
      [0, 0],
      [4, 0],
      [4, 3],
      [0, 3],
      [0, 6],
      [4, 6],
    ],
  ],
  '4': [
    [
      [0, 0],
      [0, 3],
      [4, 3],
    ],
    [
      [4, 0],
      [4, 6],
    ],
  ],
  '5': [
    [
      [4, 0],
      [0, 0],
      [0, 3],
      [4, 3],
      [4, 6],
      [0, 6],
    ],
  ],
  '7': [
    [
      [0, 0],
      [4, 0],
      [1.6, 6],
    ],
  ],
}

export function block(text: string, x: number, y: number, width: number, height: number, ink: string): string {
  const letters = [...text]
  const cell = width / letters.length
  const thick = Math.min(cell, height) * 0.2
  return letters
    .map((letter, index) => {
      const place = ([gx, gy]: Point): Point => [
        x + index * cell + thick / 2 + (gx / 4) * (cell * 0.86 - thick),
        y + thick / 2 + (gy / 6) * (height - thick),
      ]
      return (LETTERS[letter] ?? [])
        .map(
          (stroke) =>
            `<path d="${cornered(stroke.map(place)).slice(0, -1)}" fill="none" stroke="${ink}" stroke-width="${thick.toFixed(1)}" stroke-linejoin="miter" stroke-linecap="square"/>`,
        )
        .join('')
    })
    .join('')
}
