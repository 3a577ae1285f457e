/**
 * The pictures that pages name and that no repository holds: smaller copies, and the pictures shown where a page is
 * shared. The builder lists them here; whoever asked for the list (`ci/publish`) makes them.
 */
import * as v from 'valibot'

/**
 * Pixels. Names in the contract: `affiche-480.webp` beside `affiche.webp`. Two columns or a plain phone, a phone's whole
 * width at two pixels a point (360 × 2), and a sharper phone or a wide screen's column.
 */
export const PICTURE_WIDTHS = [480, 720, 960] as const

const NAME = '[A-Za-z0-9_][A-Za-z0-9._-]*'
/** A file below a release's folder: what `fileOf` gives, so it cannot leave that folder. */
export const RELEASE_FILE = new RegExp(`^(?:\\.redirections/)?${NAME}(?:/${NAME})*$`)

const file = v.pipe(v.string(), v.maxLength(600), v.regex(RELEASE_FILE))
const oid = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/))
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100))
const words = v.pipe(v.string(), v.maxLength(2000))
const picture = v.object({ path: file, oid, focus: v.nullable(v.object({ x: percent, y: percent })) })

const card = v.object({
  name: words,
  title: words,
  note: words,
  date: v.nullable(v.object({ month: words, day: words, weekday: words })),
  look: v.object({
    palette: v.picklist(['foret', 'mer', 'brique', 'lavande', 'soleil', 'ardoise', 'cerise', 'nuit']),
    fonts: v.picklist(['atkinson', 'plume', 'journal', 'atelier']),
    home: v.picklist(['simple', 'affiche', 'journal']),
  }),
  picture: v.nullable(picture),
  logo: v.nullable(picture),
})

const pictureTask = v.object({ kind: v.literal('width'), file, from: file, oid, width: v.picklist(PICTURE_WIDTHS) })
const cardTask = v.object({ kind: v.literal('card'), file, card })
const task = v.variant('kind', [pictureTask, cardTask])

export const mediaPlanSchema = v.array(task)

/** One file to make. `file`, `from` and the pictures of a card: below the release's folder. */
export type MediaTask = v.InferOutput<typeof task>
