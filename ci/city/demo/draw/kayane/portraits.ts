import { type Hair, head } from '../figures.ts'
import { glued, paper } from '../papercut.ts'
import { WIDE, type Scene } from '../scene.ts'
import { box, disc, path, rod } from '../svg.ts'
import { hairs, hues, skins } from './hues.ts'

/** Four faces, four papers. */
export const portraits: Scene = {
  ...WIDE,
  draw: () => {
    const face = (x: number, ground: string, style: Hair, skin: string, hair: string, top: string): string =>
      paper(box(x, 130, 330, 800, ground, 10), 2) +
      paper(
        path(`M${x + 20} 930C${x + 20} 700 ${x + 310} 700 ${x + 310} 930Z`, top) +
          (style === 'long'
            ? path(`M${x + 40} 500C${x + 20} 240 ${x + 310} 240 ${x + 290} 500L${x + 310} 760H${x + 20}Z`, hair)
            : '') +
          box(x + 130, 600, 70, 130, skin),
      ) +
      paper(head({ skin, hair, style, face: hues.ink, mouth: 'smile' }, x + 165, 510, 122), 2)
    return glued(
      face(70, hues.ochre, 'plaits', skins[1], hairs[0], hues.coral) +
        face(450, hues.sea, 'short', skins[2], hairs[2], hues.white) +
        face(830, hues.coral, 'long', skins[0], hairs[4], hues.forest) +
        face(1210, hues.leaf, 'bald', skins[3], hairs[0], hues.night) +
        paper(
          disc(1375 - 46, 516, 38, 'none') +
            rod(
              [
                [1290, 512],
                [1300, 512],
              ],
              hues.ink,
              6,
            ),
        ),
      hues.cream,
      1600,
      1067,
      21,
    )
  },
}
