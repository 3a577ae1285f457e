import { blob, line } from '../svg.ts'

export function tree(x: number, ground: number, height: number, crown: string, lean = 0): string {
  const top = ground - height
  return (
    line(
      [
        [x, ground],
        [x + lean * 0.4, ground - height * 0.5],
        [x + lean, top + 60],
      ],
      '#5c4230',
      height * 0.07,
    ) +
    line(
      [
        [x + lean * 0.4, ground - height * 0.5],
        [x + lean + height * 0.16, ground - height * 0.7],
      ],
      '#5c4230',
      height * 0.035,
    ) +
    blob(
      [
        [x + lean - height * 0.26, top + height * 0.34],
        [x + lean - height * 0.22, top + height * 0.1],
        [x + lean, top],
        [x + lean + height * 0.24, top + height * 0.12],
        [x + lean + height * 0.25, top + height * 0.36],
        [x + lean, top + height * 0.46],
      ],
      crown,
    )
  )
}
