/**
 * What is wrong with one file, said so that a volunteer can act on it. The French sentence is made from `code` and
 * `data` by `words/problems.ts`, for the report, for `/parvis.json` and for the app alike.
 */
export interface Problem {
  code: ProblemCode
  /** Path in the repository, `/` as separator; empty when the whole site is meant. */
  path: string
  /** Name of the field as the person knows it (a key of the front matter or of a settings file), or a line. */
  field?: string
  /** Values that the sentence names. Untrusted text: whoever shows it escapes it. */
  data?: Readonly<Record<string, string | number>>
  /** Only these stop the publication: a field of the law, no home page, a global limit. */
  refuses?: true
}

/** One code a kind of problem; `words/problems.ts` has a sentence for each, or the type check fails. */
export type ProblemCode =
  // whole site
  | 'identity-missing' // a field that the law wants
  | 'home-missing'
  | 'too-many-files'
  | 'media-too-large'
  | 'text-too-large'
  | 'host-missing'
  | 'pages-vanished' // under half of the last release's pages
  // files
  | 'file-ignored'
  | 'file-too-large'
  | 'file-unreadable' // not a regular file, not UTF-8, a NUL byte
  | 'file-type-refused'
  | 'media-not-what-it-says' // extension and first bytes disagree
  | 'picture-too-large' // pixels
  | 'sidecar-missing'
  // addresses
  | 'address-invalid'
  | 'address-taken'
  | 'address-twice'
  | 'redirect-invalid'
  // front matter and settings
  | 'front-matter-missing'
  | 'yaml-invalid'
  | 'field-missing'
  | 'field-invalid'
  | 'field-too-long'
  | 'field-unknown-choice'
  | 'field-date-invalid'
  | 'field-hidden-character' // controls, direction marks: taken out
  // text
  | 'text-too-complex' // nesting, marks, cells: parsing it would take too long
  | 'text-too-slow'
  | 'text-out-of-time' // the texts before it took what one build may spend: the next goes on
  | 'directive-unknown'
  | 'directive-attribute'
  | 'link-dead'
  | 'link-refused' // a protocol that is not http, https, mailto, tel
  | 'picture-dead'
  | 'picture-foreign'
  | 'picture-undescribed'
  | 'menu-entry-dead'
  | 'menu-too-deep'
