import type { MarkdownNode } from '@milkdown/kit/transformer'
import type { Nodes, Parents } from 'mdast'
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown'
import type { Attention, Handle, Info, Options, State } from 'mdast-util-to-markdown'
import type { FileStyle } from './file-style.ts'

/** `bare`: text as it is, to be read again before it is trusted. `escaped`: all that could be markup is escaped. */
export type Escaping = 'bare' | 'escaped'

export type MarkdownWriter = (tree: MarkdownNode, escaping: Escaping) => string

/** @param extensions what the parser's extensions need to be written: tables, directives, notes */
export function markdownWriter(style: FileStyle, extensions: readonly Options[]): MarkdownWriter {
  return (tree, escaping) => {
    const text: Handle = (node: { value: string }, _parent, state, info) =>
      escaping === 'bare' ? node.value : state.safe(node.value, info)
    const written = toMarkdown(tree as unknown as Nodes, {
      ...style.options,
      extensions: [...extensions, { handlers: { ...handlers(style), text } as Options['handlers'] }] as Options[],
    })
    return written.replace(/\n+$/, '')
  }
}

function handlers(style: FileStyle) {
  return {
    break: breakHandler(style),
    emphasis: ownMarker('emphasis'),
    htmlBlock: (node: { value: string }) => node.value,
    link: linkHandler(),
    strong: ownMarker('strong'),
  }
}

/** Two spaces at the end of an empty line would be a blank line. */
function breakHandler(style: FileStyle): Handle {
  return (node, parent: Parents | undefined, state, info) => {
    const written = defaultHandlers.break(node, parent, state, info)
    if (!written.includes('\n')) return written
    const index = parent?.children.indexOf(node as never) ?? -1
    const afterText = index > 0 && parent?.children[index - 1]?.type !== 'break'
    return afterText ? style.hardBreak : '\\\n'
  }
}

/** Bold and italic keep the character that they were written with. */
function ownMarker(type: 'emphasis' | 'strong'): Handle {
  const usual = defaultHandlers[type] as Handle & { attention: Attention; peek: Handle }
  const within = <T>(node: { marker?: unknown }, state: State, run: () => T): T => {
    const { marker } = node
    const before = state.options[type]
    if (marker === '*' || marker === '_') state.options[type] = marker
    const result = run()
    if (before === undefined) delete state.options[type]
    else state.options[type] = before
    return result
  }
  const handle: Handle = (node, parent, state, info) => within(node, state, () => usual(node, parent, state, info))
  const attention: Attention = (node, state) =>
    within(node as { marker?: unknown }, state, () => usual.attention(node, state))
  const peek: Handle = (node, parent, state, info) => within(node, state, () => usual.peek(node, parent, state, info))
  return Object.assign(handle, { attention, peek })
}

/** An address written bare stays bare. */
function linkHandler(): Handle {
  const isBare = (node: { syntax?: string; url: string; children: readonly { type: string; value?: string }[] }) => {
    const value = node.children.length === 1 && node.children[0]?.type === 'text' ? node.children[0].value : undefined
    return node.syntax === 'bare' && value !== undefined && addressesOf(value).includes(node.url) ? value : undefined
  }
  const handle: Handle = (node, parent, state, info: Info) =>
    isBare(node) ?? defaultHandlers.link(node, parent, state, info)
  const peek: Handle = (node, parent, state) => isBare(node)?.[0] ?? defaultHandlers.link.peek(node, parent, state)
  return Object.assign(handle, { peek })
}

/** What a bare text may point to. */
export const addressesOf = (text: string): readonly string[] => [text, `http://${text}`, `mailto:${text}`]
