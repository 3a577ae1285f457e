/** Where each top-level field of a YAML text lies, so that one can be changed and the others keep every byte. */
import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import { parseYaml } from '#site-builder/reading/yaml.ts'

export interface YamlEntry {
  key: string
  /** Beginning of its first line; comments above it lie before. */
  start: number
  /** End of its last line, line end included. */
  end: number
  /** Just after the colon. */
  colon: number
  value: unknown
  /** Where its value is written, when that is one plain or quoted scalar on a line. */
  scalar: { start: number; end: number; type: Scalar.Type; source: string } | null
}

/** `block`: a map with one field a line. `other`: readable, but written in a way that is not cut into lines. */
export type YamlEntries =
  | { kind: 'block'; entries: readonly YamlEntry[] }
  | { kind: 'other'; value: unknown }
  | { kind: 'faulty'; line: number }

const FLOW_SCALARS: ReadonlySet<string> = new Set(['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'])

export function yamlEntries(yaml: string): YamlEntries {
  const parsed = parseYaml(yaml)
  if (!parsed.ok) return { kind: 'faulty', line: parsed.line }
  const other: YamlEntries = { kind: 'other', value: parsed.value }
  const document = parseDocument(yaml, { schema: 'core', merge: false, stringKeys: true, prettyErrors: false })
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    // Comments alone are an empty map; markers of a document's end or directives are not cut.
    return /^(---|\.\.\.|%)/m.test(yaml) ? other : { kind: 'block', entries: [] }
  }
  if (!isMap(contents) || contents.flow || /^(---|\.\.\.|%)/m.test(yaml)) return other
  const values = parsed.value as Record<string, unknown>
  const entries: YamlEntry[] = []
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || typeof key.value !== 'string' || !key.range) return other
    const start = yaml.lastIndexOf('\n', key.range[0] - 1) + 1
    const colon = yaml.indexOf(':', key.range[1]) + 1
    // Explicit keys (`? key`) and two fields on a line are not cut.
    if (
      yaml.slice(start, key.range[0]).trim() !== '' ||
      colon === 0 ||
      yaml.slice(key.range[1], colon - 1).trim() !== ''
    ) {
      return other
    }
    const end = lineEndAfter(yaml, Math.max(colon, contentEnd(value)))
    entries.push({ key: key.value, start, end, colon, value: values[key.value], scalar: scalarIn(value, yaml) })
  }
  return { kind: 'block', entries }
}

function scalarIn(node: unknown, yaml: string): YamlEntry['scalar'] {
  if (!isScalar(node) || !node.range || node.type === undefined || !FLOW_SCALARS.has(node.type)) return null
  const [start, end] = node.range
  const source = yaml.slice(start, end)
  return source === '' || /[\r\n]/.test(source) ? null : { start, end, type: node.type, source }
}

/** Comments after a value belong to what follows, so the last written leaf counts, not the node around it. */
function contentEnd(node: unknown): number {
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1)
    if (isMap(node)) {
      const pair = node.items.at(-1)
      return Math.max(contentEnd(pair?.key), contentEnd(pair?.value))
    }
    return contentEnd(last)
  }
  if (isScalar(node) || isMap(node) || isSeq(node)) return node.range?.[1] ?? 0
  return 0
}

function lineEndAfter(yaml: string, offset: number): number {
  if (offset > 0 && yaml[offset - 1] === '\n') return offset
  const end = yaml.indexOf('\n', offset)
  return end === -1 ? yaml.length : end + 1
}
