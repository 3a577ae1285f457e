/**
 * The texts of a site as documents. Parsing is nine tenths of a first build, so documents are kept under the hash of
 * their text, and all of them under one of the pipeline; what the site no longer holds is dropped.
 */
import { join } from 'node:path'
import { PIPELINE_VERSION, type MarkdownDocument } from '../markdown/document.ts'
import { documentAsTyped } from '../markdown/document-as-typed.ts'
import type { Problem } from '../model/problem.ts'
import type { Content } from '../model/site.ts'
import { markdownCode } from './code-hash.ts'
import { readJson, writeWhole } from './files.ts'
import type { Parsed, TimedParser } from './timed-parser.ts'

interface Stored {
  pipeline: string
  documents: Record<string, MarkdownDocument>
}

const NAME = 'documents.json'

export class DocumentCache {
  readonly #folder: string | null
  readonly #pipeline: string
  readonly #known: Readonly<Record<string, MarkdownDocument>>
  readonly #kept: Record<string, MarkdownDocument> = {}
  #parsed = 0

  constructor(folder: string | null, pipeline: string, known: Readonly<Record<string, MarkdownDocument>>) {
    this.#folder = folder
    this.#pipeline = pipeline
    this.#known = known
  }

  /** @param text hash of a text. */
  has(text: string): boolean {
    return Object.hasOwn(this.#known, text)
  }

  /**
   * By path of the item. `textOf` names the text of an item.
   * @param parser is closed at the end.
   */
  async documentsOf(
    items: readonly Content[],
    textOf: (item: Content) => string,
    parser: TimedParser,
  ): Promise<{ documents: ReadonlyMap<string, MarkdownDocument>; problems: readonly Problem[] }> {
    const documents = new Map<string, MarkdownDocument>()
    const problems: Problem[] = []
    try {
      for (const item of items) {
        const parsed = await this.#documentOf(item, textOf(item), parser)
        if (typeof parsed === 'string') problems.push({ code: `text-${parsed}`, path: item.path })
        documents.set(item.path, typeof parsed === 'string' ? documentAsTyped(item.body) : parsed)
      }
    } finally {
      await parser.close()
    }
    return { documents, problems }
  }

  async #documentOf(item: Content, text: string, parser: TimedParser): Promise<Parsed> {
    let parsed: Parsed | undefined = this.#kept[text] ?? (this.has(text) ? this.#known[text] : undefined)
    if (parsed === undefined) {
      this.#parsed += 1
      parsed = await parser.parse(item.body)
    }
    if (typeof parsed !== 'string') this.#kept[text] = parsed
    return parsed
  }

  async save(): Promise<void> {
    const changed = this.#parsed > 0 || Object.keys(this.#kept).length !== Object.keys(this.#known).length
    if (this.#folder === null || !changed) return
    const stored: Stored = { pipeline: this.#pipeline, documents: this.#kept }
    await writeWhole(join(this.#folder, NAME), JSON.stringify(stored))
  }
}

/** @param folder of the cache, or null: everything is parsed then. */
export async function openDocuments(folder: string | null): Promise<DocumentCache> {
  const pipeline = `${PIPELINE_VERSION} ${markdownCode()}`
  const stored = folder === null ? null : ((await readJson(join(folder, NAME))) as Partial<Stored> | null)
  // The cache is our own writing, kept beside the releases: it is believed when its pipeline is ours.
  const { documents } = stored?.pipeline === pipeline ? stored : {}
  const believed = typeof documents === 'object' && documents !== null && !Array.isArray(documents)
  return new DocumentCache(folder, pipeline, believed ? documents : {})
}
