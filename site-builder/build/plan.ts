/** Every file of a site, with the key that says when it would be the same again. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { MarkdownDocument } from '../markdown/document.ts'
import { fileOf } from '../model/address.ts'
import type { Site } from '../model/site.ts'
import type { MediaTask } from '../media/media-plan.ts'
import type { Source } from '../sources/source.ts'
import type { ContextOptions } from '../theme/context.ts'
import { outputs } from '../theme/outputs.ts'
import { staticFiles } from '../theme/static-files.ts'
import { themeCode } from './code-hash.ts'
import { announcement } from './announcement.ts'
import { mediaPlanOf } from './media-plan-of.ts'
import type { PlannedFile } from './planned-file.ts'

export interface Plan {
  files: readonly PlannedFile[]
  /** What pages name beside them, when `options` says that somebody makes it. */
  media: readonly MediaTask[]
}

export function planOf(
  site: Site,
  documents: ReadonlyMap<string, MarkdownDocument>,
  source: Source,
  options: ContextOptions = {},
): Plan {
  const code = themeCode()
  const text = (file: string, content: string): PlannedFile => ({
    file,
    key: keyOf(['text', content]),
    content: { kind: 'bytes', read: () => Buffer.from(content) },
  })
  const made = outputs({ site, documents, ...options })
  const pages = made.map((output): PlannedFile => ({
    file: fileOf(output.url),
    key: keyOf(['page', code, output.url, output.deps]),
    content: { kind: 'page', render: () => output.render() },
  }))
  const theme = staticFiles(site).map((one): PlannedFile => {
    if (one.kind === 'text') return text(fileOf(one.url), one.content)
    const read = () => readFile(fileURLToPath(import.meta.resolve(one.package)))
    return { file: fileOf(one.url), key: keyOf(['package', code, one.package]), content: { kind: 'bytes', read } }
  })
  const media = [...site.media.values()].map((one): PlannedFile => ({
    file: fileOf(`/${one.path}`),
    key: one.oid === '' ? null : keyOf(['media', one.oid]),
    content: { kind: 'bytes', read: () => source.read(one.path) },
  }))
  const redirections = site.redirects.flatMap(({ from, to }) => redirectionFiles(from).map((file) => text(file, to)))
  const announced: PlannedFile = {
    file: fileOf('/parvis.json'),
    // It is replaced while the release stands, by a refusal: a shared one would change two releases.
    key: null,
    content: { kind: 'bytes', read: () => Buffer.from(announcement(site)) },
  }
  return {
    files: unique([...pages, ...theme, ...media, ...redirections, announced]),
    media: options.pictureWidths === undefined ? [] : mediaPlanOf(site, made),
  }
}

/**
 * The files that let the web server answer 301 without a reload: `.redirections/<former address>/index.txt`, and
 * `<former address>.txt` for the address without its slash. Content: the new address.
 */
export function redirectionFiles(from: string): string[] {
  const path = from.replace(/^\/|\/$/g, '')
  return from.endsWith('/')
    ? [`.redirections/${path}/index.txt`, `.redirections/${path}.txt`]
    : [`.redirections/${path}.txt`]
}

export function keyOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

/** Two owners of one file are a defect of ours: the reading gives one owner to each address. */
function unique(files: PlannedFile[]): PlannedFile[] {
  const seen = new Set<string>()
  for (const { file } of files) {
    if (seen.has(file.toLowerCase())) throw new Error(`two outputs for one file: ${file}`)
    seen.add(file.toLowerCase())
  }
  return files
}
