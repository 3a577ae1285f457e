/** The menu without one page. What lies below its entry moves up; every other line keeps its bytes. */
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { parseYaml } from '#site-builder/reading/yaml.ts'
import { siteAddress } from '#site-builder/model/shapes.ts'
import { sameValue } from '#src/domain/page-file/field-value.ts'

/** The text as it was when the menu does not name the page or cannot be read. */
export function menuWithout(yaml: string, address: string): string {
  const before = parseYaml(yaml)
  if (!before.ok || !Array.isArray(before.value)) return yaml
  const wanted = without(before.value, address)
  if (sameValue(before.value, wanted)) return yaml
  const cut = cutLines(yaml, address)
  if (cut !== null && holds(cut, wanted)) return cut
  // Written in a way that is not cut into lines: the library's own writing, comments and order stay.
  const document = parseDocument(yaml, { schema: 'core', merge: false, prettyErrors: false })
  document.contents = document.createNode(wanted) as typeof document.contents
  const rewritten = document.toString({ lineWidth: 0 })
  return holds(rewritten, wanted) ? rewritten : yaml
}

function holds(text: string, wanted: readonly unknown[]): boolean {
  const read = parseYaml(text)
  return read.ok && sameValue(read.value ?? [], wanted)
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const names = (value: unknown, address: string): boolean => {
  const page = isRecord(value) && !('adresse' in value && !('page' in value)) ? value['page'] : value
  return typeof page === 'string' && siteAddress(page) === address
}

function without(entries: readonly unknown[], address: string): unknown[] {
  return entries.flatMap((entry) => {
    const below = isRecord(entry) && Array.isArray(entry['sous']) ? without(entry['sous'], address) : null
    if (names(entry, address)) return below ?? []
    if (below === null || !isRecord(entry)) return [entry]
    const { sous: _sous, ...rest } = entry
    return [below.length > 0 ? { ...entry, sous: below } : rest]
  })
}

/** One entry after the other is cut, until none names the page. */
function cutLines(yaml: string, address: string): string | null {
  let text = yaml
  for (let turn = 0; turn < 20; turn += 1) {
    const { contents } = parseDocument(text, { schema: 'core', merge: false, prettyErrors: false })
    if (contents === null) return text
    if (!isSeq(contents)) return null
    const next = cutOne(text, contents, address, null)
    if (next === null) return text
    text = next
  }
  return null
}

/** @param owner the entry whose `sous` this list is */
function cutOne(text: string, list: YAMLSeq, address: string, owner: YAMLMap | null): string | null {
  for (const item of list.items) {
    const page = isMap(item) ? item.get('page') : isScalar(item) ? item.value : null
    const sous = isMap(item) ? item.get('sous', true) : null
    if (typeof page === 'string' && siteAddress(page) === address) {
      const begin = lineStart(text, dashOf(text, item))
      const end = lineEnd(text, endOf(item))
      if (owner && list.items.length === 1) return cutKey(text, owner, 'sous', end)
      return text.slice(0, begin) + (isSeq(sous) ? raised(text, begin, sous) : '') + text.slice(end)
    }
    const below = isSeq(sous) && isMap(item) ? cutOne(text, sous, address, item) : null
    if (below !== null) return below
  }
  return null
}

/** The lines of a list, as far to the left as the entry that they were below. */
function raised(text: string, begin: number, list: YAMLSeq): string {
  const [first, last] = [list.items[0], list.items.at(-1)]
  const from = lineStart(text, dashOf(text, first))
  const extra = indentAt(text, from) - indentAt(text, begin)
  const lines = text.slice(from, lineEnd(text, endOf(last)))
  return lines.replace(new RegExp(`^ {${Math.max(0, extra)}}`, 'gm'), '')
}

function cutKey(text: string, map: YAMLMap, key: string, end: number): string | null {
  const pair = map.items.find((one) => isScalar(one.key) && one.key.value === key)
  const at = isScalar(pair?.key) ? pair.key.range?.[0] : undefined
  if (at === undefined) return null
  return text.slice(0, lineStart(text, at)) + text.slice(end)
}

const rangeOf = (node: unknown): readonly number[] =>
  isScalar(node) || isMap(node) || isSeq(node) ? (node.range ?? [0, 0, 0]) : [0, 0, 0]
const dashOf = (text: string, node: unknown): number => text.lastIndexOf('-', (rangeOf(node)[0] ?? 0) - 1)
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
const indentAt = (text: string, at: number): number => /^ */.exec(text.slice(at))?.[0].length ?? 0

/** End of what is written in a node; a comment after it belongs to what follows. */
function endOf(node: unknown): number {
  if (isSeq(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1))
  if (isMap(node) && !node.flow && node.items.length > 0) {
    const pair = node.items.at(-1)
    return Math.max(endOf(pair?.key), endOf(pair?.value))
  }
  return rangeOf(node)[1] ?? 0
}
function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}
