/** Three-way merge of one file of a site: information by field, text by block, settings by field. */
import { joinFile, splitFile, type FileParts } from '../page-file/split-file.ts'
import { mergeBody } from './merge-body.ts'
import { mergeFields } from './merge-fields.ts'
import type { Region } from './merge-sequences.ts'
import { pick } from './pick.ts'

export type FileMerge =
  | { kind: 'merged'; text: string }
  | {
      kind: 'conflict'
      /** Fields that both changed, each in another way. */
      fields: readonly string[]
      /** Parts of the text that both changed, each in another way. Fields and regions both empty: the whole file. */
      regions: readonly Region[]
    }

const WHOLE: FileMerge = { kind: 'conflict', fields: [], regions: [] }

/**
 * @param base what both started from
 * @returns a text made of what one of the two wrote, or what cannot be decided without them; never a text that mixes
 * two edits of one paragraph or of one field.
 */
export function mergeFile(path: string, base: string, mine: string, theirs: string): FileMerge {
  const easy = pick(base, mine, theirs)
  if (easy !== null) return { kind: 'merged', text: easy }
  if (path.endsWith('.md')) return mergeContent(base, mine, theirs)
  if (!path.endsWith('.yml')) return WHOLE
  const merge = mergeFields(base, mine, theirs)
  return merge.kind === 'merged'
    ? { kind: 'merged', text: merge.yaml }
    : { kind: 'conflict', fields: merge.fields, regions: [] }
}

function mergeContent(base: string, mine: string, theirs: string): FileMerge {
  const [b, m, t] = [splitFile(base), splitFile(mine), splitFile(theirs)]
  if (b.kind === 'parts' && m.kind === 'parts' && t.kind === 'parts') return mergeParts(b.parts, m.parts, t.parts)
  if (b.kind !== 'none' || m.kind !== 'none' || t.kind !== 'none') return WHOLE
  const merge = mergeBody(b.body, m.body, t.body)
  return merge.kind === 'merged'
    ? { kind: 'merged', text: (pick(b.mark, m.mark, t.mark) ?? '') + merge.body }
    : { kind: 'conflict', fields: [], regions: merge.regions }
}

function mergeParts(base: FileParts, mine: FileParts, theirs: FileParts): FileMerge {
  const fields = mergeFields(base.yaml, mine.yaml, theirs.yaml)
  const body = mergeBody(base.body, mine.body, theirs.body)
  if (fields.kind === 'merged' && body.kind === 'merged') {
    const text = joinFile({
      opening: pick(base.opening, mine.opening, theirs.opening) ?? theirs.opening,
      yaml: fields.yaml,
      closing: pick(base.closing, mine.closing, theirs.closing) ?? theirs.closing,
      body: body.body,
    })
    return { kind: 'merged', text }
  }
  return {
    kind: 'conflict',
    fields: fields.kind === 'conflict' ? fields.fields : [],
    regions: body.kind === 'conflict' ? body.regions : [],
  }
}
