import { glued, paper } from '../papercut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { box, disc, line, path, type Point, poly, times } from '../svg.ts'
import { hues } from './hues.ts'
import { child, someone } from './people.ts'

export const museum: Scene = {
  ...WIDE,
  draw: () => {
    const bone = (points: readonly Point[], width: number): string => line(points, '#f3e8cd', width)
    return glued(
      paper(
        times(5, (index) =>
          path(
            `M${60 + index * 320} 1000V330C${60 + index * 320} 130 ${300 + index * 320} 130 ${300 + index * 320} 330V1000Z`,
            '#3d6f78',
          ),
        ),
      ) +
        paper(box(-40, 930, 1700, 200, '#8a5f3a') + box(260, 860, 1080, 90, hues.brick, 10), 2) +
        paper(
          bone(
            [
              [330, 560],
              [470, 640],
              [640, 560],
              [840, 470],
              [1030, 480],
              [1180, 330],
              [1260, 230],
            ],
            40,
          ) +
            times(8, (index) =>
              bone(
                [
                  [600 + index * 58, 570 - Math.sin(index / 2.2) * 90],
                  [588 + index * 58, 680 - Math.sin(index / 2.4) * 60],
                  [630 + index * 56, 760 - Math.sin(index / 2.2) * 50],
                ],
                20,
              ),
            ) +
            bone(
              [
                [660, 640],
                [600, 760],
                [650, 870],
              ],
              34,
            ) +
            bone(
              [
                [760, 660],
                [800, 770],
                [760, 870],
              ],
              34,
            ) +
            bone(
              [
                [1020, 560],
                [1070, 660],
                [1020, 700],
              ],
              22,
            ) +
            bone(
              [
                [330, 560],
                [240, 540],
                [180, 480],
              ],
              26,
            ) +
            path(
              'M1220 220C1240 130 1330 110 1420 150L1520 190C1540 220 1520 240 1490 240L1370 250L1500 270C1500 300 1440 310 1380 300C1300 300 1220 290 1220 220Z',
              '#f3e8cd',
            ),
          2,
        ) +
        paper(
          disc(1320, 190, 24, '#24404a') +
            times(6, (index) =>
              poly(
                [
                  [1390 + index * 20, 242],
                  [1400 + index * 20, 266],
                  [1410 + index * 20, 242],
                ],
                hues.white,
              ),
            ),
        ) +
        paper(
          child(2, 180, 1040, 360, [20, 140]) +
            child(5, 420, 1050, 340, [130, 40]) +
            child(6, 1170, 1050, 350, [40, 150]) +
            someone(3, 1420, 1050, 560, { arms: [60, 30] }) +
            child(0, 960, 1060, 330, [150, 150]),
          2,
        ),
      '#2c5660',
      1600,
      1067,
      23,
    )
  },
}
