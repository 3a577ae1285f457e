import { shallowRef } from 'vue'
import type { EditorControls, FormatState, LinkChoice } from './controls/editor-controls.ts'
import { emptyFormat } from './controls/editor-controls.ts'
import { formatAt, formatCommand } from './controls/format-commands.ts'
import { withDocument, withPictures } from './controls/insert-commands.ts'
import { hostKeys } from './controls/host-keys.ts'
import { linkAt, withLink, withoutLink } from './controls/link-commands.ts'
import { changeWatch } from './controls/change-watch.ts'
import { createEditor } from './create-editor.ts'
import type { OpenEditor } from './create-editor.ts'
import { cleanHtml } from './paste/clean-html.ts'
import { pasteGuard } from './paste/paste-guard.ts'
import { pictureView } from './views/picture-view.ts'
import type { ResolvePicture } from './views/picture-view.ts'

export interface PageEditorOptions {
  readonly root: HTMLElement
  readonly body: string
  readonly label: string
  readonly describedBy: string
  readonly resolvePicture: ResolvePicture
  /** The text changed: called at each edit, so it has to be cheap. */
  readonly onChange: () => void
  /** Pictures of a pasted text that were left out: they lie on other servers, or on the writer's own disk. */
  readonly onPictures: (count: number) => void
  /** Files that were pasted, or dropped where the cursor now is. */
  readonly onFiles: (files: readonly File[]) => void
}

export interface PageEditor extends Pick<OpenEditor, 'write' | 'destroy'> {
  readonly controls: EditorControls
}

/** The editor with everything that its host can hear and do: what the lazy chunk gives to `MarkdownEditor.vue`. */
export async function openPageEditor(options: PageEditorOptions): Promise<PageEditor> {
  const format = shallowRef<FormatState>(emptyFormat)
  let toolbar: Parameters<EditorControls['attachToolbar']>[0] = null
  const withToolbar = (act: (attached: NonNullable<typeof toolbar>) => void) => () => {
    if (toolbar) act(toolbar)
    return toolbar !== null
  }

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
      hostKeys({ toolbar: withToolbar((bar) => bar.focus()), link: withToolbar((bar) => bar.openLink()) }),
      pasteGuard(options.onFiles),
      pictureView(options.resolvePicture),
    ].flat(),
    props: {
      transformPastedHTML: (html) => {
        const clean = cleanHtml(html)
        if (clean.pictures > 0) options.onPictures(clean.pictures)
        return clean.html
      },
    },
    attributes: { 'aria-describedby': options.describedBy },
  })
  format.value = formatAt(view.state)

  const controls: EditorControls = {
    format,
    run(action) {
      formatCommand(view.state.schema, action)(view.state, (tr) => view.dispatch(tr), view)
      view.focus()
    },
    currentLink: (): LinkChoice => linkAt(view.state),
    setLink(choice) {
      view.dispatch(withLink(view.state, choice))
      view.focus()
    },
    removeLink() {
      view.dispatch(withoutLink(view.state))
      view.focus()
    },
    insertPictures(pictures) {
      view.dispatch(withPictures(view.state, pictures))
      view.focus()
    },
    insertDocument(document) {
      view.dispatch(withDocument(view.state, document))
      view.focus()
    },
    focus: () => view.focus(),
    attachToolbar(attached) {
      toolbar = attached
    },
  }
  return { controls, write, destroy }
}
