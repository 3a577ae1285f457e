/**
 * YAML as data: the core schema without merges, tags, anchors and aliases; errors and warnings refuse alike. Numbers
 * stay the text that was typed (`0476123456`, `00012` are no numbers to people); true, false and null are themselves.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml'
import { YAML_DEPTH_MAX, YAML_ENTRIES_MAX, YAML_FLOW_DEPTH_MAX, YAML_MAX } from './limits.ts'

export type YamlReason = 'syntax' | 'too-long' | 'too-deep' | 'alias' | 'tag' | 'duplicate' | 'key'
export type ParsedYaml = { ok: true; value: unknown } | { ok: false; reason: YamlReason; /** 1-based. */ line: number }

/** `- - - - x` opens a level with each dash. */
const STACKED_DASHES = /^[ \t]*(?:[-?:][ \t]+){20}/m

class Refusal extends Error {
  readonly reason: YamlReason
  readonly at: number

  constructor(reason: YamlReason, at: number) {
    super(reason)
    this.reason = reason
    this.at = at
  }
}

/** Maps become objects without a prototype, so `__proto__` is a key like another. */
export function parseYaml(text: string): ParsedYaml {
  if (text.length > YAML_MAX) return { ok: false, reason: 'too-long', line: 1 }
  if (count(text, '\n') > YAML_ENTRIES_MAX || count(text, ',') > YAML_ENTRIES_MAX) {
    return { ok: false, reason: 'too-long', line: 1 }
  }
  if (flowDepth(text) > YAML_FLOW_DEPTH_MAX || STACKED_DASHES.test(text)) {
    return { ok: false, reason: 'too-deep', line: 1 }
  }
  const lines = new LineCounter()
  try {
    const document: Document.Parsed = parseDocument(text, {
      schema: 'core',
      merge: false,
      stringKeys: true,
      uniqueKeys: true,
      customTags: [],
      prettyErrors: false,
      // 'silent' would hide a second document too.
      logLevel: 'error',
      lineCounter: lines,
    })
    const complaint = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0])[0]
    if (complaint !== undefined) {
      const reason =
        complaint.code === 'DUPLICATE_KEY' ? 'duplicate' : complaint.code.includes('TAG') ? 'tag' : 'syntax'
      return { ok: false, reason, line: lineAt(lines, complaint.pos[0]) }
    }
    refuseReferences(document)
    return { ok: true, value: toValue(document.contents, 0) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason, line: lineAt(lines, error.at) }
    // The parser calls itself for each level: what overflows its stack is too deep, and nothing else throws.
    return { ok: false, reason: error instanceof RangeError ? 'too-deep' : 'syntax', line: 1 }
  }
}

function count(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found += 1
  return found
}

function lineAt(lines: LineCounter, offset: number): number {
  return Math.max(1, lines.linePos(offset).line)
}

/** Most brackets that could be open at once, quotes ignored: a bound, not a parse. */
function flowDepth(text: string): number {
  let depth = 0
  let deepest = 0
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, (depth += 1))
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1)
  }
  return deepest
}

function refuseReferences(document: Document.Parsed): void {
  visit(document, {
    Alias: (_key, node) => refuse('alias', node),
    Node: (_key, node) => {
      if ('anchor' in node && node.anchor !== undefined) refuse('alias', node)
      if (node.tag !== undefined) refuse('tag', node)
    },
  })
}

function refuse(reason: YamlReason, node: Node): never {
  throw new Refusal(reason, node.range?.[0] ?? 0)
}

function toValue(node: unknown, depth: number): unknown {
  if (node === null || node === undefined) return null
  if (depth > YAML_DEPTH_MAX) throw new Refusal('too-deep', 0)
  if (isScalar(node)) {
    if (typeof node.value === 'string' || typeof node.value === 'boolean' || node.value === null) return node.value
    return node.source ?? String(node.value)
  }
  if (isSeq(node)) return node.items.map((item) => toValue(item, depth + 1))
  if (isMap(node)) {
    const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>
    for (const { key, value: inner } of node.items) {
      if (!isScalar(key) || typeof key.value !== 'string') throw new Refusal('key', 0)
      value[key.value] = toValue(inner, depth + 1)
    }
    return value
  }
  if (isAlias(node)) throw new Refusal('alias', 0)
  throw new Refusal('syntax', 0)
}
