/**
 * What was found in each file, by its path and blob: a build after one edit reads one file. Texts are not in it; an
 * item whose text has no document any more is read again.
 */
import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { Content, Media } from '../model/site.ts'
import type { Found, Memory, ReadMemory } from '../reading/read-all.ts'
import { readingCode } from './code-hash.ts'
import { readJson, writeWhole } from './files.ts'

interface Stored {
  code: string
  contents: Record<string, Found<Content> & { text: string }>
  media: Record<string, Found<Media>>
}

const NAME = 'reading.json'

export class ReadCache implements ReadMemory {
  readonly contents: Memory<Content>
  readonly media: Memory<Media>
  readonly #folder: string
  readonly #used: Stored
  readonly #before: number
  /** Hashes of texts that were not read, by path. */
  readonly #texts = new Map<string, string>()
  #fresh = false

  /**
   * @param knows whether there is a document for the text of this hash.
   * @param onText called for each item that must be read, whose text may have to be parsed.
   */
  constructor(folder: string, stored: Stored, knows: (text: string) => boolean, onText: () => void) {
    this.#folder = folder
    this.#used = { code: stored.code, contents: {}, media: {} }
    this.#before = Object.keys(stored.contents).length + Object.keys(stored.media).length
    this.contents = {
      recall: (key) => {
        const found = Object.hasOwn(stored.contents, key) ? stored.contents[key] : undefined
        if (found === undefined || (found.result !== null && !knows(found.text))) {
          onText()
          return null
        }
        this.#used.contents[key] = found
        if (found.result !== null) this.#texts.set(found.result.path, found.text)
        return found
      },
      keep: (key, { result, problems }) => {
        this.#fresh = true
        const kept = result === null ? null : { ...result, body: '' }
        this.#used.contents[key] = { result: kept, problems, text: result === null ? '' : textHash(result.body) }
      },
    }
    this.media = {
      recall: (key) => {
        const found = Object.hasOwn(stored.media, key) ? stored.media[key] : undefined
        if (found === undefined) return null
        this.#used.media[key] = found
        return found
      },
      keep: (key, found) => {
        this.#fresh = true
        this.#used.media[key] = found
      },
    }
  }

  /** The name of an item's text among the documents. */
  textOf(item: Content): string {
    return this.#texts.get(item.path) ?? textHash(item.body)
  }

  /** Writes what was read anew, and drops what was not asked for. */
  async save(): Promise<void> {
    const now = Object.keys(this.#used.contents).length + Object.keys(this.#used.media).length
    if (this.#fresh || now !== this.#before) await writeWhole(join(this.#folder, NAME), JSON.stringify(this.#used))
  }
}

export function textHash(body: string): string {
  return hash('sha256', body)
}

export async function openReadCache(
  folder: string,
  knows: (text: string) => boolean,
  onText: () => void,
): Promise<ReadCache> {
  const code = readingCode()
  const stored = (await readJson(join(folder, NAME))) as Partial<Stored> | null
  // The cache is our own writing, kept beside the releases: it is believed when it comes from the same code.
  const believed = stored?.code === code && isRecord(stored.contents) && isRecord(stored.media)
  return new ReadCache(folder, believed ? (stored as Stored) : { code, contents: {}, media: {} }, knows, onText)
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
