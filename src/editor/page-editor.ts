import { Selection } from '@milkdown/kit/prose/state'
import type { Transaction } from '@milkdown/kit/prose/state'
import type { EditorView } from '@milkdown/kit/prose/view'
import { shallowRef } from 'vue'
import { buttonAt, selectedButton, withButton, withoutButton } from './controls/button-commands.ts'
import type {
  AskingAction,
  AttachedToolbar,
  EditorAction,
  EditorControls,
  FormatState,
  SlashMenuState,
} from './controls/editor-controls.ts'
import { askingActions, emptyFormat } from './controls/editor-controls.ts'
import { formatAt, formatCommand } from './controls/format-commands.ts'
import type { CommandAction } from './controls/format-commands.ts'
import { withDocument, withPictures } from './controls/insert-commands.ts'
import { hostKeys } from './controls/host-keys.ts'
import { linkAt, withLink, withoutLink } from './controls/link-commands.ts'
import { changeWatch } from './controls/change-watch.ts'
import { slashMenu } from './controls/slash-menu.ts'
import { asOneStep, undoSteps } from './controls/undo-steps.ts'
import { createEditor } from './create-editor.ts'
import type { OpenEditor } from './create-editor.ts'
import { pasteGuard } from './paste/paste-guard.ts'
import type { PasteHost } from './paste/paste-guard.ts'
import { pictureAt, withDescription, withoutPicture } from './controls/picture-commands.ts'
import { headerCellView } from './views/header-cell-view.ts'
import { pictureView } from './views/picture-view.ts'
import type { ResolvePicture } from './views/picture-view.ts'

export interface PageEditorOptions extends PasteHost {
  readonly root: HTMLElement
  readonly body: string
  readonly label: string
  readonly describedBy: string
  readonly resolvePicture: ResolvePicture
  /** The text changed: called at each edit, so it has to be cheap. */
  readonly onChange: () => void
}

export interface PageEditor extends Pick<OpenEditor, 'write' | 'destroy'> {
  readonly controls: EditorControls
}

/** The editor with everything that its host can hear and do: what the lazy chunk gives to `MarkdownEditor.vue`. */
export async function openPageEditor(options: PageEditorOptions): Promise<PageEditor> {
  const format = shallowRef<FormatState>(emptyFormat)
  const slash = shallowRef<SlashMenuState | null>(null)
  let toolbar: AttachedToolbar | null = null
  const withToolbar = (act: (attached: AttachedToolbar) => void) => () => {
    if (toolbar) act(toolbar)
    return toolbar !== null
  }
  const offers = (action: AskingAction) => toolbar?.offers.has(action) ?? false

  const { view, write, destroy } = await createEditor({
    root: options.root,
    body: options.body,
    label: options.label,
    plugins: [
      changeWatch({
        onChange: options.onChange,
        onState: (state) => {
          format.value = formatAt(state)
        },
      }),
      hostKeys({
        toolbar: withToolbar((bar) => bar.focus()),
        link: withToolbar((bar) => bar.ask('link')),
        open: (state) => selectedButton(state) !== null && withToolbar((bar) => bar.ask('button'))(),
      }),
      undoSteps,
      slashMenu({
        available: (action) => !isAsking(action) || offers(action),
        run: chooseInText,
        onState: (menu) => {
          slash.value = menu
        },
      }),
      pasteGuard(options),
      pictureView(options.resolvePicture),
      headerCellView,
    ].flat(),
    attributes: { 'aria-describedby': options.describedBy },
  })
  // Nobody is in the text yet: buttons can be pressed, none of them is.
  format.value = { ...emptyFormat, possible: formatAt(view.state).possible }

  const dispatch = (tr: Transaction) => {
    view.dispatch(asOneStep(tr))
    view.focus()
  }
  const controls: EditorControls = {
    format,
    slash,
    run(action) {
      if (isAsking(action)) return toolbar?.ask(action)
      const command = formatCommand(view.state.schema, action)
      command(view.state, action === 'undo' || action === 'redo' ? view.dispatch : dispatch, view)
      view.focus()
    },
    currentLink: () => linkAt(view.state),
    setLink: (choice) => dispatch(withLink(view.state, choice)),
    removeLink: () => dispatch(withoutLink(view.state)),
    currentButton: () => buttonAt(view.state),
    setButton: (choice) => dispatch(withButton(view.state, choice)),
    removeButton: () => dispatch(withoutButton(view.state)),
    insertPictures: (pictures) => dispatch(withPictures(view.state, pictures)),
    insertDocument: (document) => dispatch(withDocument(view.state, document)),
    currentPicture: () => pictureAt(view.state),
    describePicture: (description) => dispatch(withDescription(view.state, description)),
    removePicture: () => dispatch(withoutPicture(view.state)),
    focus: () => view.focus(),
    attachToolbar(attached) {
      toolbar = attached
    },
  }
  return { controls, write, destroy }

  /** What was typed to choose goes in the same step as what was chosen comes. */
  function chooseInText(
    on: EditorView,
    action: CommandAction | AskingAction,
    removal: { from: number; to: number },
  ): void {
    const tr = on.state.tr.delete(removal.from, removal.to)
    if (!isAsking(action)) {
      formatCommand(on.state.schema, action)(on.state.apply(tr), (then) => {
        for (const step of then.steps) tr.step(step)
        tr.setSelection(Selection.fromJSON(tr.doc, then.selection.toJSON()))
      })
    }
    on.dispatch(asOneStep(tr).scrollIntoView())
    if (isAsking(action)) toolbar?.ask(action)
  }
}

const isAsking = (action: EditorAction): action is AskingAction => askingActions.some((one) => one === action)
