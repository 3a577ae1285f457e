import { inks } from '../inks.ts'
import { cuts, printed, within } from '../linocut.ts'
import { TALL, type Scene } from '../scene.ts'
import { at, box, disc, path, times } from '../svg.ts'
import { houses } from './houses.ts'

export const summer: Scene = {
  ...TALL,
  draw: (random) => {
    const ink = inks.sea
    const cypress =
      'M260 1620C160 1300 180 900 250 640C270 540 300 460 330 400C370 480 400 560 410 660C470 920 480 1300 420 1620Z'
    const swirl = (x: number, y: number, r: number): string =>
      times(
        6,
        (index) =>
          `<path d="M${x - r + index * (r / 6)} ${y}A${r - index * (r / 6)} ${r - index * (r / 6)} 0 1 1 ${x} ${y + r - index * (r / 6)}" fill="none" stroke="${at([ink.light, ink.paper], index)}" stroke-width="11" stroke-linecap="round" stroke-dasharray="${60 + index * 14} 26"/>`,
      ) + disc(x, y, r * 0.18, ink.light)
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1107, 1640, ink.strong) +
            cuts(random, {
              x: -20,
              y: -20,
              width: 1107,
              height: 1200,
              ink: ink.middle,
              angle: (x, y) => 20 * Math.sin(x / 160) + 14 * Math.cos(y / 130),
              gap: 34,
              long: 120,
              wide: 6,
            }),
          swirl(760, 330, 190) +
            swirl(440, 220, 120) +
            swirl(900, 720, 130) +
            swirl(620, 660, 90) +
            path('M-20 1230C300 1150 700 1290 1107 1180V1640H-20Z', ink.middle) +
            houses(random, 480, 1000, 1360, 70, 150, { walls: [ink.paper, ink.light], pane: ink.dark, dark: ink.dark }),
          path(cypress, ink.dark) +
            within(
              cypress,
              cuts(random, {
                x: 160,
                y: 400,
                width: 320,
                height: 1220,
                ink: ink.middle,
                angle: (x, y) => 90 + 16 * Math.sin(y / 90) + (x - 320) / 20,
                gap: 24,
                long: 120,
              }),
            ) +
            path('M-20 1420C400 1340 800 1480 1107 1400V1640H-20Z', ink.dark) +
            cuts(random, {
              x: -20,
              y: 1440,
              width: 1107,
              height: 160,
              ink: ink.light,
              angle: 4,
              gap: 36,
              long: 110,
              wide: 5,
            }),
        ],
      },
      1067,
      1600,
      139,
    )
  },
}
