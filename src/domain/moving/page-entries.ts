/** Entries that name a page (`page: association/adherer`) in the menu and in the home page's buttons: led elsewhere. */
import { isMap, isScalar, isSeq, parseDocument, stringify, Scalar } from 'yaml'
import { parseYaml } from '#site-builder/reading/yaml.ts'
import { siteAddress } from '#site-builder/model/shapes.ts'
import { sameValue } from '#src/domain/page-file/field-value.ts'

/** How many entries of the file name this address. */
export function entriesOf(yaml: string, address: string): number {
  return placesIn(yaml).filter((place) => place.address === address).length
}

/** The file with its entries led elsewhere, every other byte as it was; null where that cannot be done. */
export function entriesMoved(yaml: string, from: string, to: string): string | null {
  const mine = placesIn(yaml).filter((place) => place.address === from)
  let text = yaml
  for (const { start, end, type, value } of mine.sort((a, b) => b.start - a.start)) {
    const bare = value.startsWith('/') ? to : to.slice(1, -1) || 'accueil'
    const scalar = new Scalar(bare)
    scalar.type = type
    text = text.slice(0, start) + stringify(scalar, { lineWidth: 0 }).trimEnd() + text.slice(end)
  }
  const [before, after] = [parseYaml(yaml), parseYaml(text)]
  if (!before.ok || !after.ok) return null
  return sameValue(moved(before.value, from, to), after.value) ? text : null
}

interface Place {
  start: number
  end: number
  type: Scalar.Type
  value: string
  address: string
}

function placesIn(yaml: string): Place[] {
  if (!parseYaml(yaml).ok) return []
  const found: Place[] = []
  const page = (node: unknown): void => {
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return
    const address = siteAddress(node.value)
    if (address === null) return
    found.push({ start: node.range[0], end: node.range[1], type: node.type ?? 'PLAIN', value: node.value, address })
  }
  const visit = (node: unknown): void => {
    if (isSeq(node)) {
      for (const item of node.items) {
        if (isMap(item)) visit(item)
        else page(item)
      }
    } else if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (isScalar(key) && key.value === 'page') page(value)
        // A list of texts elsewhere in the identity names no page.
        else if (isScalar(key) && (key.value === 'sous' || key.value === 'actions')) visit(value)
      }
    }
  }
  visit(parseDocument(yaml, { schema: 'core', merge: false, prettyErrors: false }).contents)
  return found
}

/** The values with the same replacement, to compare with. */
function moved(value: unknown, from: string, to: string): unknown {
  const page = (text: unknown): unknown =>
    typeof text === 'string' && siteAddress(text) === from
      ? text.startsWith('/')
        ? to
        : to.slice(1, -1) || 'accueil'
      : text
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? page(item) : moved(item, from, to)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'page' ? page(inner) : key === 'sous' || key === 'actions' ? moved(inner, from, to) : inner,
    ]),
  )
}
