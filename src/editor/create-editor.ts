import {
  defaultValueCtx,
  Editor,
  editorStateOptionsCtx,
  editorViewCtx,
  editorViewOptionsCtx,
  parserCtx,
  remarkCtx,
  rootCtx,
  schemaCtx,
} from '@milkdown/kit/core'
import type { Ctx, MilkdownPlugin } from '@milkdown/kit/ctx'
import { listItemKeymap } from '@milkdown/kit/preset/commonmark'
import { remarkGFMPlugin } from '@milkdown/kit/preset/gfm'
import type { Node } from '@milkdown/kit/prose/model'
import type { EditorView } from '@milkdown/kit/prose/view'
import { SerializerState } from '@milkdown/kit/transformer'
import type { MarkdownNode } from '@milkdown/kit/transformer'
import type { Options } from 'mdast-util-to-markdown'
import type { ReadDocument } from '#src/domain/write-back/adapter.ts'
import type { WriteBackOutcome } from '#src/domain/write-back/outcome.ts'
import { sourceText } from '#src/domain/write-back/source-text.ts'
import { openWriteBack } from '#src/domain/write-back/write-back.ts'
import type { Check } from '#src/domain/write-back/write-back.ts'
import { childrenOf } from './document/meaning.ts'
import { proseAdapter } from './document/prose-adapter.ts'
import { withWholeTables } from './document/whole-tables.ts'
import { writableBlocks } from './document/writable-blocks.ts'
import { blockPlaces } from './markdown/block-places.ts'
import type { BlockPlaces } from './markdown/block-places.ts'
import { fileStyle } from './markdown/file-style.ts'
import { markdownWriter } from './markdown/write-markdown.ts'
import { editorPlugins } from './setup-plugins.ts'

export interface EditorOptions {
  readonly root: HTMLElement
  /** The page's Markdown, without its front matter. */
  readonly body: string
  /** What a screen reader calls the text. */
  readonly label: string
  readonly plugins?: readonly MilkdownPlugin[]
  readonly attributes?: Readonly<Record<string, string>>
}

export interface OpenEditor {
  readonly view: EditorView
  readonly write: (check?: Check) => WriteBackOutcome
  readonly destroy: () => Promise<void>
}

/** Opens a page. Milkdown needs its context for everything; nothing outside this room sees it. */
export async function createEditor(options: EditorOptions): Promise<OpenEditor> {
  const { root, body, label, plugins = [], attributes = {} } = options
  const opened = sourceText(body).text
  const places = blockPlaces()
  const editor = await Editor.make()
    .config((ctx) => {
      ctx.set(rootCtx, root)
      ctx.set(defaultValueCtx, opened)
      ctx.set(remarkGFMPlugin.options.key, { tablePipeAlign: false })
      ctx.update(listItemKeymap.key, (keys) => ({
        ...keys,
        SinkListItem: { ...keys.SinkListItem, shortcuts: 'Mod-]' },
        LiftListItem: { ...keys.LiftListItem, shortcuts: 'Mod-[' },
        LiftFirstListItem: { ...keys.LiftFirstListItem, shortcuts: 'Backspace' },
      }))
      ctx.set(editorStateOptionsCtx, (state) => (state.doc ? { ...state, doc: withWholeTables(state.doc) } : state))
      ctx.update(editorViewOptionsCtx, (view) => ({
        ...view,
        attributes: {
          'aria-label': label,
          'aria-multiline': 'true',
          lang: 'fr',
          spellcheck: 'true',
          class: 'page-du-site prose',
          ...attributes,
        },
      }))
    })
    .use(places.plugin.concat(editorPlugins(plugins)))
    .create()

  const view = editor.ctx.get(editorViewCtx)
  const baseline = { nodes: childrenOf(view.state.doc), sources: places.last() }
  const adapter = adapterFor(editor.ctx, opened, places, () => childrenOf(view.state.doc))
  const writeBack = openWriteBack(adapter, body, opened.trim() === '' ? { nodes: [], sources: [] } : baseline)
  return {
    view,
    write: (check) => writeBack.write(writableBlocks(view.state.doc), check),
    destroy: async () => {
      await editor.destroy()
    },
  }
}

function adapterFor(ctx: Ctx, source: string, places: BlockPlaces, current: () => readonly Node[]) {
  const schema = ctx.get(schemaCtx)
  const parse = ctx.get(parserCtx)
  const remark = ctx.get(remarkCtx).freeze()
  const { toMarkdownExtensions = [] } = remark.data() as { toMarkdownExtensions?: Options[] }
  const writer = markdownWriter(fileStyle(source), toMarkdownExtensions)
  const toTree = (document: Node): MarkdownNode => new SerializerState(schema).run(document).build()
  const read = (text: string): ReadDocument<Node> => {
    if (text.trim() === '') return { nodes: [], sources: [] }
    const nodes = childrenOf(withWholeTables(parse(text)))
    return { nodes, sources: places.last() }
  }
  return proseAdapter({ schema, read, current, toTree, writer })
}
