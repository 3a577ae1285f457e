/** The sites' font files, cut from the families' own to what French needs and to the weights that the styles use. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { EXTENDED_RANGE, FRENCH_RANGE, type Range } from '../theme/font-ranges.ts'

interface Source {
  /** Family's package, and its variable file: `{subset}` is `latin` or `latin-ext`. */
  package: string
  file: string
  axes: Record<string, number | { min: number; max: number }>
}

/** The text has its weights; a face for titles has one, which is a third of the bytes of a range. */
const SOURCES: Readonly<Record<string, Source>> = {
  atkinson: {
    package: 'atkinson-hyperlegible-next',
    file: 'wght-normal',
    axes: { wght: { min: 400, max: 750 } },
  },
  'atkinson-italique': { package: 'atkinson-hyperlegible-next', file: 'wght-italic', axes: { wght: 400 } },
  bricolage: { package: 'bricolage-grotesque', file: 'standard-normal', axes: { opsz: 60, wdth: 88, wght: 780 } },
  // Cut for large titles, and as soft as it can be: at the size of a text it would be another face.
  fraunces: { package: 'fraunces', file: 'full-normal', axes: { opsz: 72, SOFT: 100, WONK: 0, wght: 550 } },
  newsreader: { package: 'newsreader', file: 'standard-normal', axes: { opsz: 40, wght: 680 } },
}
/** What the text shaping of French needs, and figures of one width for tables. */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'lnum']

const packageFile = (name: string, path: string): string =>
  fileURLToPath(import.meta.resolve(`@fontsource-variable/${name}/${path}`))

async function cut({ package: name, file, axes }: Source, subset: string, range: Range): Promise<Buffer> {
  const whole = await readFile(packageFile(name, `files/${name}-${subset}-${file}.woff2`))
  const characters = range.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
  return subsetFont(whole, String.fromCodePoint(...characters), {
    targetFormat: 'woff2',
    variationAxes: axes,
    keepFeatures: FEATURES,
    noHinting: true,
  })
}

export interface CutFace {
  /** Key of `FONT_FILES`. */
  name: string
  french: CutFile
  extended: CutFile
  /** The family's licence. */
  licence: { file: string; text: string }
}

export interface CutFile {
  /** With a hash of the bytes in it. */
  file: string
  bytes: Uint8Array
}

export async function cutFaces(): Promise<CutFace[]> {
  const faces: CutFace[] = []
  for (const [name, source] of Object.entries(SOURCES)) {
    faces.push({
      name,
      french: named(name, await cut(source, 'latin', FRENCH_RANGE)),
      extended: named(`${name}-etendu`, await cut(source, 'latin-ext', EXTENDED_RANGE)),
      licence: {
        file: `OFL-${source.package}.txt`,
        text: await readFile(packageFile(source.package, 'LICENSE'), 'utf8'),
      },
    })
  }
  return faces
}

function named(name: string, bytes: Uint8Array): CutFile {
  return { file: `${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 11)}.woff2`, bytes }
}
