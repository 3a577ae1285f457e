import { inks } from '../inks.ts'
import { cuts, printed, rays, within } from '../linocut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { at, box, disc, line, path, poly, rod, times } from '../svg.ts'
import { folds, printedPerson } from './people.ts'

function bunting(y: number, colours: readonly string[], sag = 70): string {
  return (
    line(
      [
        [-20, y],
        [400, y + sag],
        [800, y + sag * 1.2],
        [1200, y + sag],
        [1620, y],
      ],
      colours[0] ?? '#000',
      7,
    ) +
    times(15, (index) => {
      const x = 20 + index * 110
      const top = y + Math.sin((index / 14) * Math.PI) * sag * 1.15
      return poly(
        [
          [x, top],
          [x + 76, top],
          [x + 38, top + 86],
        ],
        at(colours, index),
      )
    })
  )
}

export const feast: Scene = {
  ...WIDE,
  draw: (random) => {
    const ink = inks.sea
    const ground = 'M-20 860C500 820 1100 830 1640 850V1100H-20Z'
    const houses = times(7, (index) =>
      poly(
        [
          [index * 240 - 30, 700],
          [index * 240 - 30, 420 - (index % 3) * 60],
          [index * 240 + 85, 340 - (index % 3) * 60],
          [index * 240 + 200, 420 - (index % 3) * 60],
          [index * 240 + 200, 700],
        ],
        at([ink.middle, ink.strong], index),
      ),
    )
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1640, 1107, ink.paper) + disc(1290, 230, 120, ink.light) + houses,
          rays(random, [1290, 230], 150, 300, 26, ink.light, 7) +
            times(14, (index) => box(20 + index * 120, 470 + (index % 3) * 50, 40, 56, ink.light)) +
            box(-20, 700, 1640, 400, ink.light) +
            path(ground, ink.middle),
          within(
            ground,
            cuts(random, { x: -20, y: 820, width: 1660, height: 280, ink: ink.light, angle: 4, gap: 26, long: 110 }),
          ) +
            bunting(60, [ink.dark, ink.strong, ink.middle], 110) +
            bunting(210, [ink.dark, ink.light, ink.strong], 60),
          printedPerson(2, ink, 200, 1010, 480, { arms: [14, 60], top: ink.strong }) +
            box(240, 700, 210, 130, ink.dark, 6) +
            times(8, (index) =>
              rod(
                [
                  [262 + index * 24, 704],
                  [262 + index * 24, 826],
                ],
                ink.paper,
                6,
              ),
            ) +
            printedPerson(5, ink, 470, 1000, 500, { arms: [60, 14], top: ink.dark, skin: ink.middle }) +
            printedPerson(0, ink, 760, 1020, 520, { arms: [120, 80], top: ink.strong, skin: ink.paper }) +
            printedPerson(4, ink, 1000, 1015, 500, { arms: [80, 130], top: ink.dark, skirt: true, skin: ink.paper }) +
            folds(random, ink.light, 960, 780, 90, 120) +
            printedPerson(3, ink, 1240, 1020, 510, { arms: [40, 70], top: ink.paper, skin: ink.middle }) +
            printedPerson(6, ink, 1430, 1030, 340, { head: 0.17, arms: [110, 110], top: ink.strong, skin: ink.paper }),
        ],
      },
      1600,
      1067,
      13,
    )
  },
}
