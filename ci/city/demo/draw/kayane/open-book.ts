import { disc, line, path, poly, times } from '../svg.ts'
import { hues } from './hues.ts'

export function openBook(x: number, y: number, width: number): string {
  const h = width * 0.3
  return (
    poly(
      [
        [x - width / 2 - 8, y + 12],
        [x, y + h * 0.34],
        [x + width / 2 + 8, y + 12],
        [x + width / 2, y + h + 12],
        [x, y + h * 1.3],
        [x - width / 2, y + h + 12],
      ],
      hues.brick,
    ) +
    path(
      `M${x} ${y + h * 0.25}C${x - width * 0.2} ${y - h * 0.25} ${x - width * 0.4} ${y - h * 0.1} ${x - width / 2} ${y}V${y + h}C${x - width * 0.4} ${y + h * 0.85} ${x - width * 0.2} ${y + h * 0.75} ${x} ${y + h * 1.2}Z`,
      hues.white,
    ) +
    path(
      `M${x} ${y + h * 0.25}C${x + width * 0.2} ${y - h * 0.25} ${x + width * 0.4} ${y - h * 0.1} ${x + width / 2} ${y}V${y + h}C${x + width * 0.4} ${y + h * 0.85} ${x + width * 0.2} ${y + h * 0.75} ${x} ${y + h * 1.2}Z`,
      '#f3e7cd',
    ) +
    times(3, (index) =>
      line(
        [
          [x - width * 0.42, y + h * (0.25 + index * 0.2)],
          [x - width * 0.25, y + h * (0.2 + index * 0.2)],
          [x - width * 0.08, y + h * (0.45 + index * 0.2)],
        ],
        '#b9a98c',
        6,
      ),
    ) +
    disc(x + width * 0.25, y + h * 0.5, h * 0.22, hues.ochre)
  )
}
