/** First bytes of media by their blob: git gives objects whole, and a site has more photos than it changes. */
import { join } from 'node:path'
import type { Source } from '../sources/source.ts'
import { readJson, writeWhole } from './files.ts'

export interface SourceWithHeads {
  source: Source
  /** Writes what was read anew and drops what was not asked for. */
  save(): Promise<void>
}

export async function withHeads(source: Source, cache: string): Promise<SourceWithHeads> {
  const file = join(cache, 'heads.json')
  const known = await readKnown(file)
  const used = new Map<string, string>()
  const oids = new Map(source.files.map((one) => [one.path, one.oid]))
  let fresh = false

  const head = async (path: string, length: number): Promise<Uint8Array | null> => {
    const oid = oids.get(path) ?? ''
    const kept = known.get(oid)
    if (kept !== undefined) {
      used.set(oid, kept)
      return Buffer.from(kept, 'base64')
    }
    const bytes = await source.head(path, length)
    if (bytes === null || oid === '') return bytes
    fresh = true
    used.set(oid, Buffer.from(bytes.subarray(0, length)).toString('base64'))
    return bytes
  }
  const save = async (): Promise<void> => {
    if (fresh || used.size !== known.size) await writeWhole(file, JSON.stringify(Object.fromEntries(used)))
  }
  return { source: { ...source, head }, save }
}

async function readKnown(file: string): Promise<Map<string, string>> {
  const cached = await readJson(file)
  if (typeof cached !== 'object' || cached === null) return new Map()
  return new Map(Object.entries(cached).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
