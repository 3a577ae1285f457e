import { inks } from '../inks.ts'
import { cuts, printed, within } from '../linocut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { box, disc, oval, path, ring, rod, times, turned } from '../svg.ts'
import { folds, printedPerson } from './people.ts'

export const kids: Scene = {
  ...WIDE,
  draw: (random) => {
    const ink = inks.sea
    const top = 'M-20 720C500 690 1100 700 1640 716V1100H-20Z'
    const stamp = (x: number, y: number, kind: number): string =>
      [
        times(5, (index) => turned(oval(x, y - 40, 20, 40, ink.strong), index * 72, x, y)) + disc(x, y, 16, ink.light),
        turned(
          path(
            `M${x} ${y - 70}C${x + 62} ${y - 20} ${x + 44} ${y + 50} ${x} ${y + 70}C${x - 44} ${y + 50} ${x - 62} ${y - 20} ${x} ${y - 70}Z`,
            ink.dark,
          ) +
            rod(
              [
                [x, y - 50],
                [x, y + 76],
              ],
              ink.paper,
              6,
            ),
          30,
          x,
          y,
        ),
        ring(x, y, 48, ink.strong, 16) + disc(x, y, 16, ink.strong),
      ][kind % 3] ?? ''
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1640, 760, ink.light) + path('M980 60H1480V470H980Z', ink.paper),
          within(
            'M980 60H1480V470H980Z',
            path('M980 400C1100 300 1200 380 1300 290C1380 240 1440 330 1490 300V480H980Z', ink.middle) +
              disc(1120, 170, 52, ink.light),
          ) +
            path(top, ink.middle) +
            within(
              top,
              cuts(random, {
                x: -20,
                y: 690,
                width: 1660,
                height: 400,
                ink: ink.strong,
                angle: 3,
                gap: 40,
                long: 150,
                wide: 4,
              }),
            ),
          rod(
            [
              [0, 130],
              [900, 170],
            ],
            ink.dark,
            6,
          ) +
            times(4, (index) =>
              turned(
                box(70 + index * 210, 148, 150, 190, ink.paper) + stamp(145 + index * 210, 244, index + 1),
                index % 2 === 0 ? 3 : -3,
                145 + index * 210,
                150,
              ),
            ) +
            `<path d="M980 60H1480V470H980ZM1230 60V470" fill="none" stroke="${ink.dark}" stroke-width="18"/>`,
          printedPerson(6, ink, 360, 1010, 560, { head: 0.17, arms: [30, 60], top: ink.strong, skin: ink.paper }) +
            printedPerson(0, ink, 700, 1000, 540, { head: 0.17, arms: [60, 40], top: ink.dark, skin: ink.light }) +
            printedPerson(1, ink, 1040, 1015, 550, { head: 0.17, arms: [46, 30], top: ink.paper, skin: ink.paper }) +
            printedPerson(7, ink, 1340, 1000, 530, { head: 0.17, arms: [70, 20], top: ink.strong, skin: ink.middle }) +
            folds(random, ink.paper, 660, 700, 80, 60) +
            path('M-20 800C500 770 1100 780 1640 796V1100H-20Z', ink.middle) +
            turned(box(170, 850, 380, 180, ink.paper) + stamp(270, 940, 0) + stamp(440, 940, 1), -4, 360, 940) +
            turned(box(700, 840, 400, 190, ink.paper) + stamp(800, 934, 2) + stamp(980, 934, 0), 3, 900, 930) +
            turned(box(1220, 850, 300, 170, ink.paper) + stamp(1370, 934, 1), -3, 1370, 930) +
            oval(616, 900, 56, 40, ink.dark) +
            oval(616, 894, 40, 26, ink.light) +
            oval(1160, 980, 50, 36, ink.dark) +
            oval(1160, 974, 36, 24, ink.paper),
        ],
      },
      1600,
      1067,
      11,
    )
  },
}
