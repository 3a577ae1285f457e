/**
 * What a text becomes, the same for every site and page: safe HTML with holes for what only the site knows. Plain JSON:
 * the builder keeps it on disk under the hash of the body and `PIPELINE_VERSION`.
 */
import type { ProblemCode } from '../model/problem.ts'

/** Raised whenever the same text would give another document. */
export const PIPELINE_VERSION = 4

export interface MarkdownDocument {
  /** HTML to print as it is, and holes to fill, in order. */
  parts: readonly Part[]
  headings: readonly Heading[]
  links: readonly DocumentLink[]
  pictures: readonly DocumentPicture[]
  directives: readonly DocumentDirective[]
  /** First sentences as plain text, at most 200 characters: for lists and search engines. */
  summary: string
  /** What it can be found by: distinct words, folded (`feeds/fold.ts`), joined by spaces. */
  words: string
  problems: readonly DocumentProblem[]
}

export type Part = string | Hole

export type Hole =
  /** The whole attribute ` href="…"`, or nothing where the target does not exist. */
  | { hole: 'href'; url: string }
  /** Type and size after a link to a document of the site. */
  | { hole: 'weight'; url: string }
  /** `alone`: the only thing of its paragraph, hence a figure. `alt` empty: the sidecar's description. */
  | { hole: 'picture'; path: string; alt: string; title: string; alone: boolean }
  | { hole: 'gallery'; album: string }
  | { hole: 'document'; path: string; title: string }
  | { hole: 'contact' }
  | { hole: 'agenda'; count: number }
  | { hole: 'news'; count: number }

export interface Heading {
  /** 2 to 6: the page's title is the only first level. */
  level: number
  text: string
  id: string
}

export interface DocumentLink {
  url: string
  /** Line of the body, 1-based. */
  line: number
}

export interface DocumentPicture {
  /** `medias/2026/affiche.webp` */
  path: string
  /** Whether the text itself describes it. */
  described: boolean
  line: number
}

export interface DocumentDirective {
  name: string
  /** Album of a gallery, file of a document; empty otherwise. */
  target: string
  line: number
}

export interface DocumentProblem {
  code: ProblemCode
  line: number
  data: Readonly<Record<string, string | number>>
}
