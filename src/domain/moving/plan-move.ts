/**
 * A page at another address, as the changes of one publication: the file moves, its former address leads to the new
 * one, what lies below it moves along, and what led to it is led there.
 */
import { placeOf } from '#site-builder/model/address.ts'
import { siteAddress } from '#site-builder/model/shapes.ts'
import { bodyOf, withBody } from '#src/domain/contents/page-text.ts'
import { editField, getField } from '#src/domain/page-file/set-field.ts'
import { leadElsewhere } from './links-to.ts'
import { entriesMoved } from './page-entries.ts'

/** What a publication is made of; `base` is the oid that the change starts from, null for a new file. */
export interface TextChange {
  path: string
  base: string | null
  baseText: string
  /** Null deletes. */
  content: string | null
}

export interface RepoView {
  files: readonly { path: string; oid: string }[]
  texts: ReadonlyMap<string, string>
}

export type MovePlan =
  | {
      kind: 'ready'
      changes: readonly TextChange[]
      /** Former path and new one, of each page that moves. */
      moves: ReadonlyMap<string, string>
      /** Pages whose links were led to the new address. */
      mended: readonly string[]
      /** Pages with a link that could not be: the former address still leads them on. */
      missed: readonly string[]
    }
  /** Information of this page cannot be read, so its former address cannot be written there. */
  | { kind: 'faulty'; path: string }

export function planMove(repo: RepoView, from: string, to: string): MovePlan {
  const moves = movesOf(repo, from, to)
  const oids = new Map(repo.files.map((file) => [file.path, file.oid]))
  const mended: string[] = []
  const missed: string[] = []
  const changes: TextChange[] = []
  for (const [path, text] of repo.texts) {
    const target = moves.get(path)
    const led = path.endsWith('.md') ? ledElsewhere(text, moves) : entriesLed(path, text, moves)
    if (led.missed) missed.push(path)
    if (led.text !== text && target === undefined) mended.push(path)
    if (target !== undefined) {
      const content = withFormerAddress(led.text, path, target)
      if (content === null) return { kind: 'faulty', path }
      changes.push({ path, base: oids.get(path) ?? null, baseText: text, content: null })
      changes.push({ path: target, base: null, baseText: '', content })
    } else if (led.text !== text) {
      changes.push({ path, base: oids.get(path) ?? null, baseText: text, content: led.text })
    }
  }
  return { kind: 'ready', changes, moves, mended, missed }
}

/** The same move on a text that only this device has; the text as it was where its information cannot be read. */
export function movedText(text: string, from: string, to: string, moves: ReadonlyMap<string, string>): string {
  const led = ledElsewhere(text, moves).text
  return withFormerAddress(led, from, to) ?? led
}

/** The page, and those below it: `pages/ateliers/gravure.md` goes with `pages/ateliers.md`. */
function movesOf(repo: RepoView, from: string, to: string): ReadonlyMap<string, string> {
  const moves = new Map([[from, to]])
  if (!from.startsWith('pages/')) return moves
  const [folder, target] = [`${from.slice(0, -'.md'.length)}/`, `${to.slice(0, -'.md'.length)}/`]
  for (const { path } of repo.files) {
    if (path.startsWith(folder) && path.endsWith('.md')) moves.set(path, target + path.slice(folder.length))
  }
  return moves
}

const addressOf = (path: string): string => {
  const place = placeOf(path)
  return place.kind === 'content' ? place.address : ''
}

function ledElsewhere(text: string, moves: ReadonlyMap<string, string>): { text: string; missed: boolean } {
  let body = bodyOf(text)
  let missed = false
  for (const [from, to] of moves) {
    const led = leadElsewhere(body, addressOf(from), addressOf(to))
    body = led.body
    missed ||= led.missed > 0
  }
  return { text: withBody(text, body), missed }
}

function entriesLed(path: string, text: string, moves: ReadonlyMap<string, string>): { text: string; missed: boolean } {
  if (path !== 'menu.yml' && path !== 'identite.yml') return { text, missed: false }
  let led = text
  for (const [from, to] of moves) led = entriesMoved(led, addressOf(from), addressOf(to)) ?? led
  return { text: led, missed: false }
}

function withFormerAddress(text: string, from: string, to: string): string | null {
  const [old, now] = [addressOf(from), addressOf(to)]
  const read = getField(text, 'redirections')
  if (read.kind === 'faulty') return null
  const value = read.kind === 'value' ? read.value : []
  const written = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
  const kept = written.filter((one) => ![old, now].includes(siteAddress(one) ?? one))
  const edit = editField(text, 'redirections', [...kept, old])
  return edit.kind === 'written' ? edit.text : null
}
