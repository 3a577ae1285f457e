/**
 * The texts of a site as documents. Parsing is nine tenths of a build, so documents are kept in the cache under the hash
 * of their text and of the pipeline; what the site no longer holds is dropped from it.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { PIPELINE_VERSION, type MarkdownDocument } from '../markdown/document.ts'
import type { Problem } from '../model/problem.ts'
import type { Content } from '../model/site.ts'
import { markdownCode } from './code-hash.ts'
import { readJson, writeWhole } from './files.ts'
import type { TimedParser } from './timed-parser.ts'

interface Cached {
  pipeline: string
  documents: Record<string, MarkdownDocument>
}

export interface Documents {
  /** By path of the item. */
  documents: ReadonlyMap<string, MarkdownDocument>
  problems: readonly Problem[]
  parsed: number
}

const EMPTY: MarkdownDocument = {
  parts: [],
  headings: [],
  links: [],
  pictures: [],
  directives: [],
  summary: '',
  words: '',
  problems: [],
}

/** @param cache folder, or null: everything is parsed then. @param parser is closed at the end. */
export async function documentsOf(
  items: readonly Content[],
  cache: string | null,
  parser: TimedParser,
): Promise<Documents> {
  const pipeline = `${PIPELINE_VERSION} ${markdownCode()}`
  const file = cache === null ? null : join(cache, 'documents.json')
  const known = file === null ? new Map<string, MarkdownDocument>() : await readKnown(file, pipeline)
  const documents = new Map<string, MarkdownDocument>()
  const kept = new Map<string, MarkdownDocument>()
  const problems: Problem[] = []
  let parsed = 0
  try {
    for (const item of items) {
      const key = createHash('sha256').update(item.body).digest('hex')
      let document = known.get(key) ?? kept.get(key) ?? null
      if (document === null) {
        parsed += 1
        document = await parser.parse(item.body)
      }
      if (document === null) problems.push({ code: 'text-too-slow', path: item.path })
      else kept.set(key, document)
      documents.set(item.path, document ?? EMPTY)
    }
  } finally {
    await parser.close()
  }
  const changed = parsed > 0 || kept.size !== known.size
  if (file !== null && changed) {
    const cached: Cached = { pipeline, documents: Object.fromEntries(kept) }
    await writeWhole(file, JSON.stringify(cached))
  }
  return { documents, problems, parsed }
}

/** The cache is our own writing, kept beside the releases: it is believed when its pipeline is ours. */
async function readKnown(file: string, pipeline: string): Promise<Map<string, MarkdownDocument>> {
  const cached = (await readJson(file)) as Partial<Cached> | null
  if (cached === null || cached.pipeline !== pipeline || typeof cached.documents !== 'object') return new Map()
  return new Map(Object.entries(cached.documents))
}
