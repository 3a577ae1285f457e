import type { Ref } from 'vue'

/** What a button of the toolbar does to the text. */
export const formatActions = [
  'paragraph',
  'heading',
  'subheading',
  'bold',
  'italic',
  'bulletList',
  'numberedList',
  'quote',
  'table',
  'box',
  'undo',
  'redo',
] as const
export type FormatAction = (typeof formatActions)[number]

/** What is asked before it is done, in a dialog of the toolbar's or of its host's. */
export const askingActions = ['link', 'button', 'photo', 'document'] as const
export type AskingAction = (typeof askingActions)[number]

/** What can be done to the table or the box that the cursor is in. */
export const tableActions = [
  'rowAbove',
  'rowBelow',
  'columnBefore',
  'columnAfter',
  'tableHeader',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
] as const
export type TableAction = (typeof tableActions)[number]
export const boxActions = ['boxInfo', 'boxImportant', 'boxMerci'] as const
export type BoxAction = (typeof boxActions)[number]

export type EditorAction = FormatAction | AskingAction | TableAction | BoxAction

/** What holds where the cursor is. */
export interface FormatState {
  readonly active: ReadonlySet<EditorAction>
  readonly possible: ReadonlySet<EditorAction>
  /** The innermost thing around the cursor that has tools of its own. */
  readonly place: 'table' | 'box' | null
}

/** Address and words of a link, or of a button of the page. */
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

/** One line of the menu that « / » opens. */
export interface SlashChoice {
  readonly action: FormatAction | AskingAction
  readonly label: string
}

export interface SlashMenuState {
  readonly choices: readonly SlashChoice[]
  readonly index: number
  /** The line that it belongs to, in pixels of the window. */
  readonly line: { readonly left: number; readonly top: number; readonly bottom: number }
  choose(index: number): void
}

/** What the toolbar does for the editor. */
export interface AttachedToolbar {
  /** Takes the focus (Alt + F10). */
  focus(): void
  /** Opens a dialog, or hands the wish to its host. */
  ask(action: AskingAction): void
  /** What can be asked of it. */
  readonly offers: ReadonlySet<AskingAction>
}

/** The handle by which the toolbar, in another place of the page, drives the editor. No Milkdown in it. */
export interface EditorControls {
  readonly format: Readonly<Ref<FormatState>>
  /** The menu that « / » opens in the text; null while it is closed. */
  readonly slash: Readonly<Ref<SlashMenuState | null>>
  run(action: EditorAction): void
  /** The link under the cursor, or the selected text with an empty address. */
  currentLink(): LinkChoice
  setLink(choice: LinkChoice): void
  removeLink(): void
  /** The button (`::bouton`) that is selected, or the selected text with an empty address. */
  currentButton(): LinkChoice
  setButton(choice: LinkChoice): void
  removeButton(): void
  /** Where the cursor is; each in a paragraph of its own. */
  insertPictures(pictures: readonly NewPicture[]): void
  insertDocument(document: NewDocument): void
  /** The picture that is selected, to be described or taken out. */
  currentPicture(): NewPicture | null
  describePicture(description: string): void
  removePicture(): void
  focus(): void
  attachToolbar(toolbar: AttachedToolbar | null): void
}

export const emptyFormat: FormatState = { active: new Set(), possible: new Set(), place: null }
