import type { Ref } from 'vue'

/** What a button of the toolbar does to the text. */
export const formatActions = [
  'paragraph',
  'heading',
  'subheading',
  'bold',
  'italic',
  'link',
  'bulletList',
  'numberedList',
  'quote',
  'box',
  'undo',
  'redo',
] as const
export type FormatAction = (typeof formatActions)[number]

/** What holds where the cursor is. */
export interface FormatState {
  readonly active: ReadonlySet<FormatAction>
  readonly possible: ReadonlySet<FormatAction>
}

export interface LinkChoice {
  readonly address: string
  /** Replaces the selected text; what is already there when it is the same. */
  readonly text: string
}

export interface NewPicture {
  /** As the text names it, `/medias/2026/affiche.webp`. */
  readonly path: string
  /** Empty for one that only decorates. */
  readonly description: string
}

export interface NewDocument {
  readonly path: string
  readonly title: string
}

/** The handle by which the toolbar, in another place of the page, drives the editor. No Milkdown in it. */
export interface EditorControls {
  readonly format: Readonly<Ref<FormatState>>
  run(action: Exclude<FormatAction, 'link'>): void
  /** The link under the cursor, or the selected text with an empty address. */
  currentLink(): LinkChoice
  setLink(choice: LinkChoice): void
  removeLink(): void
  /** Where the cursor is; each in a paragraph of its own. */
  insertPictures(pictures: readonly NewPicture[]): void
  insertDocument(document: NewDocument): void
  focus(): void
  /** The toolbar says how it takes the focus (Alt + F10) and opens its link dialog (Ctrl + K). */
  attachToolbar(toolbar: { readonly focus: () => void; readonly openLink: () => void } | null): void
}

export const emptyFormat: FormatState = { active: new Set(), possible: new Set() }
