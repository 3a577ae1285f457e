import { inks } from '../inks.ts'
import { block } from '../lettering.ts'
import { printed, rays, within } from '../linocut.ts'
import { TALL, type Scene } from '../scene.ts'
import { box } from '../svg.ts'
import { houses } from './houses.ts'

export const poster: Scene = {
  ...TALL,
  draw: (random) => {
    const ink = inks.night
    return printed(
      {
        paper: ink.paper,
        plates: [
          box(60, 60, 947, 1480, ink.light),
          rays(random, [533, 760], 60, 900, 60, ink.paper, 9),
          within(
            'M60 60H1007V1540H60Z',
            houses(random, 70, 960, 900, 90, 260, {
              walls: [ink.middle, ink.strong],
              pane: ink.paper,
              dark: ink.dark,
            }) +
              houses(random, 70, 960, 1210, 120, 260, {
                walls: [ink.strong, ink.paper, ink.middle],
                pane: ink.light,
                dark: ink.dark,
              }) +
              houses(random, 70, 960, 1530, 120, 250, {
                walls: [ink.dark, ink.middle, ink.strong],
                pane: ink.light,
                dark: ink.dark,
              }),
          ),
          block('NOS', 130, 150, 800, 190, ink.dark) +
            block('RUES', 130, 380, 800, 190, ink.strong) +
            `<path d="M60 60H1007V1540H60Z" fill="none" stroke="${ink.dark}" stroke-width="22"/>`,
        ],
      },
      1067,
      1600,
      19,
    )
  },
}
