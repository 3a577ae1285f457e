/** One file of content seen in two parts: its information and its text. Reading here; writing fields is page-file's. */
import { splitFrontMatter } from '#site-builder/reading/front-matter.ts'
import { asFields } from '#site-builder/reading/read-fields.ts'
import { parseYaml } from '#site-builder/reading/yaml.ts'

/** What the file's information says, by field; null when it cannot be read. A file without any says nothing. */
export function informationOf(file: string): Readonly<Record<string, unknown>> | null {
  const split = splitFrontMatter(file)
  if (!split) return file.startsWith('---\n') ? null : {}
  const parsed = parseYaml(split.yaml)
  return parsed.ok ? asFields(parsed.value) : null
}

export function titleOf(file: string): string {
  const title = informationOf(file)?.['titre']
  return typeof title === 'string' ? title : ''
}

export function bodyOf(file: string): string {
  return splitFrontMatter(file)?.body ?? file
}

/** The file with another text under the same information, which keeps its bytes. */
export function withBody(file: string, body: string): string {
  const split = splitFrontMatter(file)
  return split ? split.head + body : body
}
