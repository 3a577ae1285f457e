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
import type { EditorProps, EditorView } from '@milkdown/kit/prose/view'
import { SerializerState } from '@milkdown/kit/transformer'
import type { MarkdownNode } from '@milkdown/kit/transformer'
import type { Options } from 'mdast-util-to-markdown'
import type { ReadDocument } from '#src/domain/write-back/adapter.ts'
import type { WriteBackOutcome } from '#src/domain/write-back/outcome.ts'
import { sourceText } from '#src/domain/write-back/source-text.ts'
import { openWriteBack } from '#src/domain/write-back/write-back.ts'
import { childrenOf } from './document/meaning.ts'
import { proseAdapter } from './document/prose-adapter.ts'
import { sourceNodes } from './document/source-nodes.ts'
import { withWholeTables } from './document/whole-tables.ts'
import { writableBlocks } from './document/writable-blocks.ts'
import { fileStyle } from './markdown/file-style.ts'
import { openTree } from './markdown/markdown-node.ts'
import { markdownWriter } from './markdown/write-markdown.ts'
import { editorPlugins } from './setup-plugins.ts'

export interface EditorOptions {
  readonly root: HTMLElement
  /** The page's Markdown, without its front matter. */
  readonly body: string
  /** What a screen reader calls the text. */
  readonly label: string
  readonly plugins?: readonly MilkdownPlugin[]
  readonly props?: Partial<EditorProps>
  readonly attributes?: Readonly<Record<string, string>>
}

export interface OpenEditor {
  readonly view: EditorView
  readonly write: () => WriteBackOutcome
  readonly destroy: () => Promise<void>
}

/** Opens a page. Milkdown needs its context for everything; nothing outside this room sees it. */
export async function createEditor(options: EditorOptions): Promise<OpenEditor> {
  const { root, body, label, plugins = [], props = {}, attributes = {} } = options
  const opened = sourceText(body).text
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
        ...props,
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
    .use(editorPlugins(plugins))
    .create()

  const view = editor.ctx.get(editorViewCtx)
  const adapter = adapterFor(editor.ctx, opened, () => view.state.doc)
  const baseline = { nodes: childrenOf(view.state.doc), sources: adapter.read(opened).sources }
  const writeBack = openWriteBack(adapter, body, opened.trim() === '' ? { nodes: [], sources: [] } : baseline)
  return {
    view,
    write: () => writeBack.write(writableBlocks(view.state.doc)),
    destroy: async () => {
      await editor.destroy()
    },
  }
}

function adapterFor(ctx: Ctx, source: string, current: () => Node) {
  const schema = ctx.get(schemaCtx)
  const parse = ctx.get(parserCtx)
  const remark = ctx.get(remarkCtx).freeze()
  const { toMarkdownExtensions = [] } = remark.data() as { toMarkdownExtensions?: Options[] }
  const writer = markdownWriter(fileStyle(source), toMarkdownExtensions)
  const toTree = (document: Node): MarkdownNode => new SerializerState(schema).run(document).build()
  const read = (text: string): ReadDocument<Node> => ({
    nodes: text.trim() === '' ? [] : childrenOf(withWholeTables(parse(text))),
    // A second reading, which only the opening of a page needs.
    get sources() {
      return sourceNodes(openTree(remark.parse(text)), text)
    },
  })
  const addresses = () => {
    const definitions = childrenOf(current()).filter((node) => /^(?:footnote_)?definition$/.test(node.type.name))
    return definitions.length === 0 ? '' : writer(toTree(schema.topNodeType.create(null, definitions)), 'escaped')
  }
  return proseAdapter({ schema, read, toTree, writer }, addresses)
}
