import { inks } from '../inks.ts'
import { cuts, printed, within } from '../linocut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { box, disc, line, oval, path, type Point, poly, ring, rod, times, turned } from '../svg.ts'

/** The press, its star wheel, a damp print that comes out, others that dry on the line. */
export const press: Scene = {
  ...WIDE,
  draw: (random) => {
    const ink = inks.brick
    const wheel: Point = [1080, 560]
    const frame = 'M470 330H590V960H470ZM990 330H1110V960H990ZM420 900H1180V990H420ZM440 300H1150V372H440Z'
    const bed = 'M250 640H1330V706H250Z'
    const drying = (x: number, angle: number, part: string): string =>
      turned(
        box(x, 96, 170, 210, ink.paper) +
          part +
          box(x + 20, 82, 16, 34, ink.strong) +
          box(x + 134, 82, 16, 34, ink.strong),
        angle,
        x + 85,
        90,
      )
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(-20, -20, 1640, 1107, ink.light),
          path('M-20 930H1620V1100H-20Z', ink.middle) +
            cuts(random, {
              x: -20,
              y: 940,
              width: 1640,
              height: 130,
              ink: ink.light,
              angle: 2,
              gap: 24,
              long: 120,
              wide: 5,
            }),
          rod(
            [
              [-20, 96],
              [1620, 92],
            ],
            ink.dark,
            7,
          ) +
            drying(120, 2, disc(205, 200, 54, ink.strong)) +
            drying(
              360,
              -2,
              poly(
                [
                  [400, 260],
                  [445, 150],
                  [490, 260],
                ],
                ink.dark,
              ),
            ) +
            drying(
              1270,
              1,
              times(4, (index) =>
                box(1296 + index * 32, 150 + (index % 2) * 26, 22, 130 - (index % 2) * 26, ink.strong),
              ),
            ) +
            box(520, 560, 540, 84, ink.strong, 40) +
            within(
              'M520 560H1060V644H520Z',
              cuts(random, {
                x: 520,
                y: 560,
                width: 540,
                height: 84,
                ink: ink.middle,
                angle: 0,
                gap: 16,
                long: 110,
                wide: 4,
              }),
            ),
          path(frame, ink.dark) +
            within(
              frame,
              cuts(random, {
                x: 420,
                y: 300,
                width: 780,
                height: 700,
                ink: ink.middle,
                angle: 88,
                gap: 30,
                long: 90,
                wide: 4,
              }),
            ) +
            path(bed, ink.dark) +
            box(230, 622, 360, 22, ink.paper) +
            path('M230 624C200 640 190 700 206 760L250 752C240 710 246 670 264 644Z', ink.paper) +
            line(
              [
                [224, 668],
                [214, 720],
              ],
              ink.strong,
              10,
            ) +
            box(700, 398, 180, 150, ink.dark) +
            rod(
              [
                [790, 200],
                [790, 420],
              ],
              ink.dark,
              34,
            ) +
            rod(
              [
                [690, 214],
                [890, 214],
              ],
              ink.dark,
              24,
            ) +
            ring(wheel[0], wheel[1], 250, ink.dark, 26) +
            times(
              8,
              (index) =>
                rod(
                  [
                    wheel,
                    [wheel[0] + Math.cos(index * 0.785 + 0.3) * 310, wheel[1] + Math.sin(index * 0.785 + 0.3) * 310],
                  ],
                  ink.dark,
                  20,
                ) +
                disc(
                  wheel[0] + Math.cos(index * 0.785 + 0.3) * 310,
                  wheel[1] + Math.sin(index * 0.785 + 0.3) * 310,
                  22,
                  ink.dark,
                ),
            ) +
            disc(wheel[0], wheel[1], 52, ink.dark) +
            disc(wheel[0], wheel[1], 26, ink.middle) +
            box(1370, 800, 150, 130, ink.dark, 12) +
            box(1390, 760, 110, 48, ink.strong, 8) +
            box(70, 830, 180, 100, ink.dark, 8) +
            oval(160, 830, 90, 24, ink.strong),
        ],
      },
      1600,
      1067,
      5,
    )
  },
}
